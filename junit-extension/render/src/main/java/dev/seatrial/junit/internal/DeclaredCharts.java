/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.junit.DeclaredChart;
import dev.seatrial.report.TestIdentity;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Reads the declared chart of a test from its annotations. */
public final class DeclaredCharts {

    private DeclaredCharts() {}

    /** Reads the annotations on the classes and the method of a test, and fills in the arguments of the test. */
    public static DeclaredChart of(ExtensionContext context) {
        Settings settings = SettingsCollector.of(Layer.around(context), context).collect();
        TestIdentity identity = TestIdentities.of(context);
        return new DeclaredChart(
                settings.chart(),
                settings.release(),
                settings.valuesFiles().stream().map(Settings.ValuesPath::path).toList(),
                settings.values().stream()
                        .map(text -> new DeclaredChart.Text(
                                text.yaml(), text.origin().toString()))
                        .toList(),
                settings.sets().stream().map(Settings.Expression::expression).toList(),
                List.of(identity.className(), identity.fileName()));
    }
}
