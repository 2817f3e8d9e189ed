/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.UserValues;
import dev.seatrial.chart.internal.ReusedValues;
import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.template.internal.yaml.Yaml;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The upgrade of a release from one chart and its values to another. Immutable.
 *
 * <pre>{@code
 * Upgrade upgrade = Upgrade.from(Path.of("shop-1.4.0.tgz")).to(Path.of("charts/shop"));
 * assertThat(upgrade).isSafe();
 * }</pre>
 *
 * <p>The plan says what Helm and the API server would do. It assumes that the objects in the cluster are those that the old chart
 * rendered, with the defaults of Kubernetes.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Upgrade {

    /** Which values of the release an upgrade uses again. */
    @API(status = EXPERIMENTAL, since = "0.1")
    public enum ValuesReuse {
        /** Without a flag: the user's values of the release if the upgrade has none. */
        DEFAULT,
        /** {@code --reset-values}: none. */
        RESET,
        /** {@code --reuse-values}: all values of the release, those of the old chart too. */
        REUSE,
        /** {@code --reset-then-reuse-values}: the user's values of the release, over those of the new chart. */
        RESET_THEN_REUSE
    }

    /** The old chart of an upgrade. Immutable. */
    @API(status = EXPERIMENTAL, since = "0.1")
    public static final class Start {

        private final RenderRequest before;

        private Start(RenderRequest before) {
            this.before = before;
        }

        /** Returns the upgrade to a chart in a folder or archive, without values of the user. */
        public Upgrade to(Path chart) {
            return to(ChartLoader.load(chart, before.helmVersion()));
        }

        /** Returns the upgrade to a chart, without values of the user. */
        public Upgrade to(Chart chart) {
            return to(chart, UserValues.none());
        }

        /** Returns the upgrade to a chart with values of the user. Release, namespace, versions and cluster stay the same. */
        public Upgrade to(Chart chart, UserValues values) {
            return to(before.toBuilder().chart(chart).values(values).build());
        }

        /** Returns the upgrade to what a request renders. */
        public Upgrade to(RenderRequest request) {
            return new Upgrade(before, request, ValuesReuse.DEFAULT, null);
        }
    }

    private final RenderRequest before;
    private final RenderRequest after;
    private final ValuesReuse reuse;
    private final @Nullable String kubernetes;

    private Upgrade(RenderRequest before, RenderRequest after, ValuesReuse reuse, @Nullable String kubernetes) {
        this.before = before;
        this.after = after;
        this.reuse = reuse;
        this.kubernetes = kubernetes;
    }

    /** Starts with a chart in a folder or archive, without values of the user. */
    public static Start from(Path chart) {
        return from(ChartLoader.load(chart));
    }

    /** Starts with a chart, without values of the user. */
    public static Start from(Chart chart) {
        return from(chart, UserValues.none());
    }

    /** Starts with a chart and values of the user. */
    public static Start from(Chart chart, UserValues values) {
        return from(RenderRequest.builder(chart).values(values).build());
    }

    /** Starts with what a request renders. */
    public static Start from(RenderRequest request) {
        return new Start(request);
    }

    /** Returns the same upgrade, which uses values of the release again. */
    public Upgrade withValuesReuse(ValuesReuse newReuse) {
        return new Upgrade(before, after, newReuse, kubernetes);
    }

    /**
     * Returns the same upgrade for another version of Kubernetes than the one that the new chart is rendered for. The version decides
     * which fields may change, and does not change what is rendered.
     *
     * @param version such as {@code 1.35}; of versions without known schemas, the closest known one is used
     * @throws IllegalArgumentException if the text is not a version of Kubernetes 1
     */
    public Upgrade forKubernetes(String version) {
        KubernetesMinor.of(version);
        return new Upgrade(before, after, reuse, version);
    }

    /**
     * Renders both charts and returns what the upgrade does.
     *
     * @throws RenderException if one of the charts does not render; the new one must render with the values that are reused
     */
    public UpgradePlan plan() {
        return Planner.plan(
                ChartRenderer.render(before.toBuilder().trace(true).build()),
                ChartRenderer.render(target()),
                before,
                after,
                kubernetes);
    }

    /** Returns the request for the new chart, with the values that are reused. */
    private RenderRequest target() {
        HelmVersion helm = after.helmVersion();
        RenderRequest.Builder target = after.toBuilder().trace(true).upgrade(true);
        if (after.revision() <= before.revision()) {
            target.revision(before.revision() + 1);
        }
        Map<String, @Nullable Object> old = before.values().merged(before.helmVersion());
        Map<String, @Nullable Object> given = after.values().merged(helm);
        boolean reusesUserValues = switch (reuse) {
            case RESET -> false;
            case DEFAULT -> given.isEmpty() && !old.isEmpty();
            case REUSE, RESET_THEN_REUSE -> true;
        };
        if (!reusesUserValues) {
            return target.build();
        }
        target.values(given.isEmpty() ? before.values() : layered(ReusedValues.over(given, old, helm), secrets()));
        if (reuse != ValuesReuse.REUSE) {
            return target.build();
        }
        Map<String, @Nullable Object> all = ReusedValues.ofRelease(before.chart(), old, before.helmVersion());
        ChartFile file = new ChartFile("values of the release", Yaml.encode(all).getBytes(StandardCharsets.UTF_8));
        return target.chart(after.chart().withValues(all, file)).build();
    }

    private Set<String> secrets() {
        Set<String> secrets = new HashSet<>(before.values().secrets());
        secrets.addAll(after.values().secrets());
        return secrets;
    }

    private static UserValues layered(Map<String, @Nullable Object> values, Set<String> secrets) {
        return UserValues.none().withText(Yaml.encode(values), "values of the upgrade and the release", secrets);
    }

    /** Returns {@code shop 1.0.0 to 1.1.0}. */
    @Override
    public String toString() {
        return Planner.title(before.chart(), after.chart());
    }
}
