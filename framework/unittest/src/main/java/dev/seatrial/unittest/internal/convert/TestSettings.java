/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.UserValues;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.SimulatedCluster;
import dev.seatrial.template.internal.yaml.Yaml;
import dev.seatrial.unittest.internal.suite.ChartFields;
import dev.seatrial.unittest.internal.suite.ReleaseFields;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a test renders the chart.
 *
 * @param release the release; empty names stand for those of {@code helm template}
 * @param kubeVersion the version of Kubernetes, empty for the default one
 * @param apiVersions the API versions to add
 * @param isExact whether the cluster serves these API versions and no others, as in a suite
 * @param skipsSchema whether values are left unchecked by schemas
 * @param objects the objects that {@code lookup} finds
 * @param templates the templates to render, empty for all of them
 * @param version the versions of the chart, as far as they are not its own
 */
record TestSettings(
        ReleaseFields release,
        String kubeVersion,
        List<String> apiVersions,
        boolean isExact,
        boolean skipsSchema,
        List<Map<String, @Nullable Object>> objects,
        UserValues values,
        List<String> templates,
        ChartFields version) {

    /** What {@code @ChartTest} renders with, so that random values and times are the same. */
    private static final long SEED = 1;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    /** Returns the request that such a test makes. */
    RenderRequest request(Chart chart) {
        boolean isVersioned = !version.equals(ChartFields.NONE);
        Chart versioned = isVersioned ? chart.withVersions(version.version(), version.appVersion()) : chart;
        RenderRequest.Builder request = RenderRequest.builder(versioned)
                .templates(templates)
                .upgrade(release.upgrade())
                .seed(SEED)
                .clock(CLOCK)
                .values(values)
                .skipSchemaValidation(skipsSchema);
        if (!objects.isEmpty()) {
            request.clusterState(SimulatedCluster.empty().with(cluster()));
        }
        if (!release.name().isEmpty()) {
            request.release(release.name());
        }
        if (!release.namespace().isEmpty()) {
            request.namespace(release.namespace());
        }
        if (release.revision() != 0) {
            request.revision((int) release.revision());
        }
        if (!kubeVersion.isEmpty()) {
            request.kubeVersion(kubeVersion);
        }
        return (isExact ? request.servedApiVersions(apiVersions) : request.apiVersions(apiVersions)).build();
    }

    /** Returns the objects as documents. */
    String cluster() {
        return objects.stream().map(Yaml::encode).collect(Collectors.joining("---\n"));
    }

    Spellings spellings() {
        return new Spellings(
                release.name().isEmpty() ? "release-name" : release.name(),
                release.namespace().isEmpty() ? "default" : release.namespace());
    }

    /** Tells whether annotations cannot say it, so that the test renders the chart itself. */
    boolean rendersItself() {
        return isExact || skipsSchema;
    }
}
