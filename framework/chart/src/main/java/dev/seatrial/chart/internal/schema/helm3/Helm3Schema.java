/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema.helm3;

import dev.seatrial.chart.internal.schema.SchemaException;
import dev.seatrial.chart.internal.schema.SchemaViolation;
import dev.seatrial.chart.internal.schema.SchemaViolations;
import dev.seatrial.chart.internal.schema.StreamedJson;
import dev.seatrial.chart.internal.schema.WellFormedJson;
import dev.seatrial.chart.internal.schema.helm3.Validation.Path;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.yaml.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON schema compiled as Helm 3 compiles it; immutable. */
public final class Helm3Schema {

    private final SubSchema root;

    private Helm3Schema(SubSchema root) {
        this.root = root;
    }

    /**
     * Compiles a schema.
     *
     * @param json the text of the schema; what follows its first value is not looked at
     * @throws SchemaException if it is no JSON, no schema, or refers to what is not there
     */
    public static Helm3Schema compile(String json, Budget budget) {
        try {
            Json.read(json, budget); // numbers stay as they are written, however large
        } catch (GoError e) {
            String message = e.getMessage();
            String end = StreamedJson.endOf(json, message);
            if (!end.isEmpty()) {
                throw new SchemaException(end);
            }
            if (!message.endsWith(" after top-level value")) {
                throw new SchemaException(message);
            }
        }
        return new Helm3Schema(SchemaParser.parse(WellFormedJson.read(json), budget));
    }

    /**
     * Validates values; the text has a line for each violation, each with a line break.
     *
     * @throws SchemaException if references of the schema lead in a circle
     */
    public SchemaViolations validate(@Nullable Object values, Budget budget) {
        List<SchemaViolation> violations = Validation.of(root, values, budget);
        StringBuilder text = new StringBuilder();
        violations.forEach(violation -> text.append("- ")
                .append(Path.field(violation.at()))
                .append(": ")
                .append(violation.message())
                .append('\n'));
        return new SchemaViolations(text.toString(), violations);
    }
}
