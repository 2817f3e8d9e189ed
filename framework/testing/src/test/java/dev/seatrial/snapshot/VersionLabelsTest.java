/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionLabelsTest {

    private static final String APPROVED = """
            metadata:
              labels:
                app.kubernetes.io/version: "1.0"
                helm.sh/chart: web-1.0.0
              name: web
            """;

    @Test
    void that_alone_differ_lead_to_the_scrubbers_they_need() {
        assertThat(VersionLabels.advice(APPROVED, APPROVED.replace("web-1.0.0", "web-1.1.0")))
                .contains(
                        "Only labels with versions differ. To leave them out of the snapshot, write `snapshot.scrubbed(chartVersion())`.");
        assertThat(VersionLabels.advice(
                        APPROVED, APPROVED.replace("web-1.0.0", "web-1.1.0").replace("\"1.0\"", "\"1.1\"")))
                .hasValueSatisfying(advice -> assertThat(advice).contains("scrubbed(chartVersion(), appVersion())"));
        assertThat(VersionLabels.advice(APPROVED, APPROVED.replace("\"1.0\"", "\"1.1\"")))
                .hasValueSatisfying(advice -> assertThat(advice).contains("scrubbed(appVersion())"));
    }

    @Test
    void are_no_reason_if_more_differs() {
        assertThat(VersionLabels.advice(
                        APPROVED, APPROVED.replace("web-1.0.0", "web-1.1.0").replace("name: web", "name: api")))
                .isEmpty();
        assertThat(VersionLabels.advice(APPROVED, APPROVED.replace("name: web", "name: api")))
                .isEmpty();
        assertThat(VersionLabels.advice(APPROVED, APPROVED.replace("    helm.sh/chart: web-1.0.0\n", "")))
                .isEmpty();
    }
}
