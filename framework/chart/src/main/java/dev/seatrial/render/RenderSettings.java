/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limit;
import dev.seatrial.chart.Limits;
import dev.seatrial.chart.UserValues;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.secret.internal.Secrets;
import dev.seatrial.template.internal.function.ClusterLookup;
import dev.seatrial.template.internal.limit.Budget;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a request says, with the defaults of {@code helm template}. A builder changes the settings of its own; once a request is
 * built nobody changes them any more. Every value is immutable, so that a copy shares them.
 */
final class RenderSettings implements Cloneable {

    Chart chart;
    String release = "release-name";
    String namespace = "default";
    int revision = 1;
    boolean upgrade;

    @Nullable
    String kubeVersion;

    List<String> templates = List.of();
    List<String> apiVersions = List.of();

    @Nullable
    List<String> servedApiVersions;

    @Nullable
    KubeVersion exactKubeVersion;

    @Nullable
    TemplateFilter engineOnly;

    @Nullable
    ClusterLookup lookup;

    /** The values and the log of a chart that is linted; null for one that is rendered. */
    @Nullable
    LintMode lint;

    HelmVersion helmVersion = HelmVersion.latest();
    UserValues values = UserValues.none();
    SimulatedCluster clusterState = SimulatedCluster.empty();
    List<Manifest> definitions = List.of();
    boolean includeCrds;
    boolean skipSchemaValidation;
    boolean debug;
    boolean trace;
    boolean showSecrets = Secrets.areShown();

    @Nullable
    Long seed;

    @Nullable
    Clock clock;

    List<RenderListener> listeners = List.of();
    Limits limits = Limits.defaults();

    RenderSettings(Chart chart) {
        this.chart = Objects.requireNonNull(chart);
    }

    /** Returns the versions of the cluster. */
    Capabilities capabilities() {
        return servedApiVersions == null
                ? Capabilities.of(helmVersion, kubeVersion(), apiVersions)
                : new Capabilities(
                        helmVersion,
                        kubeVersion(),
                        Stream.concat(servedApiVersions.stream(), apiVersions.stream())
                                .toList());
    }

    private KubeVersion kubeVersion() {
        if (exactKubeVersion != null) {
            return exactKubeVersion;
        }
        return kubeVersion == null ? KubeVersion.assumed(helmVersion) : KubeVersion.parse(kubeVersion, helmVersion);
    }

    /** Returns what selects templates, null if all of them are rendered. */
    @Nullable
    TemplateFilter filter() {
        return engineOnly == null && !templates.isEmpty() ? new SelectedTemplates(chart.name(), templates) : engineOnly;
    }

    int tplNesting() {
        return (int) Math.min(Integer.MAX_VALUE, limits.of(Limit.TPL_NESTING));
    }

    /** Starts the clock of a render. */
    Budget budget(String doing) {
        return Budget.of(doing, limits.time(), limits.of(Limit.OUTPUT));
    }

    /** Returns settings that say the same, and can be changed. */
    RenderSettings copy() {
        try {
            return (RenderSettings) clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("settings can be cloned", e);
        }
    }
}
