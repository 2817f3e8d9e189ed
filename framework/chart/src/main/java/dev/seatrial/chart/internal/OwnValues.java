/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.LogLine;
import dev.seatrial.chart.internal.schema.JsonSchema;
import dev.seatrial.chart.internal.schema.SchemaException;
import dev.seatrial.chart.internal.schema.SchemaViolations;
import dev.seatrial.chart.internal.schema.helm3.Helm3Schema;
import dev.seatrial.template.internal.limit.Budget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The values of a chart alone, without its dependencies, as {@code helm lint} checks them. */
public final class OwnValues {

    private final HelmVersion helm;
    private final Budget budget;

    /** Creates a check that takes the time of a budget. */
    public OwnValues(HelmVersion helm, Budget budget) {
        this.helm = helm;
        this.budget = budget;
    }

    /**
     * Puts the values of the user over those of the chart. As in Helm, the tables inside the user's values are changed on the way:
     * they get what the chart has in addition, and lose nulls.
     *
     * @param log receives what Helm logs
     */
    public Map<String, @Nullable Object> coalesce(
            Map<String, @Nullable Object> user, Map<String, @Nullable Object> own, Consumer<LogLine> log) {
        Coalescer coalescer = new Coalescer(helm, log, budget);
        Map<String, @Nullable Object> both = coalescer.coalesceTables(new HashMap<>(), user);
        return coalescer.coalesceTables(both, own);
    }

    /** Returns how values do not meet the text of a schema, in Helm's words; an empty text if they do. */
    public String violations(Map<String, @Nullable Object> values, String schema) {
        SchemaViolations found = against(values, schema);
        boolean endsLine = helm.rules().validatesWithSanthosh() && !found.list().isEmpty();
        return endsLine ? found.text() + "\n" : found.text();
    }

    /** Returns what Helm 4 logs with {@code --debug} when it checks values against the text of a schema. */
    public static List<LogLine> debugLog(String schema) {
        return SchemaLog.of(schema);
    }

    private SchemaViolations against(Map<String, @Nullable Object> values, String schema) {
        try {
            return helm.rules().validatesWithSanthosh()
                    ? JsonSchema.compile(schema, helm.rules().go(), budget).validate(values, budget)
                    : Helm3Schema.compile(schema, budget).validate(values, budget);
        } catch (SchemaException e) {
            return new SchemaViolations(String.valueOf(e.getMessage()), List.of());
        }
    }
}
