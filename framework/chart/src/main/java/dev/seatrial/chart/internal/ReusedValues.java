/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.internal.values.ValueTables;
import dev.seatrial.template.internal.limit.Budget;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of an upgrade that reuses those of the release (pkg/action/upgrade.go, {@code reuseValues}). */
public final class ReusedValues {

    private ReusedValues() {}

    /** Returns new values of the user over those that the user gave for the release. */
    public static Map<String, @Nullable Object> over(
            Map<String, @Nullable Object> newValues, Map<String, @Nullable Object> oldValues, HelmVersion version) {
        return new Coalescer(version, line -> {}, Budget.unlimited())
                .coalesceTables(ValueTables.copy(newValues), ValueTables.copy(oldValues));
    }

    /** Returns all values that a chart rendered with: the user's and its own. */
    public static Map<String, @Nullable Object> ofRelease(
            Chart chart, Map<String, @Nullable Object> userValues, HelmVersion version) {
        return PreparedChart.of(chart, userValues, version, false, Budget.unlimited())
                .values();
    }
}
