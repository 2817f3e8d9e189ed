/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limit;
import dev.seatrial.chart.Limits;
import dev.seatrial.chart.SetExpression;
import dev.seatrial.chart.UserValues;
import dev.seatrial.template.internal.function.ClusterLookup;
import dev.seatrial.template.internal.limit.Budget;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** What to render and how: a chart, a release, values, a cluster. Immutable; may be rendered any number of times. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class RenderRequest {

    private final RenderSettings settings;
    private final Capabilities capabilities;

    private RenderRequest(RenderSettings settings) {
        this.settings = settings;
        String version = settings.kubeVersion;
        KubeVersion exact = settings.exactKubeVersion;
        KubeVersion kubeVersion = exact != null
                ? exact
                : version == null
                        ? KubeVersion.assumed(settings.helmVersion)
                        : KubeVersion.parse(version, settings.helmVersion);
        List<String> served = settings.servedApiVersions;
        this.capabilities = served == null
                ? Capabilities.of(settings.helmVersion, kubeVersion, settings.apiVersions)
                : new Capabilities(
                        settings.helmVersion,
                        kubeVersion,
                        Stream.concat(served.stream(), settings.apiVersions.stream())
                                .toList());
    }

    /** Starts a request for a chart, with the defaults of {@code helm template}. */
    public static Builder builder(Chart chart) {
        return new Builder(new RenderSettings(chart));
    }

    /** Returns a builder with everything that this request says. */
    public Builder toBuilder() {
        return new Builder(settings.copy());
    }

    /** Returns the chart. */
    public Chart chart() {
        return settings.chart;
    }

    /** Returns the name of the release. */
    public String release() {
        return settings.release;
    }

    /** Returns the namespace of the release. */
    public String namespace() {
        return settings.namespace;
    }

    /** Returns the number of the revision. */
    public int revision() {
        return settings.revision;
    }

    /** Tells whether an upgrade is rendered, not an installation. */
    public boolean isUpgrade() {
        return settings.upgrade;
    }

    /** Returns what is known of the cluster. */
    public Capabilities capabilities() {
        return capabilities;
    }

    /** Returns the Helm that is followed. */
    public HelmVersion helmVersion() {
        return settings.helmVersion;
    }

    /** Returns the user's values. */
    public UserValues values() {
        return settings.values;
    }

    /** Returns the objects that {@code lookup} sees. */
    public SimulatedCluster clusterState() {
        return settings.clusterState;
    }

    /** Tells whether the text begins with the files of {@code crds/}. */
    public boolean includesCrds() {
        return settings.includeCrds;
    }

    /** Tells whether values are checked against schemas. */
    public boolean validatesSchema() {
        return !settings.skipSchemaValidation;
    }

    /** Tells whether warnings include what Helm logs with {@code --debug}. */
    public boolean isDebug() {
        return settings.debug;
    }

    /** Returns whether messages and files show secrets. */
    public boolean showsSecrets() {
        return settings.showSecrets;
    }

    /** Tells whether the result knows which template lines wrote which lines. */
    public boolean isTraced() {
        return settings.trace;
    }

    /** Returns which templates are rendered by the engine alone; null for the whole of {@code helm template}. */
    @Nullable
    TemplateFilter engineOnly() {
        return settings.engineOnly;
    }

    /** Returns how the chart is linted; null if it is rendered. */
    @Nullable
    LintMode lint() {
        return settings.lint;
    }

    ClusterLookup lookup() {
        ClusterLookup own = settings.lookup;
        return own != null ? own : settings.clusterState.lookup(capabilities);
    }

    @Nullable
    Long seed() {
        return settings.seed;
    }

    @Nullable
    Clock clock() {
        return settings.clock;
    }

    List<RenderListener> listeners() {
        return settings.listeners;
    }

    int tplNesting() {
        return (int) Math.min(Integer.MAX_VALUE, settings.limits.of(Limit.TPL_NESTING));
    }

    /** Starts the clock of a render. */
    Budget budget(String doing) {
        return Budget.of(doing, settings.limits.time(), settings.limits.of(Limit.OUTPUT));
    }

    /** Collects what a request says; not safe for use by several threads. */
    public static final class Builder {

        private final RenderSettings settings;

        private Builder(RenderSettings settings) {
            this.settings = settings;
        }

        /** Sets another chart than that of the request. */
        public Builder chart(Chart chart) {
            settings.chart = chart;
            return this;
        }

        /** Sets the name of the release, {@code release-name} unless set. */
        public Builder release(String name) {
            settings.release = name;
            return this;
        }

        /** Sets the namespace, {@code default} unless set. */
        public Builder namespace(String name) {
            settings.namespace = name;
            return this;
        }

        /** Sets the revision, 1 unless set. */
        public Builder revision(int number) {
            settings.revision = number;
            return this;
        }

        /** Renders an upgrade: {@code .Release.IsUpgrade} is true. */
        public Builder upgrade(boolean isUpgrade) {
            settings.upgrade = isUpgrade;
            return this;
        }

        /** Sets the version of the cluster, such as {@code 1.33.4}. */
        public Builder kubeVersion(String version) {
            settings.kubeVersion = version;
            return this;
        }

        /** Sets the version of the cluster to one that is not checked. */
        @API(status = INTERNAL, since = "0.1")
        public Builder kubeVersion(KubeVersion version) {
            settings.exactKubeVersion = version;
            return this;
        }

        /**
         * Renders as Go programs do that call {@code engine.Render} themselves: dependencies, values and schemas as always, then
         * the selected templates. The chart and the name of the release are not checked, the files of the result include notes,
         * and manifests are neither parsed nor sorted.
         */
        @API(status = INTERNAL, since = "0.1")
        public Builder engineOnly(TemplateFilter filter) {
            settings.engineOnly = filter;
            return this;
        }

        Builder lint(LintMode mode) {
            settings.lint = mode;
            return engineOnly(LintRenderer.EVERY_TEMPLATE);
        }

        /** Sets what answers {@code lookup} instead of the state of the cluster. */
        @API(status = INTERNAL, since = "0.1")
        public Builder lookup(ClusterLookup lookup) {
            settings.lookup = lookup;
            return this;
        }

        /** Sets API versions that the cluster has besides the usual ones, such as {@code monitoring.coreos.com/v1}. */
        public Builder apiVersions(List<String> versions) {
            settings.apiVersions = List.copyOf(versions);
            return this;
        }

        /** Sets the API versions that the cluster has instead of those that Helm assumes, as a cluster of its own would. */
        public Builder servedApiVersions(List<String> versions) {
            settings.servedApiVersions = List.copyOf(versions);
            return this;
        }

        /** Sets the Helm to follow, Helm 4.1 unless set. */
        public Builder helmVersion(HelmVersion version) {
            settings.helmVersion = version;
            return this;
        }

        /** Replaces all values of the user. */
        public Builder values(UserValues newValues) {
            settings.values = newValues;
            return this;
        }

        /** Adds a values file, as {@code -f} does. */
        public Builder valuesFile(Path file) {
            settings.values = settings.values.withFile(file.toString());
            return this;
        }

        /** Adds the text of a values file under a name for messages. */
        public Builder values(String yaml, String originName) {
            settings.values = settings.values.withText(yaml, originName);
            return this;
        }

        /** Adds an expression such as {@code image.tag=1.2}, as {@code --set} does. */
        public Builder set(String expression) {
            return set(SetExpression.Kind.TYPED, expression);
        }

        /** Adds an expression whose values are strings, as {@code --set-string} does. */
        public Builder setString(String expression) {
            return set(SetExpression.Kind.STRING, expression);
        }

        /** Adds an expression whose values are JSON, as {@code --set-json} does. */
        public Builder setJson(String expression) {
            return set(SetExpression.Kind.JSON, expression);
        }

        /** Adds an expression whose values are names of files, as {@code --set-file} does. */
        public Builder setFile(String expression) {
            return set(SetExpression.Kind.FILE, expression);
        }

        /** Adds an expression whose value is taken as it is, as {@code --set-literal} does. */
        public Builder setLiteral(String expression) {
            return set(SetExpression.Kind.LITERAL, expression);
        }

        /** Adds an expression of any kind. */
        public Builder set(SetExpression expression) {
            settings.values = settings.values.with(expression);
            return this;
        }

        private Builder set(SetExpression.Kind kind, String expression) {
            return set(new SetExpression(kind, expression));
        }

        /** Sets the objects that {@code lookup} sees, none unless set. */
        public Builder clusterState(SimulatedCluster state) {
            settings.clusterState = state;
            return this;
        }

        /** Puts the files of {@code crds/} in front of the manifests, as {@code --include-crds} does. */
        public Builder includeCrds(boolean include) {
            settings.includeCrds = include;
            return this;
        }

        /** Leaves values.schema.json aside. */
        public Builder skipSchemaValidation(boolean skip) {
            settings.skipSchemaValidation = skip;
            return this;
        }

        /** Adds to the warnings what Helm 4 logs with {@code --debug} while it renders. */
        public Builder debug(boolean log) {
            settings.debug = log;
            return this;
        }

        /** Makes random functions repeat what they gave for the same seed. */
        public Builder seed(long newSeed) {
            settings.seed = newSeed;
            return this;
        }

        /** Sets what {@code now} reads. */
        public Builder clock(Clock newClock) {
            settings.clock = newClock;
            return this;
        }

        /**
         * Sets whether messages and files show secrets, which is meant for debugging. Without it they are masked, unless
         * the system property {@code seatrial.secrets} has the value "shown".
         */
        public Builder showSecrets(boolean show) {
            settings.showSecrets = show;
            return this;
        }

        /** Remembers which template lines write which lines, at some cost. */
        public Builder trace(boolean traced) {
            settings.trace = traced;
            return this;
        }

        /** Adds a listener, which hears each render of the request, after the listeners that were added before. */
        public Builder listener(RenderListener listener) {
            settings.listeners = Stream.concat(settings.listeners.stream(), Stream.of(listener))
                    .toList();
            return this;
        }

        /** Replaces all listeners. */
        public Builder listeners(List<RenderListener> newListeners) {
            settings.listeners = List.copyOf(newListeners);
            return this;
        }

        /** Sets the limits within which the chart is rendered. */
        public Builder limits(Limits limits) {
            settings.limits = limits;
            return this;
        }

        /** Limits the time that a render takes, one minute unless set. */
        public Builder timeLimit(Duration limit) {
            return limits(settings.limits.withTime(limit));
        }

        /** Limits the number of characters that all templates write together. */
        public Builder maxOutput(long characters) {
            return limits(settings.limits.with(Limit.OUTPUT, characters));
        }

        /**
         * Returns the request.
         *
         * @throws IllegalArgumentException with Helm's text if the version of the cluster cannot be read
         */
        public RenderRequest build() {
            RenderSettings complete = settings.copy();
            complete.values = settings.values.withLimits(settings.limits);
            return new RenderRequest(complete);
        }
    }
}
