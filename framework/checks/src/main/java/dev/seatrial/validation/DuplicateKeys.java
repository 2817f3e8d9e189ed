/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import dev.seatrial.template.internal.yaml.Yaml;
import dev.seatrial.template.internal.yaml.YamlNode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds keys that occur twice in a map of the text. The parser keeps the last value, so the content no longer shows it. */
final class DuplicateKeys {

    private final Problems problems;

    private DuplicateKeys(Problems problems) {
        this.problems = problems;
    }

    static void find(String text, Problems problems) {
        new DuplicateKeys(problems).visit(Yaml.parse(text), FieldPath.ROOT);
    }

    private void visit(@Nullable YamlNode node, FieldPath at) {
        if (node instanceof YamlNode.Mapping mapping) {
            Set<String> seen = new HashSet<>();
            for (YamlNode.Entry entry : mapping.entries()) {
                if (entry.key() instanceof YamlNode.Scalar key && !entry.isMerge()) {
                    FieldPath child = at.child(key.value());
                    if (!seen.add(key.value())) {
                        problems.duplicateKey(child, entry.key().line(), key.value());
                    }
                    visit(entry.value(), child);
                }
            }
        } else if (node instanceof YamlNode.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                visit(sequence.items().get(i), at.index(i));
            }
        }
    }
}
