/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.limit.Budget;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds readers and writers against Go; see the README beside the data. */
class GoAnswersTest {

    @ParameterizedTest
    @CsvSource({"documents.jsonl, 2600", "heads.jsonl, 60", "values.jsonl, 1800", "toml.jsonl, 490"})
    void every_answer_is_that_of_go(String resource, int atLeast) throws IOException {
        List<String> expected = new ArrayList<>();
        List<String> answers = new ArrayList<>();

        for (Map<String, Object> line : lines(resource)) {
            String in = (String) Objects.requireNonNull(line.remove("in"));
            line.forEach((operation, answer) -> {
                String question = operation + " of " + in + "\n";
                expected.add(question + answer);
                answers.add(question + answer(operation, in));
            });
        }

        assertThat(answers).hasSizeGreaterThan(atLeast).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"documents.jsonl", "heads.jsonl"})
    void both_ways_of_reading_a_head_agree(String resource) throws IOException {
        for (Map<String, Object> line : lines(resource)) {
            String in = (String) Objects.requireNonNull(line.get("in"));
            String quick = attempt(() -> String.valueOf(Yaml.head(in)));
            assertThat(quick).as(in).isEqualTo(attempt(() -> String.valueOf(HeadReader.read(in, Budget.unlimited()))));
        }
    }

    private static String answer(String operation, String in) {
        return switch (operation) {
            case "D" -> shown(() -> Yaml.decode(in));
            case "S" -> shown(() -> Yaml.decodeStrict(in));
            case "E" -> attempt(() -> Yaml.encode(Yaml.decode(in)));
            case "P" -> attempt(() -> Yaml.encodePretty(Yaml.decode(in)));
            case "H" -> attempt(() -> show(Yaml.head(in)));
            case "J" -> shown(() -> Json.decode(in));
            case "I" -> attempt(() -> Json.encodeIndent(Json.decode(in), "  "));
            case "K" -> attempt(() -> Yaml.encode(Json.decode(in)));
            case "L" -> attempt(() -> Yaml.encodePretty(Json.decode(in)));
            case "V" -> attempt(() -> Toml.encode(Json.decode(in), TomlRelease.V1_6));
            case "T" -> shown(() -> Toml.decode(in, TomlRelease.V1_6));
            case "U" -> attempt(() -> Toml.encode(Toml.decode(in, TomlRelease.V1_6), TomlRelease.V1_6));
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private interface Source {

        @Nullable
        Object value();
    }

    private interface Text {

        String value();
    }

    private static String shown(Source source) {
        Object value;
        try {
            value = source.value();
        } catch (GoError e) {
            return "err " + e.getMessage();
        }
        try {
            return "ok " + Json.encode(value);
        } catch (GoError e) {
            return "jerr " + e.getMessage();
        }
    }

    private static String attempt(Text text) {
        try {
            return "ok " + text.value();
        } catch (GoPanic e) {
            return "panic " + e.getMessage();
        } catch (GoError e) {
            return "err " + e.getMessage();
        }
    }

    private static String show(SimpleHead head) {
        StringBuilder out = new StringBuilder("{\"apiVersion\":").append(Json.encode(head.apiVersion()));
        if (!head.kind().isEmpty()) {
            out.append(",\"kind\":").append(Json.encode(head.kind()));
        }
        SimpleHead.Metadata metadata = head.metadata();
        if (metadata != null) {
            Object annotations = metadata.annotations().isEmpty() ? null : metadata.annotations();
            out.append(",\"metadata\":{\"name\":").append(Json.encode(metadata.name()));
            out.append(",\"annotations\":").append(Json.encode(annotations)).append('}');
        }
        return out.append('}').toString();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> lines(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(GoAnswersTest.class.getResourceAsStream(resource))) {
            List<Map<String, Object>> lines = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isEmpty()) {
                    lines.add((Map<String, Object>) Objects.requireNonNull(Json.decode(line)));
                }
            }
            return lines;
        }
    }
}
