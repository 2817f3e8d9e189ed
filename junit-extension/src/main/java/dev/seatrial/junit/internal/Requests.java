/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.go.GoError;
import dev.seatrial.render.ClusterState;
import dev.seatrial.render.RenderRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Turns settings into the request of a render. */
final class Requests {

    /** What is random or depends on the time is the same in every run: a test that fails once fails again. */
    private static final long SEED = 1;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private Requests() {}

    static RenderRequest of(Chart chart, Settings settings) {
        RenderRequest.Builder request = RenderRequest.builder(chart)
                .upgrade(settings.upgrade())
                .seed(SEED)
                .clock(CLOCK);
        if (!settings.release().isEmpty()) {
            request.release(settings.release());
        }
        if (!settings.namespace().isEmpty()) {
            request.namespace(settings.namespace());
        }
        if (settings.revision() != 0) {
            request.revision(settings.revision());
        }
        if (settings.helm() != null) {
            request.helmVersion(settings.helm());
        }
        cluster(request, settings);
        values(request, settings);
        try {
            return request.build();
        } catch (GoError e) {
            throw new ExtensionConfigurationException(
                    "`%s` is no version of Kubernetes: %s".formatted(settings.kubeVersion(), e.getMessage()), e);
        }
    }

    private static void cluster(RenderRequest.Builder request, Settings settings) {
        String version = settings.kubeVersion();
        if (!version.isEmpty()) {
            request.kubeVersion(settings.profile() ? KubernetesProfiles.fullVersion(version) : version);
        }
        List<String> served = settings.profile() ? KubernetesProfiles.apiVersions(version) : List.of();
        if (!served.isEmpty()) {
            request.servedApiVersions(served);
        }
        request.apiVersions(settings.apiVersions());
        ClusterState state = ClusterState.empty();
        for (String objects : settings.cluster()) {
            state = state.with(objects);
        }
        request.clusterState(state);
    }

    private static void values(RenderRequest.Builder request, Settings settings) {
        for (Path file : settings.valuesFiles()) {
            request.valuesFile(file);
        }
        for (Settings.Text text : settings.values()) {
            request.values(text.yaml(), text.origin());
        }
        for (Settings.Expression expression : settings.sets()) {
            String text = expression.text();
            switch (expression.kind()) {
                case SET -> request.set(text);
                case STRING -> request.setString(text);
                case JSON -> request.setJson(text);
                case FILE -> request.setFile(text);
                case LITERAL -> request.setLiteral(text);
            }
        }
    }
}
