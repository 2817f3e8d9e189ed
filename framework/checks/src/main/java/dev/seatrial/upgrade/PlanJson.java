/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.manifest.FieldChange;
import dev.seatrial.template.internal.yaml.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a plan as JSON. */
final class PlanJson {

    private PlanJson() {}

    static String write(UpgradePlan plan) {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        root.put("upgrade", plan.title());
        root.put("kubernetes", plan.kubernetes());
        root.put("safe", plan.isSafe());
        root.put("unchanged", (long) plan.unchanged());
        root.put("findings", plan.findings().stream().map(PlanJson::finding).toList());
        root.put("objects", plan.changes().stream().map(PlanJson::change).toList());
        return Json.encodeIndent(root, "  ") + "\n";
    }

    private static Map<String, @Nullable Object> finding(UpgradeFinding finding) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("rule", finding.rule().id());
        map.put("danger", finding.rule().isDangerous());
        map.put("object", finding.manifest().id().qualifiedLabel());
        map.put("path", finding.path().toString());
        map.put("message", finding.message());
        map.put("template", finding.template());
        map.put("before", finding.was());
        map.put("hint", finding.advice());
        return map;
    }

    private static Map<String, @Nullable Object> change(ObjectChange change) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("action", PlanSummary.word(change.action()));
        map.put("apiVersion", change.id().apiVersion());
        map.put("kind", change.id().kind());
        map.put("namespace", change.id().namespace());
        map.put("name", change.id().name());
        map.put("template", change.manifest().source());
        map.put("restartsPods", change.restartsPods());
        List<Object> fields = new ArrayList<>();
        for (FieldChange field : change.fields()) {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("path", field.path().toString());
            entry.put("before", field.before());
            entry.put("after", field.after());
            entry.put("restartsPods", change.restarts().contains(field));
            entry.put("origin", ValueText.of(change.origin(field)));
            fields.add(entry);
        }
        map.put("fields", fields);
        return map;
    }
}
