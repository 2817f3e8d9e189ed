/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.Failing.assertFails;
import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueAssertTest {

    private static final String DATA = """
            kind: Thing
            metadata: {name: x}
            number: 3
            text: "80"
            flag: true
            none: null
            list: [a, b]
            map: {k: v}
            cpu: 500m
            memory: 1Gi
            secret: aGVsbG8=
            yaml: |
              server:
                port: 8080
            json: '{"a": [1, 2]}'
            properties: |
              log.level=info
            """;

    private static ValueAssert value(String path) {
        return assertThat(Failing.manifest(DATA)).path(path);
    }

    @Test
    void passes_for_true_statements() {
        value("number").isEqualTo(3).isNotEqualTo("3").isNumber().isAtLeast("3").isAtMost("3");
        value("text")
                .isEqualTo("80")
                .isString()
                .contains("8")
                .doesNotContain("9")
                .matches("[0-9]+");
        value("flag").isBoolean();
        value("none").isNull();
        value("list")
                .isList()
                .hasSize(2)
                .contains("a")
                .doesNotContain("c")
                .containsExactly("a", "b")
                .isEqualToYaml("[a, b]");
        value("map").isMap().hasSize(1).containsYaml("{k: v}").isEqualTo(Map.of("k", "v"));
        value("cpu").isQuantity("0.5").isAtLeast("250m").isAtMost("1");
        value("memory").isQuantity("1024Mi");
        value("secret").base64().isEqualTo("hello");
        value("yaml").yaml().hasValue("server.port", 8080);
        value("json").json().hasValue("a[1]", 2);
        value("properties").properties().hasValue("['log.level']", "info");
    }

    @Test
    void a_number_is_not_equal_to_its_text() {
        assertFails(() -> value("text").isEqualTo(80), """
                `text` of Thing/x is "80", not 80.

                4 | text: "80"
                  |       ^^^^

                expected: 80
                actual:   "80"
                template: shop/templates/all.yaml""");
        assertFails(() -> value("number").isNotEqualTo(3), """
                `number` of Thing/x is 3, but should not be.

                3 | number: 3
                  |         ^

                template: shop/templates/all.yaml""");
    }

    @Test
    void maps_and_lists_are_shown_as_block_yaml() {
        assertFails(() -> value("list").isEqualTo(List.of("a")), """
                `list` of Thing/x is ["a", "b"], not ["a"].

                7 | list: [a, b]
                  | ^^^^

                expected: - a
                actual:   - a
                          - b
                template: shop/templates/all.yaml""");
    }

    @Test
    void types_are_verified() {
        assertFails(() -> value("flag").isString(), """
                `flag` of Thing/x is not a string.

                5 | flag: true
                  |       ^^^^

                actual:   true
                template: shop/templates/all.yaml""");
        for (Runnable check : List.<Runnable>of(
                () -> value("text").isNumber(),
                () -> value("text").isBoolean(),
                () -> value("text").isList(),
                () -> value("text").isMap(),
                () -> value("text").isNull())) {
            Throwable failure = catchThrowable(check);
            assertThat(failure).hasMessageStartingWith("`text` of Thing/x is not ");
        }
    }

    @Test
    void missing_and_unwanted_parts_are_reported() {
        assertFails(() -> value("text").contains("9"), """
                `text` of Thing/x does not contain "9".

                4 | text: "80"
                  |       ^^^^

                expected: "9"
                actual:   "80"
                template: shop/templates/all.yaml""");
        assertFails(() -> value("text").doesNotContain("8"), """
                `text` of Thing/x contains "8", but should not.

                4 | text: "80"
                  |       ^^^^

                actual:   "80"
                template: shop/templates/all.yaml""");
        assertFails(() -> value("number").doesNotContain(4), """
                `number` of Thing/x is not a string or a list.

                3 | number: 3
                  |         ^

                actual:   3
                template: shop/templates/all.yaml""");
        assertFails(() -> value("text").matches("8"), """
                `text` of Thing/x does not match `8`.

                4 | text: "80"
                  |       ^^^^

                actual:   "80"
                template: shop/templates/all.yaml""");
    }

    @Test
    void unwanted_yaml_of_another_type_is_an_error() {
        for (String[] example : new String[][] {
            {"list", "{a: 1}", "a map"},
            {"map", "[a]", "a list"},
            {"number", "text", "a string"},
            {"text", "1", "a number"},
            {"list", "true", "a boolean"},
            {"flag", "null", "null"},
        }) {
            assertThatThrownBy(() -> value(example[0]).doesNotContainYaml(example[1]))
                    .hasMessageStartingWith("`%s` of Thing/x is not %s.".formatted(example[0], example[2]));
        }
    }

    @Test
    void large_values_are_abbreviated() {
        String list = IntStream.rangeClosed(1, 42).mapToObj(i -> "- item-" + i).collect(Collectors.joining("\n"));
        ValueAssert big = assertThat(Failing.manifest("kind: Big\nmetadata: {name: x}\nlist:\n" + list
                        + "\nmap: {zebra: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, ant: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb}\n"))
                .path("list");

        assertThatThrownBy(() -> big.isEqualTo(1))
                .hasMessageStartingWith("`list` of Big/x is a list of 42 elements, not 1.")
                .hasMessageContaining("          - item-40\n          ... 2 more lines\ntemplate: ");
        assertThatThrownBy(() -> value("number").isEqualTo(Map.of("zebra", "z".repeat(40), "ant", "a".repeat(40))))
                .hasMessageStartingWith("`number` of Thing/x is 3, not a map with ant, zebra.");
        assertThatThrownBy(() -> value("number").isEqualTo(List.of("x".repeat(66))))
                .hasMessageStartingWith("`number` of Thing/x is 3, not [\"%s\"].".formatted("x".repeat(66)));
        assertThatThrownBy(() -> value("number").isEqualTo(List.of("x".repeat(67))))
                .hasMessageStartingWith("`number` of Thing/x is 3, not a list of 1 element.");
    }

    @Test
    void sizes_apply_to_lists_and_maps() {
        assertFails(() -> value("list").hasSize(3), """
                `list` of Thing/x has 2 elements, not 3.

                7 | list: [a, b]
                  | ^^^^

                actual:   - a
                          - b
                template: shop/templates/all.yaml""");
        assertFails(() -> value("number").hasSize(0), """
                `number` of Thing/x is not a list or a map.

                3 | number: 3
                  |         ^

                actual:   3
                template: shop/templates/all.yaml""");
    }

    @Test
    void quantities_are_compared_by_amount() {
        assertFails(() -> value("memory").isAtLeast("10Gi"), """
                `memory` of Thing/x is 1Gi, but should be at least 10Gi.

                10 | memory: 1Gi
                   |         ^^^

                expected: "10Gi"
                actual:   "1Gi"
                template: shop/templates/all.yaml""");
        assertFails(() -> value("cpu").isAtMost("0.4"), """
                `cpu` of Thing/x is 500m, but should be at most 0.4.

                9 | cpu: 500m
                  |      ^^^^

                expected: "0.4"
                actual:   "500m"
                template: shop/templates/all.yaml""");
        assertFails(() -> value("flag").isQuantity("1"), """
                `flag` of Thing/x is not a quantity.

                5 | flag: true
                  |       ^^^^

                expected: "1"
                actual:   true
                template: shop/templates/all.yaml""");
    }

    @Test
    void embedded_texts_are_parsed() {
        assertFails(() -> value("yaml").yaml().hasValue("server.prot", 8080), """
                `server.prot` of the YAML in `yaml` of Thing/x does not exist.

                12 | yaml: |
                   |       ^

                stops at: `server`: it has no `prot`, only `port`.
                template: shop/templates/all.yaml
                hint:     Did you mean `server.port`?""");
        assertFails(() -> value("text").base64(), """
                `text` of Thing/x is not valid base64.

                4 | text: "80"
                  |       ^^^^

                problem:  the decoded bytes are not UTF-8 text
                actual:   "80"
                template: shop/templates/all.yaml""");
        assertFails(() -> value("number").yaml(), """
                `number` of Thing/x is not a string.

                3 | number: 3
                  |         ^

                actual:   3
                template: shop/templates/all.yaml""");
    }

    @Test
    void each_expected_element_needs_its_own_match() {
        value("list").containsYaml("[b, a]");
        assertFails(() -> value("list").containsYaml("[a, a]"), """
                `list` of Thing/x does not contain the expected YAML.

                7 | list: [a, b]
                  | ^^^^

                difference: the list has no element that contains "a"
                expected:   - a
                            - a
                actual:     - a
                            - b
                template:   shop/templates/all.yaml""");
    }

    private static Throwable catchThrowable(Runnable check) {
        return SeatrialAssertions.catchThrowable(check::run);
    }
}
