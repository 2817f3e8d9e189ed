/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.internal.schema.SchemaLocator;
import dev.seatrial.chart.internal.schema.SchemaViolation;
import java.util.List;
import java.util.Optional;

/** What values.schema.json of a chart says of a value, to show it to a reader; knows nothing of a chart without one. */
public final class SchemaDescription {

    private final String schema;

    private SchemaDescription(String schema) {
        this.schema = schema;
    }

    /** Returns what the schema of a chart says. */
    public static SchemaDescription of(Chart chart) {
        return new SchemaDescription(chart.schema().map(ChartFile::text).orElse("true"));
    }

    /** Returns the JSON pointer of the keyword that is not met, or of its schema; empty if no plain way leads to it. */
    public Optional<String> pointer(SchemaViolation violation) {
        return SchemaLocator.find(schema, violation.at(), violation.keyword());
    }

    /** Returns the properties that are known of the table at some keys. */
    public List<String> properties(List<String> keys) {
        return SchemaLocator.properties(schema, keys);
    }
}
