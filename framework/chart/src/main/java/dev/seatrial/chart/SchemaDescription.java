/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.chart.schema.SchemaLocator;
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

    /** Returns the JSON pointer of the keyword that a message is about, empty if no plain way leads to it. */
    public Optional<String> keyword(List<String> keys, String message) {
        String keyword = SchemaLocator.keyword(message);
        return SchemaLocator.find(schema, keys).map(pointer -> pointer + (keyword.isEmpty() ? "" : "/" + keyword));
    }

    /** Returns the properties that are known of the table at some keys. */
    public List<String> properties(List<String> keys) {
        return SchemaLocator.properties(schema, keys);
    }
}
