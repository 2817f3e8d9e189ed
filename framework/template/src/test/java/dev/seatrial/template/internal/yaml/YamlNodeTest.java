/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class YamlNodeTest {

    @Test
    void every_node_knows_its_line_and_column() {
        YamlNode root = parsed("# head\nimage:\n  tag: \"é\"  # note\n  é: [x, &a y]\nlist:\n- *a\n- |\n  text\n");

        assertThat(places(root))
                .containsExactly(
                        "mapping 2:1",
                        "image 2:1",
                        "mapping 3:3",
                        "tag 3:3",
                        "é 3:8",
                        "é 4:3",
                        "sequence 4:6",
                        "x 4:7",
                        "y 4:10",
                        "list 5:1",
                        "sequence 6:1",
                        "alias of y 6:3",
                        "text\n 7:3");
    }

    @Test
    void the_last_of_equal_keys_counts() {
        YamlNode.Mapping root = (YamlNode.Mapping) parsed("a: 1\nb: 2\na: 3\n");

        assertThat(root.get("a"))
                .isInstanceOfSatisfying(
                        YamlNode.Scalar.class, a -> assertThat(a.value()).isEqualTo("3"));
        assertThat(root.get("c")).isNull();
    }

    @Test
    void all_documents_are_parsed() {
        assertThat(Yaml.parseAll("a\n---\nb\n...\n---\n"))
                .extracting(YamlNode::line)
                .containsExactly(1, 3, 6);
        assertThat(Yaml.parse("# nothing\n")).isNull();
    }

    private static YamlNode parsed(String text) {
        return Objects.requireNonNull(Yaml.parse(text));
    }

    private static List<String> places(YamlNode root) {
        List<String> places = new ArrayList<>();
        collect(root, places);
        return places;
    }

    private static void collect(YamlNode node, List<String> places) {
        String name = node.accept(new YamlNode.Visitor<String>() {

            @Override
            public String mapping(YamlNode.Mapping mapping) {
                return "mapping";
            }

            @Override
            public String sequence(YamlNode.Sequence sequence) {
                return "sequence";
            }

            @Override
            public String scalar(YamlNode.Scalar scalar) {
                return scalar.value();
            }

            @Override
            public String alias(YamlNode.Alias alias) {
                return "alias of " + ((YamlNode.Scalar) alias.target()).value();
            }
        });
        places.add(name + " " + node.line() + ":" + node.column());
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach(entry -> {
                collect(entry.key(), places);
                collect(entry.value(), places);
            });
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, places));
        }
    }
}
