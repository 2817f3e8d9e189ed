/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.corpus;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static dev.seatrial.policy.Policies.because;
import static dev.seatrial.snapshot.Scrubbers.checksums;
import static dev.seatrial.snapshot.Scrubbers.generated;
import static dev.seatrial.snapshot.Scrubbers.secretData;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.chart.ChartLoader;
import dev.seatrial.manifest.CheckObserver;
import dev.seatrial.policy.Policies;
import dev.seatrial.policy.Reason;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.snapshot.Snapshot;
import dev.seatrial.snapshot.SnapshotFiles;
import dev.seatrial.snapshot.SnapshotMode;
import dev.seatrial.snapshot.SnapshotOwner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Writes a snapshot test and a policy test for public charts, as their owners would. The folder is set with {@code
 * -Dseatrial.corpus}. For each chart, the rules that it violates with its default values are listed. Each was reviewed,
 * and the test fails if a rule finds more or less.
 */
class PublicChartsCorpusTest {

    private static final Reason KNOWN = because("so it is published");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ':',
            value = {
                "bitnami/nginx:",
                "bitnami/kafka:",
                "bitnami/redis-cluster:",
                "bitnami/mongodb:",
                "cert-manager/cert-manager: resource-requests memory-limits liveness-probe readiness-probe",
                "goharbor/harbor: resource-requests memory-limits read-only-root-filesystem",
                "chartmuseum/chartmuseum: resource-requests memory-limits run-as-non-root read-only-root-filesystem no-privilege-escalation drop-capabilities seccomp-profile",
                "minio/minio: resource-requests memory-limits liveness-probe readiness-probe run-as-non-root read-only-root-filesystem no-privilege-escalation drop-capabilities seccomp-profile recommended-labels disruption-budget",
                "oauth2-proxy/oauth2-proxy: resource-requests memory-limits",
                "metallb/metallb: resource-requests memory-limits liveness-probe readiness-probe run-as-non-root read-only-root-filesystem no-privilege-escalation drop-capabilities no-dangerous-capabilities seccomp-profile no-host-namespaces recommended-labels",
                "kubereboot/kured: resource-requests memory-limits run-as-non-root no-privilege-escalation drop-capabilities no-privileged-containers seccomp-profile no-host-namespaces no-host-path",
                "hashicorp/consul: resource-requests memory-limits liveness-probe readiness-probe run-as-non-root read-only-root-filesystem no-privilege-escalation drop-capabilities seccomp-profile recommended-labels disruption-budget-allows-eviction no-removed-api-versions",
                "grafana/promtail: resource-requests memory-limits liveness-probe run-as-non-root seccomp-profile no-host-path",
                "prometheus-community/prometheus: resource-requests memory-limits read-only-root-filesystem no-privilege-escalation drop-capabilities seccomp-profile no-host-namespaces no-host-path recommended-labels",
                "open-telemetry/opentelemetry-demo: resource-requests liveness-probe readiness-probe run-as-non-root read-only-root-filesystem no-privilege-escalation drop-capabilities seccomp-profile no-host-path no-host-ports pinned-image no-secrets-in-env recommended-labels",
                "longhorn/longhorn: resource-requests memory-limits liveness-probe readiness-probe run-as-non-root read-only-root-filesystem no-privilege-escalation drop-capabilities no-privileged-containers seccomp-profile no-host-path disruption-budget no-cluster-admin",
                "dexidp/dex: resource-requests memory-limits run-as-non-root read-only-root-filesystem no-privilege-escalation drop-capabilities seccomp-profile",
                "itzg/minecraft: recommended-labels",
                "influxdata/influxdb2: resource-requests memory-limits run-as-non-root read-only-root-filesystem no-privilege-escalation drop-capabilities seccomp-profile disruption-budget-allows-eviction",
                "weaviate/weaviate: resource-requests memory-limits run-as-non-root read-only-root-filesystem no-privilege-escalation drop-capabilities no-privileged-containers seccomp-profile pinned-image recommended-labels notes"
            })
    void has_a_snapshot_and_follows_the_other_policies(String chart, String broken) {
        Path charts = Path.of(System.getProperty("seatrial.corpus", "../../../shared/corpus/open"))
                .resolve("charts");
        assumeTrue(Files.isDirectory(charts), "no public charts at " + charts.toAbsolutePath());

        RenderedChart first = render(charts.resolve(chart), 1);
        Policies policies = Policies.recommended();
        for (String rule : broken == null ? new String[0] : broken.strip().split(" ")) {
            policies = policies.except(rule, KNOWN);
        }

        assertThat(first).follows(policies);
        snapshot(first, SnapshotMode.UPDATE).matches();
        snapshot(render(charts.resolve(chart), 1), SnapshotMode.READONLY).matches();
        // Generated values are scrubbed. Generated passwords are masked together with all data of Secrets.
        snapshot(first, SnapshotMode.UPDATE)
                .named("scrubbed")
                .scrubbed(checksums(), generated(), secretData())
                .matches();
        snapshot(render(charts.resolve(chart), 2), SnapshotMode.READONLY)
                .named("scrubbed")
                .scrubbed(checksums(), generated(), secretData())
                .matches();
    }

    private static RenderedChart render(Path chart, long seed) {
        return ChartRenderer.render(RenderRequest.builder(ChartLoader.load(chart))
                .release("rel")
                .namespace("ns")
                .kubeVersion("1.35.0")
                .seed(seed)
                .clock(Clock.fixed(Instant.ofEpochSecond(1_767_225_600 + seed), ZoneOffset.UTC))
                .build());
    }

    private Snapshot snapshot(RenderedChart rendered, SnapshotMode mode) {
        SnapshotFiles files = new SnapshotFiles(folder.resolve("snapshots"), mode);
        SnapshotOwner owner = new SnapshotOwner(
                files, "PublicCharts", "chart", "chart", "-Dtest=PublicChartsCorpusTest", CheckObserver.none());
        return Snapshot.of(owner, rendered.manifests(), rendered.notes());
    }
}
