/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.SetExpression;
import java.nio.file.Path;
import java.util.List;

/**
 * The combined settings of all annotations that apply to a parameter. Equal settings produce equal output, so they are the keys of
 * cached renders.
 *
 * @param kubeVersion the Kubernetes version, or an empty text for the one that Helm assumes
 * @param profile whether the cluster serves the API versions of its Kubernetes version, instead of those that Helm assumes
 */
record Settings(
        Path chart,
        String release,
        String namespace,
        int revision,
        boolean upgrade,
        String kubeVersion,
        boolean profile,
        List<String> apiVersions,
        List<ValuesPath> valuesFiles,
        List<Text> values,
        List<Expression> sets,
        List<Text> cluster,
        boolean strictCluster,
        List<ValuesPath> definitions,
        HelmVersion helm,
        Part part) {

    /**
     * The part of the chart that is rendered, and the versions that it has.
     *
     * @param templates paths of templates; empty for all of them
     * @param version the version of the chart; empty for its own
     * @param appVersion the version of the application; empty for its own
     */
    record Part(List<String> templates, String version, String appVersion) {

        static final Part WHOLE = new Part(List.of(), "", "");

        Part {
            templates = List.copyOf(templates);
        }
    }

    /** A file or folder that an annotation names. */
    record ValuesPath(Path path, Origin origin) {}

    /** Inline YAML, with its name for messages. */
    record Text(String yaml, Origin origin) {}

    /** Values in the syntax of {@code --set}. */
    record Expression(SetExpression expression, Origin origin) {}

    Settings {
        apiVersions = List.copyOf(apiVersions);
        valuesFiles = List.copyOf(valuesFiles);
        values = List.copyOf(values);
        sets = List.copyOf(sets);
        cluster = List.copyOf(cluster);
        definitions = List.copyOf(definitions);
    }
}
