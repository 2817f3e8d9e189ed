/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a chart while it is loaded. */
final class ChartParts {

    final List<ChartFile> templates = new ArrayList<>();
    final List<ChartFile> files = new ArrayList<>();
    final List<LogLine> log = new ArrayList<>();
    Map<String, @Nullable Object> values = new HashMap<>();

    @Nullable
    ChartFile valuesFile;

    @Nullable
    ChartFile schema;

    @Nullable
    ChartFile lock;

    @Nullable
    Path location;
}
