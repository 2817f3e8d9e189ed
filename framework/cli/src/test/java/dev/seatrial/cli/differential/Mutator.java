/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes small mistakes in texts, as people and broken tools do: in characters, tokens and lines. */
final class Mutator {

    private static final Pattern TOKEN =
            Pattern.compile("[A-Za-z0-9_]+|[ \\t]+|\\{\\{-?|-?}}|---|:=|.|\\n", Pattern.DOTALL);

    private static final List<String> WORDS = List.of(
            "{{",
            "{{-",
            "}}",
            "-}}",
            "{{/*",
            "*/}}",
            "{{ . }}",
            "{{ end }}",
            "{{ else }}",
            "{{ if . }}",
            "{{ range . }}",
            "{{ with . }}",
            "{{ define \"x\" }}",
            "{{ break }}",
            "| nindent 2",
            "| quote",
            "| toYaml",
            "tpl",
            "include",
            "$",
            "$x",
            ".Values",
            ".Release",
            ".",
            "..",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ":",
            ": ",
            "-",
            "- ",
            ",",
            "\"",
            "'",
            "`",
            "|",
            "|-",
            ">",
            ">2",
            "#",
            " #",
            "&a ",
            "*a",
            "<<: ",
            "!!str ",
            "!!int ",
            "!x ",
            "%",
            "@",
            "---",
            "\n---\n",
            "...",
            "? ",
            "\n",
            "\r\n",
            "\r",
            "\t",
            " ",
            "  ",
            "null",
            "~",
            "true",
            "no",
            "0",
            "-1",
            "017",
            "0x1f",
            "0o17",
            "1e3",
            "1e400",
            ".5",
            ".inf",
            ".nan",
            "9223372036854775808",
            "1_000",
            "2024-01-01",
            "12:30:45",
            "\\",
            "\\n",
            "\\x00",
            "\u0000",
            "\u0001",
            "\u00c3\u00a9",
            "\u00ef\u00bb\u00bf",
            "\u00c2\u0085",
            "\u00e2\u0080\u00a8",
            "\u00ff",
            "=",
            "==",
            "$ref",
            "type",
            "enum",
            "kind: List",
            "apiVersion: v1",
            "helm.sh/hook: x",
            "global:",
            "**",
            "!");

    private final Random random;

    Mutator(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        random.nextInt();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns a text with one to three mistakes. Characters are bytes, so that texts need not stay valid UTF-8. */
    String mutate(String text) {
        String mutated = text;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            mutated = switch (random.nextInt(4)) {
                case 0 -> inCharacters(mutated);
                case 1 -> inLines(mutated);
                default -> inTokens(mutated);
            };
        }
        return mutated;
    }

    private String inCharacters(String text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + 1 + random.nextInt(3));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(end);
            case 2 -> text.substring(0, at) + word() + text.substring(at);
            default ->
                random.nextInt(8) == 0 ? text.substring(0, at) : text.substring(0, at) + word() + text.substring(end);
        };
    }

    private String inLines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("(?<=\\n)", -1)));
        int at = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.set(at, " ".repeat(1 + random.nextInt(3)) + lines.get(at));
            case 3 -> lines.set(at, lines.get(at).stripLeading());
            default -> {
                String other = lines.set(random.nextInt(lines.size()), lines.get(at));
                lines.set(at, other);
            }
        }
        return String.join("", lines);
    }

    private String inTokens(String text) {
        List<String> tokens = new ArrayList<>(
                TOKEN.matcher(text).results().map(MatchResult::group).toList());
        if (tokens.isEmpty()) {
            return word();
        }
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(6)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
            case 2 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
            case 3 -> tokens.set(at, word());
            case 4 -> tokens.add(at, word());
            default -> {
                String other = tokens.set(random.nextInt(tokens.size()), tokens.get(at));
                tokens.set(at, other);
            }
        }
        return String.join("", tokens);
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
