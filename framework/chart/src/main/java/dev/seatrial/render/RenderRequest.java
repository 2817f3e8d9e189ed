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
import dev.seatrial.manifest.Manifest;
import dev.seatrial.template.internal.function.ClusterLookup;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Describes a render: the chart, the release, the values and the cluster. Immutable; it can be rendered any number of times. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class RenderRequest {

    private final RenderSettings settings;
    private final Capabilities capabilities;

    private RenderRequest(RenderSettings settings) {
        this.settings = settings;
        this.capabilities = settings.capabilities();
    }

    /** Returns a builder for a chart, with the defaults of {@code helm template}. */
    public static Builder builder(Chart chart) {
        return new Builder(new RenderSettings(chart));
    }

    /** Returns a builder with the settings of this request. */
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

    /** Returns the revision of the release. */
    public int revision() {
        return settings.revision;
    }

    /** Returns whether the chart is rendered for an upgrade instead of an installation. */
    public boolean isUpgrade() {
        return settings.upgrade;
    }

    /** Returns the versions of the cluster. */
    public Capabilities capabilities() {
        return capabilities;
    }

    /** Returns the version of Helm whose behaviour the render follows. */
    public HelmVersion helmVersion() {
        return settings.helmVersion;
    }

    /** Returns the user's values. */
    public UserValues values() {
        return settings.values;
    }

    /** Returns the objects that {@code lookup} can find. */
    public SimulatedCluster clusterState() {
        return settings.clusterState;
    }

    /** Returns whether the rendered text starts with the files of {@code crds/}. */
    public boolean includesCrds() {
        return settings.includeCrds;
    }

    /** Returns whether values are validated against {@code values.schema.json}. */
    public boolean validatesSchema() {
        return !settings.skipSchemaValidation;
    }

    /** Returns whether the warnings include the lines that Helm logs with {@code --debug}. */
    public boolean isDebug() {
        return settings.debug;
    }

    /** Returns whether messages and files show secrets. */
    public boolean showsSecrets() {
        return settings.showSecrets;
    }

    /** Returns whether the result records which template line wrote each line. */
    public boolean isTraced() {
        return settings.trace;
    }

    /** Returns the settings that only a render reads. */
    RenderSettings settings() {
        return settings;
    }

    ClusterLookup lookup() {
        ClusterLookup own = settings.lookup;
        return own != null ? own : settings.clusterState.lookup(capabilities);
    }

    /** Builds a request. Not thread-safe. */
    public static final class Builder {

        private final RenderSettings settings;

        private Builder(RenderSettings settings) {
            this.settings = settings;
        }

        /** Replaces the chart. */
        public Builder chart(Chart chart) {
            settings.chart = chart;
            return this;
        }

        /** Sets the name of the release. The default is {@code release-name}. */
        public Builder release(String name) {
            settings.release = name;
            return this;
        }

        /** Sets the namespace of the release. The default is {@code default}. */
        public Builder namespace(String name) {
            settings.namespace = name;
            return this;
        }

        /** Sets the revision of the release. The default is 1. */
        public Builder revision(int number) {
            settings.revision = number;
            return this;
        }

        /** Sets whether to render for an upgrade, where {@code .Release.IsUpgrade} is true. */
        public Builder upgrade(boolean isUpgrade) {
            settings.upgrade = isUpgrade;
            return this;
        }

        /** Sets the Kubernetes version of the cluster, such as {@code 1.33.4}. */
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

        /**
         * Renders only some templates: the others do not exist, and cannot be included. Files whose names begin with {@code _} are
         * always there. All templates are rendered unless some are named.
         *
         * @param paths paths below the chart such as {@code templates/web.yaml}; {@code *} and {@code **} stand for other names
         */
        public Builder templates(List<String> paths) {
            settings.templates = List.copyOf(paths);
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

        /** Sets API versions that the cluster serves in addition to the default ones, such as {@code monitoring.coreos.com/v1}. */
        public Builder apiVersions(List<String> versions) {
            settings.apiVersions = List.copyOf(versions);
            return this;
        }

        /** Sets the API versions that the cluster serves, instead of those that Helm assumes without a cluster. */
        public Builder servedApiVersions(List<String> versions) {
            settings.servedApiVersions = List.copyOf(versions);
            return this;
        }

        /** Sets the version of Helm to follow. The default is {@link HelmVersion#latest()}. */
        public Builder helmVersion(HelmVersion version) {
            settings.helmVersion = version;
            return this;
        }

        /** Replaces all values files and expressions. */
        public Builder values(UserValues newValues) {
            settings.values = newValues;
            return this;
        }

        /** Adds a values file, as {@code -f} does. */
        public Builder valuesFile(Path file) {
            settings.values = settings.values.withFile(file.toString());
            return this;
        }

        /** Adds the text of a values file, with the name that messages show for it. */
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

        /** Sets the objects that {@code lookup} can find. There are none by default. */
        public Builder clusterState(SimulatedCluster state) {
            settings.clusterState = state;
            return this;
        }

        /**
         * Sets the definitions of custom resources that the cluster has already. They do not change the output; checks of the manifests
         * use them.
         */
        public Builder definitions(List<Manifest> definitions) {
            settings.definitions = List.copyOf(definitions);
            return this;
        }

        /** Sets whether the files of {@code crds/} come before the manifests, as with {@code --include-crds}. */
        public Builder includeCrds(boolean include) {
            settings.includeCrds = include;
            return this;
        }

        /** Sets whether to skip the validation against {@code values.schema.json}. */
        public Builder skipSchemaValidation(boolean skip) {
            settings.skipSchemaValidation = skip;
            return this;
        }

        /** Sets whether the warnings include the lines that Helm 4 logs with {@code --debug} during a render. */
        public Builder debug(boolean log) {
            settings.debug = log;
            return this;
        }

        /** Sets the seed of the random functions. The same seed gives the same results. */
        public Builder seed(long newSeed) {
            settings.seed = newSeed;
            return this;
        }

        /** Sets the clock that {@code now} reads. */
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

        /** Sets whether to record which template line writes each line. This makes the render slower. */
        public Builder trace(boolean traced) {
            settings.trace = traced;
            return this;
        }

        /** Adds a listener. Each render of the request calls the listeners in the order in which they were added. */
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

        /** Sets the limits of a render. */
        public Builder limits(Limits limits) {
            settings.limits = limits;
            return this;
        }

        /** Limits the time of a render. The default is one minute. */
        public Builder timeLimit(Duration limit) {
            return limits(settings.limits.withTime(limit));
        }

        /** Limits the total number of characters that all templates write. */
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
