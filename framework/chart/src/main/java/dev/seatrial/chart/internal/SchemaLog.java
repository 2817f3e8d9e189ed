/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal;

import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.LogLine;
import dev.seatrial.chart.internal.values.ValueTables;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code ValidateAgainstSchema} of Helm 4 ({@code pkg/chart/common/util/jsonschema.go}) logs at level DEBUG. */
final class SchemaLog {

    private final List<LogLine> lines = new ArrayList<>();

    private SchemaLog() {}

    static List<LogLine> of(ResolvedChart chart, Map<String, @Nullable Object> values) {
        SchemaLog log = new SchemaLog();
        log.add(chart, values);
        return log.lines;
    }

    /** Returns what {@code ValidateAgainstSingleSchema} logs. */
    static List<LogLine> of(String schema) {
        SchemaLog log = new SchemaLog();
        log.add(schema);
        return log.lines;
    }

    private void add(String schema) {
        if (isJson(schema)) {
            debug("unmarshalled JSON schema", "schema", schema);
        }
    }

    private void add(ResolvedChart chart, Map<String, @Nullable Object> values) {
        chart.chart().schema().map(ChartFile::text).ifPresent(schema -> {
            debug("chart name", "chart-name", chart.name());
            add(schema);
        });
        String count = String.valueOf(chart.dependencies().size());
        debug("number of dependencies in the chart", "chart", chart.name(), "dependencies", count);
        for (ResolvedChart dependency : chart.dependencies()) {
            Map<String, @Nullable Object> table = ValueTables.table(values.get(dependency.name()));
            if (table != null) {
                add(dependency, table);
            }
        }
    }

    private void debug(String message, String... attributes) {
        lines.add(LogLine.leveled("DEBUG", message, "", attributes));
    }

    private static boolean isJson(String text) {
        try {
            Json.decode(text);
            return true;
        } catch (GoError e) {
            return false;
        }
    }
}
