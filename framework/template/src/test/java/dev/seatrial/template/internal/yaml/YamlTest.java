/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.template.internal.go.GoError;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlTest {

    @Test
    void numbers_become_doubles_and_keys_strings() {
        assertThat(Yaml.decodeMap("1: [1, 0x10, 010, 1_000, 1e3]\ntrue: y\n1.5: ~\n"))
                .containsEntry("1", List.of(1.0, 16.0, 8.0, 1000.0, 1000.0))
                .containsEntry("true", true)
                .containsEntry("1.5", null)
                .hasSize(3);
    }

    @Test
    void only_the_first_document_is_read() {
        assertThat(Yaml.decode("a: 1\n---\nb: [\n")).isEqualTo(Map.of("a", 1.0));
    }

    @Test
    void a_merge_overrides_what_stands_before_it() {
        assertThat(Yaml.decode("base: &b {x: 1, z: 1}\nuse:\n  x: 2\n  <<: *b\n  z: 2\n"))
                .isEqualTo(Map.of("base", Map.of("x", 1.0, "z", 1.0), "use", Map.of("x", 1.0, "z", 2.0)));
    }

    @Test
    void errors_name_the_line_as_go_yaml_counts_it() {
        assertThatThrownBy(() -> Yaml.decode("a: b\nc: d: e\n"))
                .isInstanceOf(GoError.class)
                .hasMessage(
                        "error converting YAML to JSON: yaml: line 2: mapping values are not allowed in this context");
    }

    @Test
    void a_list_is_no_map() {
        assertThatThrownBy(() -> Yaml.decodeMap("- a"))
                .hasMessage("error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go value"
                        + " of type map[string]interface {}");
    }

    @Test
    void strict_reading_refuses_keys_that_come_twice() {
        assertThatThrownBy(() -> Yaml.decodeStrict("a: 1\na: 2\n"))
                .hasMessage(
                        "error converting YAML to JSON: yaml: unmarshal errors:\n  line 2: key \"a\" already set in map");
    }

    @Test
    void writing_quotes_what_would_be_read_as_something_else() {
        assertThat(Yaml.encode(Arrays.asList("yes", "1", "1:30", "2001-01-01", "", "a: b", "- a", "plain", null)))
                .isEqualTo(
                        "- \"yes\"\n- \"1\"\n- \"1:30\"\n- \"2001-01-01\"\n- \"\"\n- 'a: b'\n- '- a'\n- plain\n- null\n");
    }

    @Test
    void writing_sorts_keys_with_their_numbers_by_value() {
        assertThat(Yaml.encode(Map.of("a10", 1L, "a9", 2.5, "b", List.of(Map.of()), "c", 1e21)))
                .isEqualTo("a9: 2.5\na10: 1\nb:\n- {}\nc: 1e+21\n");
    }

    @Test
    void pretty_writing_indents_lists() {
        assertThat(Yaml.encodePretty(Map.of("b", List.of("x\ny\n", 1e6))))
                .isEqualTo("b:\n  - |\n    x\n    y\n  - 1e+06\n");
    }
}
