/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.HelmVersion;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The combined settings of several layers, from the outermost to an inner one. Settings may be missing. Immutable.
 *
 * @param helm null where no layer names a version
 */
record LayerSettings(
        Release release,
        Cluster cluster,
        @Nullable HelmVersion helm,
        UserValues values,
        State state,
        Settings.Part part) {

    static final LayerSettings NONE =
            new LayerSettings(Release.NONE, Cluster.NONE, null, UserValues.NONE, State.NONE, Settings.Part.WHOLE);

    private static String or(String inner, String outer) {
        return inner.isEmpty() ? outer : inner;
    }

    private static <T> List<T> join(List<T> outer, List<T> inner) {
        return Stream.concat(outer.stream(), inner.stream()).toList();
    }

    /**
     * The release.
     *
     * @param name empty where it is not given
     * @param namespace empty where it is not given
     * @param revision 0 where it is not given
     */
    record Release(String name, String namespace, int revision, boolean upgrade) {

        static final Release NONE = new Release("", "", 0, false);

        /** Returns what both say; an inner release wins over an outer one. */
        Release within(Release outer) {
            return new Release(
                    or(name, outer.name),
                    or(namespace, outer.namespace),
                    revision == 0 ? outer.revision : revision,
                    upgrade || outer.upgrade);
        }
    }

    /**
     * The version of Kubernetes and its APIs.
     *
     * @param version empty where it is not given
     * @param profile whether the cluster serves what its version serves, not what Helm assumes
     * @param apiVersions API versions that are served besides, all of which add up
     */
    record Cluster(String version, boolean profile, List<String> apiVersions) {

        static final Cluster NONE = new Cluster("", false, List.of());

        Cluster {
            apiVersions = List.copyOf(apiVersions);
        }

        /** A version that is repeated by {@code kubeVersion} keeps the APIs that {@code @Kubernetes} gave it. */
        Cluster within(Cluster outer) {
            boolean keepsProfile =
                    outer.profile && (version.isEmpty() || ClusterVersion.areSame(version, outer.version));
            return new Cluster(
                    or(version, outer.version), profile || keepsProfile, join(outer.apiVersions, apiVersions));
        }
    }

    /** The user values, which are accumulated. */
    record UserValues(
            List<Settings.ValuesPath> files, List<Settings.Text> texts, List<Settings.Expression> expressions) {

        static final UserValues NONE = new UserValues(List.of(), List.of(), List.of());

        UserValues {
            files = List.copyOf(files);
            texts = List.copyOf(texts);
            expressions = List.copyOf(expressions);
        }

        UserValues within(UserValues outer) {
            return new UserValues(
                    join(outer.files, files), join(outer.texts, texts), join(outer.expressions, expressions));
        }
    }

    /**
     * The objects that {@code lookup} finds, whether kinds that are not served are errors, and where the definitions of custom
     * resources are. Objects and definitions are accumulated.
     */
    record State(List<Settings.Text> objects, boolean strict, List<Settings.ValuesPath> definitions) {

        static final State NONE = new State(List.of(), false, List.of());

        State {
            objects = List.copyOf(objects);
            definitions = List.copyOf(definitions);
        }

        State within(State outer) {
            return new State(
                    join(outer.objects, objects), strict || outer.strict, join(outer.definitions, definitions));
        }
    }
}
