/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Manifests for each rule ({@code rule-cases.txt}) and the findings expected in them ({@code rule-findings.txt}). {@code
 * -Dfailures=update} writes the findings.
 */
final class RuleCases {

    static final ReleaseContext RELEASE = new ReleaseContext("prod", "v1.33.4", "");

    private RuleCases() {}

    static Map<String, String> read(String resource) {
        try (InputStream in = RuleCases.class.getResourceAsStream(resource)) {
            Map<String, String> sections = new LinkedHashMap<>();
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (String section : text.split("(?m)^==> ", -1)) {
                int end = section.indexOf('\n');
                if (end > 0) {
                    sections.put(section.substring(0, end), section.substring(end + 1));
                }
            }
            return sections;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the findings of all rules, if the build asks for it. */
    static void update() {
        if (!"update".equals(System.getProperty("failures"))) {
            return;
        }
        StringBuilder text = new StringBuilder();
        read("rule-cases.txt")
                .forEach((rule, yaml) -> text.append("==> " + rule + "\n").append(findings(rule, manifests(yaml))));
        try {
            Files.writeString(Path.of("src/test/resources/dev/seatrial/policy/rule-findings.txt"), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads documents separated by {@code ---}, as if a template of the chart {@code shop} had rendered them. */
    static Manifests manifests(String yaml) {
        List<Manifest> manifests = new ArrayList<>();
        for (String document : yaml.split("(?m)^---\n", -1)) {
            manifests.add(Manifest.parse("shop/templates/all.yaml", document));
        }
        return Manifests.of(manifests, RELEASE);
    }

    static String findings(String rule, Manifests manifests) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : Policies.none().with(rule).review(manifests).findings()) {
            if (!finding.rule().id().equals(rule)) {
                continue; // documents without a name are found whatever the rules are
            }
            text.append(finding.sentence()).append('\n');
            finding.path().ifPresent(path -> text.append("  ").append(path).append('\n'));
            text.append("  ").append(finding.fix()).append('\n');
        }
        return text.toString();
    }
}
