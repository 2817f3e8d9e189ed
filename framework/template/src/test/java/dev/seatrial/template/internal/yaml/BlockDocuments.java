/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import java.util.List;
import java.util.Random;

/** Generates manifests in many styles. Most of them have mistakes, or constructs that are rare in manifests. */
final class BlockDocuments {

    private static final List<String> KEYS =
            List.of("spec", "a.b/c", "\"q\"", "'s'", "kind", "name", "x-y", "type", "_a", "data");
    private static final List<String> SCALARS = List.of(
            "Pod",
            "v1",
            "\"quoted: #\"",
            "'single \"'",
            "text with blanks  ",
            "a#b",
            "http://x:80/",
            "-a",
            "5",
            "yes",
            "~",
            "{}",
            "[]",
            "\"a\\\"b\"",
            "'it''s'",
            "ü",
            "a # comment",
            "\"x\"  # comment",
            "1.5",
            "/path",
            "$(VAR)",
            "a, b",
            "0x1F",
            "2001-01-01",
            "[a, b]",
            "[ \"a: b\", 'c', d ]  # e",
            "[5,/x]");
    private static final List<String> RARE = List.of(
            ": ",
            " #",
            "#",
            "\t",
            "\r",
            "\n",
            "- ",
            "-",
            "?",
            "? ",
            "&a ",
            "*a",
            "!!str ",
            "!!int ",
            "|",
            ">",
            "|2",
            "|-\n",
            "{",
            "}",
            "[",
            "]",
            "{a: b}",
            "{}",
            "[]",
            "[a,]",
            "[a",
            "['a' b]",
            "[\"a\": b]",
            ",",
            "%",
            "@",
            "`",
            "\"",
            "'",
            "\\",
            "\u0001",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\uD83D\uDE00",
            "\uDC80",
            ".inf",
            "-.inf",
            ".nan",
            "<<",
            "null",
            "yes",
            "Kind: x\n",
            "kind: x\n",
            "metadata:\n",
            "12: ",
            "...\n",
            "---\n",
            "--- ",
            "\n\n",
            "\n \n",
            "\n# c\n",
            "\n      ",
            "  ",
            " ",
            ":",
            "=",
            "~",
            "+.inf",
            "1e999",
            "a: b: c\n",
            "\"a\\qb\"");

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    BlockDocuments(Random random) {
        this.random = random;
    }

    String next() {
        text.setLength(0);
        text.append("apiVersion: v1\n");
        if (oneIn(2)) {
            text.append("kind: ").append(name()).append('\n');
        }
        if (oneIn(2)) {
            metadata();
        }
        mapping(0, 3, 3);
        for (int mistakes = random.nextInt(4) / 2; mistakes > 0; mistakes--) {
            mistake();
        }
        return text.toString();
    }

    private void metadata() {
        String indent = " ".repeat(1 + random.nextInt(3));
        text.append("metadata:\n");
        if (oneIn(2)) {
            text.append(indent).append("annotations:\n").append(oneIn(4) ? indent + " {}\n" : "");
            for (int i = random.nextInt(3); i >= 0; i--) {
                text.append(indent)
                        .append("  \"k")
                        .append(i)
                        .append("\": ")
                        .append(name())
                        .append('\n');
            }
        }
        text.append(indent).append("name: ").append(name()).append('\n');
    }

    /** Returns a string more often than not. */
    private String name() {
        return any(oneIn(4) ? SCALARS : SCALARS.subList(0, 6));
    }

    private void mapping(int indent, int most, int depth) {
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(" ".repeat(indent));
            entry(indent, depth);
        }
    }

    private void entry(int indent, int depth) {
        text.append(any(KEYS)).append(random.nextInt(100)).append(':');
        value(indent, depth, false);
    }

    private void sequence(int indent, int depth) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            text.append(" ".repeat(indent)).append('-');
            if (depth > 0 && oneIn(3)) {
                int spaces = 1 + random.nextInt(3);
                text.append(" ".repeat(spaces));
                entry(indent + 1 + spaces, depth - 1);
                if (oneIn(2)) {
                    mapping(indent + 1 + spaces, 2, depth - 1);
                }
            } else {
                value(indent, depth - 1, true);
            }
        }
    }

    private void value(int indent, int depth, boolean isItem) {
        int kind = random.nextInt(depth > 0 ? 8 : 5);
        if (kind < 3) {
            text.append(' ').append(any(SCALARS)).append('\n');
        } else if (kind == 3) {
            block(indent);
        } else if (kind == 4) {
            text.append(oneIn(2) ? "\n" : "  # nothing\n");
            if (oneIn(2)) {
                text.append(" ".repeat(indent + 1 + random.nextInt(2)))
                        .append(any(List.of("{}", "[]", "[] # c", "{} x")))
                        .append('\n');
            }
        } else {
            text.append('\n');
            if (oneIn(4)) {
                text.append(" # comment\n");
            }
            int inner = indent + 1 + random.nextInt(3);
            if (oneIn(2)) {
                mapping(inner, 3, depth - 1);
            } else {
                sequence(isItem || oneIn(2) ? inner : indent, depth - 1);
            }
        }
    }

    private void block(int indent) {
        text.append(any(List.of(" |", " |-", " >", " |+", " >-  # c"))).append('\n');
        int inner = indent + 1 + random.nextInt(3);
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(" ".repeat(oneIn(4) ? inner + 2 : inner))
                    .append(any(List.of("line", "a: b", "# text", "- x", "", "\ttab", "\"open", "}")))
                    .append('\n');
        }
    }

    private void mistake() {
        int at = random.nextInt(text.length() + 1);
        int more = Math.min(text.length() - at, random.nextInt(4));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, at + more);
            case 1 -> text.insert(at, any(RARE));
            case 2 -> text.insert(text.indexOf("\n", at) + 1, any(RARE));
            default -> text.replace(at, at + more, any(RARE));
        }
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
