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
 * What the annotations around a test say of its chart, for the extension that installs it: the same annotations mean the
 * same there.
 *
 * @param chart its folder or archive
 * @param release the name of the release, empty when none is given
 * @param valuesFiles files of values, in order
 * @param values values as YAML, in order
 * @param sets values in Helm's grammar, in order
 * @param test how the files of the test are called: a folder for its class, one for its method and run
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
     * Values as YAML.
     *
     * @param yaml a mapping
     * @param origin where it was written, for messages
     */
    public record Text(String yaml, String origin) {}

    public DeclaredChart {
        valuesFiles = List.copyOf(valuesFiles);
        values = List.copyOf(values);
        sets = List.copyOf(sets);
        test = List.copyOf(test);
    }

    /** Reads the annotations on the classes and the method of a test; arguments of the test are filled in. */
    public static DeclaredChart of(ExtensionContext context) {
        return DeclaredCharts.of(context);
    }
}
