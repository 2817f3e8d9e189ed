/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.differential;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random choices, and random values as YAML. */
final class Choice {

    private static final List<String> SCALARS = List.of(
            "1",
            "0",
            "-3",
            "1.5",
            "1e6",
            "12345678",
            "9007199254740993",
            "true",
            "false",
            "null",
            "~",
            "\"\"",
            "text",
            "\"42\"",
            "yes",
            "2024-01-01",
            "\"a: b\"",
            "''",
            "'it''s'",
            "0x1F",
            "017",
            "[]",
            "{}",
            "é",
            "1_000",
            ".5",
            "\"{{ 1 }}\"",
            "[1, two, null]",
            "{x: 1, y: null}");

    static final List<String> KEYS = List.of("a", "b", "c", "d", "list", "enabled", "global", "one", "two");

    private final Random random;

    Choice(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        random.nextInt();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String scalar() {
        return of(SCALARS);
    }

    /** Returns a mapping, indented; no key twice. */
    String mapping(int indent, List<String> keys) {
        List<String> chosen =
                keys.stream().filter(key -> percent(45)).distinct().toList();
        if (chosen.isEmpty()) {
            return " ".repeat(indent) + keys.get(0) + ": " + scalar() + "\n";
        }
        return chosen.stream()
                .map(key -> " ".repeat(indent) + key + ":"
                        + (indent < 6 && percent(key.equals("global") ? 85 : 40)
                                ? "\n" + mapping(indent + 2, KEYS)
                                : indent < 6 && percent(12) ? "\n" + sequence(indent) : " " + scalar() + "\n"))
                .collect(Collectors.joining());
    }

    private String sequence(int indent) {
        return IntStream.range(0, 1 + below(3))
                .mapToObj(i -> " ".repeat(indent) + "- "
                        + (percent(30) ? "{a: " + of("1", "null", "x") + "}" : scalar()) + "\n")
                .collect(Collectors.joining());
    }
}
