/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an upgrade plan says about the folders {@code crds/}. Helm only reads them when it installs a release. */
final class DefinitionFindings {

    private DefinitionFindings() {}

    static List<UpgradeFinding> between(Manifests before, Manifests after) {
        Map<String, Manifest> old = byName(before);
        List<UpgradeFinding> findings = new ArrayList<>();
        byName(after).forEach((name, definition) -> {
            Manifest former = old.remove(name);
            if (former == null) {
                findings.add(notApplied(definition, "is new in `crds/`, and Helm does not create it in an upgrade"));
            } else if (!former.content().equals(definition.content())) {
                findings.add(notApplied(definition, "differs in `crds/`, and Helm does not update it"));
            }
        });
        old.values()
                .forEach(definition -> findings.add(FindingText.about(
                        UpgradeRule.OBJECT_KEPT,
                        definition,
                        "CustomResourceDefinition \"%s\" leaves `crds/` and stays in the cluster."
                                .formatted(definition.name()),
                        null)));
        return findings;
    }

    private static UpgradeFinding notApplied(Manifest definition, String what) {
        return FindingText.about(
                UpgradeRule.DEFINITION_NOT_APPLIED,
                definition,
                "CustomResourceDefinition \"%s\" %s.".formatted(definition.name(), what),
                "Apply it before the upgrade: `kubectl apply --server-side -f %s`."
                        .formatted(definition
                                .source()
                                .substring(definition.source().indexOf('/') + 1)));
    }

    private static Map<String, Manifest> byName(Manifests manifests) {
        Map<String, Manifest> definitions = new LinkedHashMap<>();
        manifests
                .release()
                .map(ReleaseContext::contents)
                .ifPresent(contents ->
                        contents.crds().forEach(definition -> definitions.put(definition.name(), definition)));
        return definitions;
    }
}
