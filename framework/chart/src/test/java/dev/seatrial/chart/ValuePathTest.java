/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuePathTest {

    private static final ValuePath SCRAPE = ValuePath.of("annotations", "prometheus.io/scrape");

    @Test
    void is_printed_as_the_user_sets_it() {
        assertThat(ValuePath.of("a", "b").child(0).child("c")).hasToString("a.b[0].c");
        assertThat(SCRAPE).hasToString("annotations.prometheus\\.io/scrape");
        assertThat(ValuePath.of("a,b", "c=d", "e[f", "g\\h")).hasToString("a\\,b.c\\=d.e\\[f.g\\\\h");
        assertThat(ValuePath.of("")).hasToString("['']");
        assertThat(ValuePath.ROOT).hasToString("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "annotations.prometheus\\.io/scrape",
                "annotations['prometheus.io/scrape']",
                "annotations[\"prometheus.io/scrape\"]",
                "['annotations'].prometheus\\.io/scrape"
            })
    void is_read_in_every_notation(String text) {
        assertThat(ValuePath.parse(text)).isEqualTo(SCRAPE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a..b   | 3 | a key is missing
                    .a     | 1 | a key is missing
                    a.     | 3 | a key is missing
                    a[0    | 2 | the `[` is not closed
                    a['b   | 2 | the quote is not closed
                    a['b'  | 6 | a `]` is missing
                    a[-1]  | 3 | `[-1]` is neither an index nor a quoted key
                    a[x]   | 3 | `[x]` is neither an index nor a quoted key
                    a[0]b  | 5 | a `.` or a `[` is missing
                    """)
    void shows_where_a_text_is_not_a_path(String text, int position, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValuePath.parse(text))
                .withMessage("`%s` is not a path into values: at character %d, %s.", text, position, problem);
    }

    @Test
    void what_is_printed_is_read_back_whatever_the_keys_are() {
        Random random = new Random(1);
        String characters = "ab.[]'\"\\=,{} 0";
        for (int round = 0; round < 2000; round++) {
            ValuePath path = ValuePath.ROOT;
            for (int steps = random.nextInt(4); steps >= 0; steps--) {
                StringBuilder key = new StringBuilder();
                random.ints(random.nextInt(4), 0, characters.length()).forEach(i -> key.append(characters.charAt(i)));
                path = random.nextInt(4) == 0 ? path.child(random.nextInt(9)) : path.child(key.toString());
            }

            assertThat(ValuePath.parse(path.toString())).isEqualTo(path).hasSameHashCodeAs(path);
        }
    }

    @Test
    void a_key_of_digits_is_no_index() {
        assertThat(ValuePath.of("a", "0")).isNotEqualTo(ValuePath.of("a").child(0));
        assertThat(ValuePath.of("a.b")).isNotEqualTo(ValuePath.of("a", "b"));
    }

    @Test
    void has_a_parent_prefixes_and_a_rest() {
        ValuePath path = ValuePath.of("db", "hosts").child(1).child("name");

        assertThat(path.parent()).contains(ValuePath.of("db", "hosts").child(1));
        assertThat(ValuePath.ROOT.parent()).isEmpty();
        assertThat(path.name()).isEqualTo("name");
        assertThat(path.length()).isEqualTo(4);
        assertThat(path.prefix(2)).isEqualTo(ValuePath.of("db", "hosts"));
        assertThat(path.from(2)).hasToString("[1].name");
        assertThat(path.firstKey()).contains("db");
        assertThat(path.from(2).firstKey()).isEmpty();
        assertThat(ValuePath.ROOT.firstKey()).isEmpty();
        assertThat(ValuePath.of("x").resolve(path.from(2))).hasToString("x[1].name");
    }

    @Test
    void starts_with_whole_steps_only() {
        assertThat(ValuePath.of("image", "tag").startsWith(ValuePath.of("image")))
                .isTrue();
        assertThat(ValuePath.of("image").startsWith(ValuePath.of("image"))).isTrue();
        assertThat(ValuePath.of("image").startsWith(ValuePath.ROOT)).isTrue();
        assertThat(ValuePath.of("images").startsWith(ValuePath.of("image"))).isFalse();
        assertThat(ValuePath.of("image").startsWith(ValuePath.of("image", "tag")))
                .isFalse();
    }

    @Test
    void leads_through_tables_and_lists() {
        Map<String, Object> table = new HashMap<>();
        table.put("none", null);
        List<Object> list = new ArrayList<>(List.of(table));
        Map<String, Object> values = Map.of("list", list);
        ValuePath element = ValuePath.of("list").child(0);

        assertThat(element.in(values)).containsSame(table);
        assertThat(element.child("none").in(values)).isEmpty();
        assertThat(element.child("none").existsIn(values)).isTrue();
        assertThat(element.child("other").existsIn(values)).isFalse();
        assertThat(ValuePath.of("list").child(1).existsIn(values)).isFalse();
        assertThat(ValuePath.of("list", "0").existsIn(values)).isFalse();
        assertThat(ValuePath.ROOT.in(values)).containsSame(values);
    }
}
