/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.SetExpression;
import dev.seatrial.junit.internal.DeclaredCharts;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The chart that a test declares with annotations, for the extension that installs it. The annotations have the same meaning
 * there.
 *
 * @param chart the folder or archive of the chart
 * @param release the release name, or an empty text if none is given
 * @param valuesFiles the values files, in order
 * @param values the inline values, in order
 * @param sets the values in the syntax of {@code --set}, in order
 * @param test the names of the folders for files of the test: one for its class, and one for its method and invocation
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record DeclaredChart(
        Path chart,
        String release,
        List<Path> valuesFiles,
        List<Text> values,
        List<SetExpression> sets,
        List<String> test) {

    /**
     * Inline values.
     *
     * @param yaml a mapping
     * @param origin the annotation and its place, for messages
     */
    public record Text(String yaml, String origin) {}

    public DeclaredChart {
        valuesFiles = List.copyOf(valuesFiles);
        values = List.copyOf(values);
        sets = List.copyOf(sets);
        test = List.copyOf(test);
    }

    /** Reads the annotations on the classes and the method of a test, and fills in the arguments of the test. */
    public static DeclaredChart of(ExtensionContext context) {
        return DeclaredCharts.of(context);
    }
}
