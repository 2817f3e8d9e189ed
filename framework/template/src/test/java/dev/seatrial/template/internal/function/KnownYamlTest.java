/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class KnownYamlTest {

    private final List<String> parsed = new ArrayList<>();
    private final KnownYaml known = new KnownYaml();

    @SuppressWarnings("unchecked")
    private Map<String, Object> read(String text) {
        Object value = known.read(
                text,
                each -> {
                    parsed.add(each);
                    return Yaml.decode(each, Budget.unlimited());
                },
                Budget.unlimited());
        return (Map<String, Object>) value;
    }

    @Test
    void a_text_is_parsed_once() {
        assertThat(read("a: 1")).isEqualTo(read("a: 1"));

        assertThat(parsed).containsExactly("a: 1");
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_a_template_changes_is_not_seen_by_others() {
        Map<String, Object> first = read("a: {b: [1]}");
        Map<String, Object> table = (Map<String, Object>) Objects.requireNonNull(first.get("a"));
        ((List<Object>) Objects.requireNonNull(table.get("b"))).add(3L);
        table.put("c", 2L);
        first.put("d", 4L);

        assertThat(read("a: {b: [1]}")).isEqualTo(Yaml.decode("a: {b: [1]}"));
    }

    @Test
    void only_the_latest_texts_are_kept() {
        for (int i = 0; i < 100; i++) {
            read("a: " + i);
        }
        read("a: 99");
        read("a: 0");

        assertThat(parsed).hasSize(101).last().isEqualTo("a: 0");
    }

    @Test
    void a_long_text_is_not_kept() {
        String text = "a: " + "x".repeat(1 << 17);

        assertThat(read(text)).isEqualTo(read(text));
        assertThat(parsed).hasSize(2);
    }
}
