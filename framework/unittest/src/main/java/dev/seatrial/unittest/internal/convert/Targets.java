/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.unittest.internal.check.Document;
import dev.seatrial.unittest.internal.check.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the manifests that documents of a suite are, and the best way to each. */
final class Targets {

    private final String chart;
    private final Manifests manifests;
    private final Spellings spellings;
    private final Calls calls;

    /** @param chart the name of the chart, which the paths of templates begin with */
    Targets(String chart, Manifests manifests, Spellings spellings) {
        this.chart = chart;
        this.manifests = manifests;
        this.spellings = spellings;
        this.calls = new Calls(manifests);
    }

    /** Returns the path of a template relative to the chart. */
    String template(String path) {
        return path.startsWith(chart + "/") ? path.substring(chart.length() + 1) : path;
    }

    /**
     * Returns the targets of the selected documents of a template.
     *
     * @throws Unsayable if the whole chart does not render one of them
     */
    List<Target> of(String path, List<Subject.Selected> selected) {
        String template = template(path);
        List<Manifest> candidates = new ArrayList<>(manifests.stream()
                .filter(manifest -> manifest.source().equals(path))
                .toList());
        List<Target> targets = new ArrayList<>();
        for (Subject.Selected each : selected) {
            Manifest manifest = candidates.stream()
                    .filter(candidate -> isSame(each.document(), candidate))
                    .findFirst()
                    .orElseThrow(() -> new Unsayable("`" + template + "` renders something else with the whole chart"));
            candidates.remove(manifest);
            targets.add(new Target(template, each.document(), manifest, way(manifest, template)));
        }
        return targets;
    }

    /** Tells whether the manifests of a template are as many as its documents. */
    boolean isWhole(String path, List<Target> targets) {
        return manifests.stream().filter(m -> m.source().equals(path)).count() == targets.size();
    }

    private boolean isSame(Document document, Manifest manifest) {
        Object kind = document.value().getOrDefault("kind", "");
        Object name = document.value().get("metadata") instanceof Map<?, ?> metadata ? metadata.get("name") : "";
        return manifest.kind().equals(String.valueOf(kind))
                && (name == null
                        ? manifest.name().isEmpty()
                        : spellings.areSame(String.valueOf(name), manifest.name()));
    }

    private List<Call> way(Manifest manifest, String template) {
        String method = Target.METHODS.get(manifest.kind());
        List<List<Call>> ways = new ArrayList<>();
        if (!manifest.name().isEmpty()) {
            if (method != null) {
                ways.add(List.of(Call.of(method, manifest.name())));
            }
            ways.add(List.of(Call.of("manifest", manifest.kind(), manifest.name())));
        }
        ways.add(List.of(Call.of("from", template), Call.of("one")));
        if (!manifest.kind().isEmpty()) {
            ways.add(List.of(Call.of("from", template), Call.of("manifest", manifest.kind())));
            ways.add(List.of(Call.of("from", template), Call.of("manifest", manifest.kind(), manifest.name())));
        }
        String namespace = manifest.id().namespace();
        if (namespace != null && !manifest.name().isEmpty()) {
            ways.add(List.of(Call.of("inNamespace", namespace), Call.of("manifest", manifest.kind(), manifest.name())));
        }
        Object assertion = TestStatements.manifests(manifests);
        for (List<Call> way : ways) {
            try {
                if (calls.hold(assertion, way)) {
                    return way;
                }
            } catch (Unsayable e) {
                // an object that is not what the method is for; the next way may lead there
            }
        }
        throw new Unsayable("several manifests cannot be told apart");
    }
}
