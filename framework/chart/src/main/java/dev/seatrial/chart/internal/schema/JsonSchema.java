/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.yaml.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A compiled JSON schema; immutable. */
public final class JsonSchema {

    private static final String URL = "file:///values.schema.json";

    private final Schema schema;

    private JsonSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * Compiles a schema.
     *
     * @param json the text of the schema; without {@code $schema} it is of draft 2020-12
     * @param go the Go release whose rules for URLs apply
     * @param budget what the compilation is a part of
     * @throws SchemaException if it is no JSON, no schema, or refers to what is not there
     */
    public static JsonSchema compile(String json, GoRelease go, Budget budget) {
        Object document;
        try {
            Json.read(json, budget); // numbers stay as they are written, however large
            document = WellFormedJson.read(json);
        } catch (GoError e) {
            throw new SchemaException(streamed(e.getMessage(), json));
        }
        SchemaCompiler compiler = new SchemaCompiler(false, go, budget);
        compiler.add(URL, document);
        Draft draft = compiler.draftOf(URL);
        List<SchemaError> violations = SchemaValidator.validate(Metaschema.of(draft, go), document, budget);
        if (!violations.isEmpty()) {
            throw new SchemaException(
                    "\"" + URL + "#\" is not valid against metaschema: jsonschema validation failed with '" + draft.url
                            + "#'\n" + print(violations));
        }
        return new JsonSchema(compiler.compile(URL, ""));
    }

    /** Validates values; the text has a line for each violation, the last without a line break. */
    public SchemaViolations validate(@Nullable Object values, Budget budget) {
        List<SchemaError> errors = SchemaValidator.validate(schema, values, budget);
        return new SchemaViolations(
                print(errors), errors.stream().flatMap(SchemaError::printed).toList());
    }

    /** The validator reads JSON from a stream, which words some errors otherwise. */
    private static String streamed(String message, String json) {
        String end = StreamedJson.endOf(json, message);
        if (!end.isEmpty()) {
            return end;
        }
        return message.endsWith(" after top-level value") ? "invalid character after top-level value" : message;
    }

    private static String print(List<SchemaError> errors) {
        StringBuilder text = new StringBuilder();
        errors.forEach(error -> error.print(text, 0));
        return text.toString();
    }

    /** A metaschema, compiled when first asked for. */
    private record Metaschema(Draft draft, GoRelease go) {

        private static final Map<Metaschema, Schema> COMPILED = new HashMap<>();

        static Schema of(Draft draft, GoRelease go) {
            synchronized (COMPILED) {
                return Objects.requireNonNull(COMPILED.computeIfAbsent(
                        new Metaschema(draft, go),
                        key -> new SchemaCompiler(true, go, Budget.unlimited()).compile(draft.url, "")));
            }
        }
    }
}
