/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.examples;

import static dev.seatrial.snapshot.Scrubbers.chartVersion;
import static dev.seatrial.snapshot.Scrubbers.checksums;
import static dev.seatrial.snapshot.Scrubbers.secretData;

import dev.seatrial.junit.ChartMatrix;
import dev.seatrial.junit.ChartTest;
import dev.seatrial.snapshot.Snapshot;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Approved snapshots for each environment. A pull request that changes a template shows, line by line, what changes in the
 * cluster.
 */
@ChartTest(chart = "src/main/helm/rust-microservice", release = "shop")
class ApprovedSnapshotsTest {

    @Nested
    @ChartMatrix(values = {"values-dev.yaml", "values-prod.yaml"})
    class Environment {

        @Test
        void all(Snapshot snapshot) {
            snapshot.scrubbed(chartVersion(), checksums(), secretData()).matches();
        }
    }

    @Test
    void selected_parts_are_approved(Snapshot snapshot) {
        snapshot.scrubbed(chartVersion())
                .of("Ingress", "shop-rust-microservice-api")
                .matches();
        snapshot.of("Deployment", "shop-rust-microservice-api", "spec.template.spec.securityContext")
                .matches();
        snapshot.notes().matches();
    }
}
