/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.internal.schema.helm3.Helm3Schema;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.yaml.Json;
import dev.seatrial.template.internal.yaml.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaGoldensTest {

    /** A schema, values, and what Helm's validators say. */
    record Golden(String schema, String values, String helm3, String helm4) {

        static Golden read(String line) {
            Map<?, ?> fields = (Map<?, ?>) Objects.requireNonNull(Json.decode(line));
            return new Golden(
                    String.valueOf(fields.get("schema")),
                    String.valueOf(fields.get("values")),
                    String.valueOf(fields.get("helm3")),
                    String.valueOf(fields.get("helm4")));
        }

        @Nullable
        Object decodedValues() {
            return Yaml.decodeMap(values);
        }
    }

    static Stream<Golden> goldens() throws IOException {
        try (InputStream in = SchemaGoldensTest.class.getResourceAsStream("goldens.jsonl")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(Golden::read).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void says_of_values_what_helm_3_says(Golden golden) {
        String said = said(() -> Helm3Schema.compile(golden.schema(), Budget.unlimited())
                .validate(golden.decodedValues(), Budget.unlimited())
                .text());

        assertThat(inAnyOrder(said)).isEqualTo(inAnyOrder(golden.helm3()));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void says_of_values_what_helm_4_says(Golden golden) {
        String said = said(() -> {
            String text = JsonSchema.compile(golden.schema(), GoRelease.V1_26, Budget.unlimited())
                    .validate(golden.decodedValues(), Budget.unlimited())
                    .text();
            return text.isEmpty() ? "" : text + "\n";
        });

        assertThat(inAnyOrder(said)).isEqualTo(inAnyOrder(golden.helm4()));
    }

    private static String said(Supplier<String> validation) {
        try {
            return validation.get();
        } catch (SchemaException e) {
            return e.getMessage();
        }
    }

    /** Go walks maps in any order, so lines and names in a line come in any. */
    private static String inAnyOrder(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(line -> String.join(
                        " ", Arrays.stream(line.split("[ ,]+")).sorted().toList()))
                .sorted()
                .toList()
                .toString();
    }
}
