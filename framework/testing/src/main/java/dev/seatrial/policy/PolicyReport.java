/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import dev.seatrial.template.internal.yaml.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the result of a review to the build folder, as JSON for programs and as text for people. */
final class PolicyReport {

    private PolicyReport() {}

    /** Writes both files and returns the text file. */
    static Path write(PolicyResult result, Path folder, String name) throws IOException {
        Path text = ReportFiles.claim(folder, name, ".txt");
        String file = text.getFileName().toString();
        Files.writeString(text, PolicyText.report(result));
        Files.write(
                text.resolveSibling(file.substring(0, file.length() - 4) + ".json"),
                (Json.encodeIndent(json(result), "  ") + "\n").getBytes(StandardCharsets.UTF_8));
        return text;
    }

    private static Map<String, @Nullable Object> json(PolicyResult result) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("followed", result.isFollowed());
        json.put("kubernetes", result.kubernetes());
        json.put("manifests", (long) result.objects());
        json.put("rules", result.rules().stream().map(PolicyReport::rule).toList());
        json.put(
                "findings",
                result.findings().stream().map(f -> finding(f, true)).toList());
        json.put("waivers", result.waived().stream().map(PolicyReport::waiver).toList());
        return json;
    }

    private static Map<String, @Nullable Object> rule(PolicyRule rule) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", rule.id());
        json.put("reason", rule.reason());
        return json;
    }

    private static Map<String, @Nullable Object> waiver(PolicyResult.Waived waived) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("waiver", waived.waiver());
        json.put("reason", waived.reason());
        json.put(
                "findings",
                waived.findings().stream().map(f -> finding(f, false)).toList());
        return json;
    }

    /**
     * Does not look up the template line unless asked: it costs another render, which a passing test should not pay
     * for.
     */
    private static Map<String, @Nullable Object> finding(Finding finding, boolean withLine) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule().id());
        finding.subject().ifPresent(subject -> {
            json.put("kind", subject.resource().kind());
            json.put("name", subject.resource().name());
            json.put("namespace", subject.resource().namespace());
            if (subject instanceof Container container) {
                json.put("container", container.name());
            }
        });
        finding.path().ifPresent(path -> json.put("path", path.toString()));
        (withLine ? finding.template() : finding.subject().map(s -> s.resource().source()))
                .ifPresent(template -> json.put("template", template));
        json.put("problem", finding.problem());
        json.put("fix", finding.fix());
        return json;
    }
}
