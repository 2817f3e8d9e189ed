/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.chart.schema.JsonSchema;
import dev.seatrial.chart.schema.SchemaException;
import dev.seatrial.chart.schema.helm3.Helm3Schema;
import dev.seatrial.go.GoFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks values against values.schema.json of a chart and of its dependencies, as Helm's {@code ValidateAgainstSchema} does.
 */
final class ValuesSchema {

    private ValuesSchema() {}

    /**
     * Returns Helm's text of all violations, empty if there are none.
     *
     * @param values the coalesced values
     */
    static String violations(ResolvedChart chart, Map<String, @Nullable Object> values, HelmVersion helm) {
        StringBuilder text = new StringBuilder();
        chart.chart().schema().ifPresent(file -> {
            String violations = violations(chart.chart(), file, values, helm);
            if (!violations.isEmpty()) {
                text.append(chart.name()).append(":\n").append(violations);
            }
        });
        for (ResolvedChart dependency : chart.dependencies()) {
            Object own = values.get(dependency.name());
            Map<String, @Nullable Object> table = ValueTables.table(own);
            if (table != null) {
                text.append(violations(dependency, table, helm));
            } else if (own != null) {
                text.append(dependency.name())
                        .append(":\ninvalid type for values: expected object (map), got ")
                        .append(GoFormat.sprintf("%T", own))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String violations(
            Chart chart, ChartFile file, Map<String, @Nullable Object> values, HelmVersion helm) {
        try {
            if (helm.isHelm3()) {
                Helm3Schema schema = chart.derived(Compiled.HELM_3, () -> Helm3Schema.compile(file.text()));
                return schema.violations(values).orElse("");
            }
            JsonSchema schema = chart.derived(Compiled.HELM_4, () -> JsonSchema.compile(file.text()));
            return schema.violations(values).map(text -> text + "\n").orElse("");
        } catch (SchemaException e) {
            return e.getMessage();
        }
    }

    /** Names the compiled schemas among what is derived from a chart. */
    private enum Compiled {
        HELM_3,
        HELM_4
    }
}
