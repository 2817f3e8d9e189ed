/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import static dev.seatrial.lint.LintRule.CRD_KIND;
import static dev.seatrial.lint.LintRule.CRD_YAML;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.HelmVersion;

/** The rules about custom resource definitions: Helm's {@code lint/rules/crds.go}, which came with Helm 4. */
final class CrdRules {

    private final HelmVersion helm;
    private final Findings findings;

    CrdRules(HelmVersion helm, Findings findings) {
        this.helm = helm;
        this.findings = findings;
    }

    /** Checks the definitions of a chart and of all its dependencies, and stops at a file that cannot be parsed. */
    boolean check(Chart chart) {
        for (ChartFile file : chart.crds()) {
            if (!check(file)) {
                return false;
            }
        }
        return chart.dependencies().stream().allMatch(this::check);
    }

    private boolean check(ChartFile file) {
        return new ManifestStream(file.text(), helm)
                .read(
                        document -> check(file, document),
                        (problem, line) -> findings.error(CRD_YAML, file.name(), problem, line));
    }

    private void check(ChartFile file, ManifestStream.Document document) {
        if (!document.apiVersion().startsWith("apiextensions.k8s.io")) {
            String text = "apiVersion is not in 'apiextensions.k8s.io'";
            findings.error(CRD_KIND, file.name(), text, document.lineOf("apiVersion"));
        }
        if (!document.kind().equals("CustomResourceDefinition")) {
            String text = "object kind is not 'CustomResourceDefinition'";
            findings.error(CRD_KIND, file.name(), text, document.lineOf("kind"));
        }
    }
}
