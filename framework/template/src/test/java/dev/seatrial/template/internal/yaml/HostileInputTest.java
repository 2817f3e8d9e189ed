/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts and values made to break the readers and writers end in errors with Go's words, never in a stack overflow. */
class HostileInputTest {

    private static final int DEEP = 10_000;

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "[{a: "})
    void nesting_without_end_is_an_error(String opening) {
        assertThatThrownBy(() -> Yaml.decode(opening.repeat(2 * DEEP))).isInstanceOf(GoError.class);
        assertThatThrownBy(() -> Yaml.head("a: " + opening.repeat(2 * DEEP))).isInstanceOf(GoError.class);
    }

    @Test
    void ten_thousand_levels_are_read_and_written() {
        String json = "[".repeat(DEEP) + "]".repeat(DEEP);

        Object value = Yaml.decode(json);

        assertThat(Json.encode(value)).isEqualTo(json);
        assertThat(Json.encode(Json.decode(json))).isEqualTo(json);
        assertThat(Yaml.encode(value)).isEqualTo("- ".repeat(DEEP - 1) + "[]\n");
    }

    @Test
    void one_level_more_is_too_deep() {
        String json = "[".repeat(DEEP + 1) + "]".repeat(DEEP + 1);

        assertThatThrownBy(() -> Yaml.decode(json))
                .hasMessage("error converting YAML to JSON: yaml: exceeded max depth of 10000");
        assertThatThrownBy(() -> Json.decode(json)).hasMessage("invalid character '[' exceeded max depth");
        assertThatThrownBy(() -> Yaml.decode("- ".repeat(5001) + "[".repeat(5000) + "]".repeat(5000)))
                .hasMessage("error unmarshaling JSON: while decoding JSON: invalid character '[' exceeded max depth");
    }

    @Test
    void a_value_that_contains_itself_is_refused() {
        Map<String, @Nullable Object> map = new HashMap<>();
        map.put("self", map);
        List<@Nullable Object> list = new ArrayList<>();
        list.add(list);

        assertThatThrownBy(() -> Json.encode(map))
                .hasMessage("json: unsupported value: encountered a cycle via map[string]interface {}");
        assertThatThrownBy(() -> Yaml.encode(list))
                .hasMessage(
                        "error marshaling into JSON: json: unsupported value: encountered a cycle via []interface {}");
        assertThatThrownBy(() -> Yaml.encodePretty(map)).isInstanceOf(GoError.class);
        assertThatThrownBy(() -> Toml.encode(map, TomlRelease.V1_6)).isInstanceOf(GoError.class);
    }

    @Test
    void an_anchor_that_contains_itself_is_refused() {
        assertThatThrownBy(() -> Yaml.decode("a: &a [*a]"))
                .hasMessage("error converting YAML to JSON: yaml: anchor 'a' value contains itself");
    }

    @Test
    void an_alias_bomb_is_refused() {
        StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            String before = "*" + (char) (c - 1);
            bomb.append(c).append(": &").append(c).append(" [");
            bomb.append(String.join(",", java.util.Collections.nCopies(9, before)))
                    .append("]\n");
        }
        String excessive = "error converting YAML to JSON: yaml: document contains excessive aliasing";

        assertThatThrownBy(() -> Yaml.decode(bomb.toString())).hasMessage(excessive);
        assertThatThrownBy(() -> Yaml.head(bomb.toString())).hasMessage(excessive);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x01, 0x7f, 0x1b})
    void control_characters_are_refused(int c) {
        assertThatThrownBy(() -> Yaml.decode("a: b" + (char) c))
                .hasMessage("error converting YAML to JSON: yaml: control characters are not allowed");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        assertThatThrownBy(() -> Yaml.decode(text(0xff)))
                .hasMessage("error converting YAML to JSON: yaml: invalid leading UTF-8 octet");
        assertThatThrownBy(() -> Yaml.decode(text(0xc3)))
                .hasMessage("error converting YAML to JSON: yaml: incomplete UTF-8 octet sequence");
        assertThatThrownBy(() -> Yaml.decode(text(0xc3, 'a')))
                .hasMessage("error converting YAML to JSON: yaml: invalid trailing UTF-8 octet");
        assertThatThrownBy(() -> Toml.decode("a" + text(0xff), TomlRelease.V1_6))
                .hasMessage("toml: line 1: invalid UTF-8 byte: 0xff");
    }

    @Test
    void an_error_before_the_window_of_a_bad_character_comes_first() {
        String broken = "a: b: c\n" + "#".repeat(600) + "\n\u0001";

        assertThatThrownBy(() -> Yaml.decode(broken))
                .hasMessage("error converting YAML to JSON: yaml: mapping values are not allowed in this context");
    }

    @Test
    void utf_16_is_read_by_its_mark() {
        assertThat(Yaml.decode(text(0xff, 0xfe, 'a', 0, ':', 0, ' ', 0, 0xe9, 0)))
                .isEqualTo(Map.of("a", "é"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a = "})
    void deep_toml_is_refused(String opening) {
        assertThatThrownBy(() -> Toml.decode("a = " + opening.repeat(DEEP), TomlRelease.V1_6))
                .isInstanceOf(GoError.class);
    }

    private static String text(int... bytes) {
        byte[] copy = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            copy[i] = (byte) bytes[i];
        }
        return GoStrings.string(copy);
    }
}
