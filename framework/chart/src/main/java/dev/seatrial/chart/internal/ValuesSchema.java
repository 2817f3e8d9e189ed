/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.ValuePath;
import dev.seatrial.chart.internal.schema.JsonSchema;
import dev.seatrial.chart.internal.schema.SchemaException;
import dev.seatrial.chart.internal.schema.SchemaViolations;
import dev.seatrial.chart.internal.schema.helm3.Helm3Schema;
import dev.seatrial.chart.internal.values.ValueTables;
import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks values against values.schema.json of a chart and of its dependencies, as Helm's {@code ValidateAgainstSchema} does.
 */
final class ValuesSchema {

    private final HelmVersion helm;
    private final Budget budget;
    private final StringBuilder text = new StringBuilder();
    private final List<ValuesViolations.InChart> violations = new ArrayList<>();

    private ValuesSchema(HelmVersion helm, Budget budget) {
        this.budget = budget;
        this.helm = helm;
    }

    /**
     * Returns all violations.
     *
     * @param values the coalesced values
     */
    static ValuesViolations violations(
            ResolvedChart chart, Map<String, @Nullable Object> values, HelmVersion helm, Budget budget) {
        ValuesSchema check = new ValuesSchema(helm, budget);
        check.check(chart, ValuePath.ROOT, values);
        return new ValuesViolations(check.text.toString(), check.violations);
    }

    private void check(ResolvedChart chart, ValuePath scope, Map<String, @Nullable Object> values) {
        chart.chart().schema().ifPresent(file -> {
            SchemaViolations found = violations(chart.chart(), file, values);
            if (!found.text().isEmpty()) {
                text.append(chart.name()).append(":\n").append(found.text());
                found.list()
                        .forEach(violation -> violations.add(new ValuesViolations.InChart(chart, scope, violation)));
            }
        });
        for (ResolvedChart dependency : chart.dependencies()) {
            Object own = values.get(dependency.name());
            Map<String, @Nullable Object> table = ValueTables.table(own);
            if (table != null) {
                check(dependency, scope.child(dependency.name()), table);
            } else if (own != null) {
                text.append(dependency.name())
                        .append(":\ninvalid type for values: expected object (map), got ")
                        .append(GoFormat.sprintf("%T", own))
                        .append('\n');
            }
        }
    }

    private SchemaViolations violations(Chart chart, ChartFile file, Map<String, @Nullable Object> values) {
        try {
            if (!helm.rules().validatesWithSanthosh()) {
                return chart.derived(new Compiled(helm), () -> Helm3Schema.compile(file.text(), budget))
                        .validate(values, budget);
            }
            SchemaViolations found = chart.derived(
                            new Compiled(helm),
                            () -> JsonSchema.compile(file.text(), helm.rules().go(), budget))
                    .validate(values, budget);
            return found.list().isEmpty() ? found : new SchemaViolations(found.text() + "\n", found.list());
        } catch (SchemaException e) {
            return new SchemaViolations(e.getMessage(), List.of());
        }
    }

    /** Names the compiled schema among what is derived from a chart. */
    private record Compiled(HelmVersion helm) {}
}
