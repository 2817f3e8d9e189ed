/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import static dev.seatrial.lint.LintRule.VALUES_FILE;
import static dev.seatrial.lint.LintRule.VALUES_SCHEMA;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.LogLine;
import dev.seatrial.chart.RawChart;
import dev.seatrial.chart.internal.OwnValues;
import dev.seatrial.chart.internal.values.ValueTables;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules about values.yaml: Helm's {@code lint/rules/values.go}. */
final class ValuesRules {

    private static final String FILE = "values.yaml";
    private static final String SCHEMA = "values.schema.json";

    private final RawChart chart;
    private final LintSettings settings;
    private final Findings findings;

    ValuesRules(RawChart chart, LintSettings settings, Findings findings) {
        this.chart = chart;
        this.settings = settings;
        this.findings = findings;
    }

    /**
     * Checks the file.
     *
     * @param user the values that the user gives, whose tables are changed, which Helm does as well
     */
    void check(Map<String, @Nullable Object> user, Budget budget) {
        if (!chart.exists(FILE)) {
            findings.info(VALUES_FILE, FILE, "file does not exist", 0);
            return;
        }
        Map<String, @Nullable Object> own;
        try {
            own = values(chart.read(FILE), budget);
        } catch (GoError | ChartException e) {
            String message = String.valueOf(e.getMessage());
            findings.error(VALUES_FILE, FILE, "unable to parse YAML: " + message, KeyLines.inMessage(message));
            return;
        }
        HelmVersion helm = settings.helm;
        OwnValues values = new OwnValues(helm, budget);
        List<LogLine> log = new ArrayList<>();
        Map<String, @Nullable Object> coalesced = values.coalesce(user, own, log::add);
        findings.log(log);
        String schema = schema();
        if (!schema.isEmpty()
                && (!settings.skipSchemaValidation || !helm.rules().skipsSchemaOfOwnValues())) {
            if (settings.debug && helm.rules().logsStructured()) {
                findings.log(OwnValues.debugLog(schema));
            }
            String violations = values.violations(coalesced, schema);
            if (!violations.isEmpty()) {
                findings.error(VALUES_SCHEMA, FILE, violations, 0);
            }
        }
    }

    /** Reads the first document, as {@code ReadValues} does. */
    private Map<String, @Nullable Object> values(String text, Budget budget) {
        Object document = Yaml.decode(text, budget);
        if (document == null) {
            return new HashMap<>();
        }
        Map<String, @Nullable Object> table = ValueTables.table(document);
        if (table == null) {
            throw Yaml.mismatch(document, settings.helm.rules().valuesPackage() + ".Values");
        }
        return table;
    }

    private String schema() {
        try {
            return chart.read(SCHEMA);
        } catch (GoError | ChartException e) {
            return ""; // Helm ignores a schema that it cannot read
        }
    }
}
