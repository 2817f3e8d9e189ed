/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.examples;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static dev.seatrial.policy.Policies.because;
import static dev.seatrial.policy.Policies.on;
import static dev.seatrial.snapshot.Scrubbers.chartVersion;
import static dev.seatrial.snapshot.Scrubbers.checksums;

import dev.seatrial.junit.ChartTest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.policy.Policies;
import dev.seatrial.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** Tests of the reference application as a whole: policies and snapshots. */
@ChartTest(chart = "src/main/helm/rust-microservice", release = "shop")
class PracticesTest {

    private static final String API = "shop-rust-microservice-api";

    @Test
    void the_chart_follows_the_recommended_policies(Manifests manifests) {
        assertThat(manifests).follows(Policies.recommended());
    }

    @Test
    void the_chart_follows_the_strict_policies_with_a_few_waivers(Manifests manifests) {
        assertThat(manifests)
                .follows(Policies.strict()
                        .except("explicit-pull-policy", because("all tags are fixed, so the default is IfNotPresent"))
                        .except("spread-replicas", because("the scheduler of our clusters spreads by default"))
                        .except(
                                "configuration-checksum",
                                because("a database with a new password needs a migration, not a restart"),
                                on("StatefulSet", "shop-postgresql"),
                                on("StatefulSet", "shop-redis-master"))
                        .except(
                                "own-service-account",
                                because("hooks and tests do not talk to the cluster"),
                                on("Job", "shop-rust-microservice-migrate"),
                                on("Job", "shop-rust-microservice-smoke"),
                                on("Pod", "shop-rust-microservice-test-connection"))
                        .with(
                                "component-label",
                                "Dashboards group pods by it.",
                                review -> review.resources("Deployment").stream()
                                        .filter(web -> !web.labels().containsKey("app.kubernetes.io/component"))
                                        .forEach(web -> review.report(
                                                web, "metadata.labels", "has no component.", "Add the label."))));
    }

    @Test
    void the_api_is_approved(Snapshot snapshot) {
        snapshot.scrubbed(chartVersion(), checksums()).of("Deployment", API).matches();
    }

    @Test
    void the_notes_are_approved(Snapshot snapshot) {
        snapshot.notes().matches();
    }
}
