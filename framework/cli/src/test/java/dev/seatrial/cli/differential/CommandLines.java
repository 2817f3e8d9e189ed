/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes command lines: files of values, every {@code --set} grammar, and the flags that choose what is printed. */
final class CommandLines {

    private static final List<String> PATHS = List.of(
            "a",
            "b",
            "a.b",
            "a.b.c",
            "list[0]",
            "list[2]",
            "list[0].a",
            "list[1][0]",
            "one.a",
            "one.enabled",
            "two.b.c",
            "global.a",
            "global.b.c",
            "one.global.a",
            "a\\.b",
            "a\\,b",
            "x.y",
            "one",
            "global",
            "tags.front",
            "tags.back",
            "list",
            "c[0].d[1]",
            "é",
            "a b",
            "one.two.a",
            "alias.a",
            "one.enabled",
            "two.enabled",
            "enabled",
            "alias.enabled",
            "three.a.b",
            "new.x.y.z",
            "new[1].x");
    private static final List<String> ODD_PATHS = List.of(
            "list[-1]",
            "list[x]",
            "list[99999]",
            "",
            ".",
            "a.",
            ".a",
            "a..b",
            "[0]",
            "a[",
            "a]",
            "a[0",
            "a=b",
            "one.enabled.x");
    private static final List<String> VALUES = List.of(
            "1",
            "x",
            "",
            "null",
            "null",
            "true",
            "false",
            "1.5",
            "0x1F",
            "007",
            "1e3",
            "{1,2}",
            "{}",
            "é",
            "a b",
            "-1",
            "~",
            "yes",
            "{null,1}",
            "a\\,b",
            "a.b",
            "\"q\"");
    private static final List<String> ODD_VALUES = List.of(
            "{a,{b,c}}",
            "{a",
            "a,b",
            "a\\,b",
            "\"q\"",
            "a=b",
            "a.b",
            "\\",
            "a\\",
            "é",
            "a b",
            "[1,2]",
            "{\"j\":1}",
            "99999999999999999999",
            "-1",
            "+1",
            "~",
            "yes",
            "{null,1}",
            "a\\=b",
            "{a=1}",
            "\n",
            "'");
    private static final List<String> JSONS = List.of(
            "1",
            "null",
            "{\"a\":null,\"b\":[1]}",
            "[1,{\"x\":null}]",
            "\"s\"",
            "true",
            "1.0",
            "12345678901234567890",
            "{",
            "nul",
            "",
            "{\"a\":1}x",
            "[]",
            "1,b=2");

    private CommandLines() {}

    /** Returns arguments; files of values that they name are added to the files. */
    static List<String> write(Choice choice, Map<String, String> files, List<String> keys) {
        List<String> arguments = new ArrayList<>(List.of("rel", "chart"));
        int layers = choice.below(4);
        for (int i = 0; i < layers; i++) {
            files.put(
                    "v" + i + ".yaml",
                    choice.percent(3)
                            ? choice.of("", "# none\n", "a", "- 1\n", "a: b: c\n", "null\n")
                            : choice.mapping(0, keys));
            arguments.addAll(List.of("-f", "v" + i + ".yaml"));
        }
        int sets = choice.percent(50) ? 1 + choice.below(3) : 0;
        for (int i = 0; i < sets; i++) {
            arguments.addAll(set(choice, files));
        }
        if (choice.percent(12)) {
            arguments.addAll(List.of("-n", choice.of("prod", "x-y", "")));
        }
        if (choice.percent(8)) {
            arguments.addAll(List.of(
                    "--kube-version",
                    choice.of("1.30", "v1.29.3", "1.28.0-gke.1", "1.30", "v1.31.0", choice.of("x", "1"))));
        }
        if (choice.percent(8)) {
            arguments.addAll(List.of("-a", choice.of("example.com/v1", "example.com/v1/Thing,x/v2")));
        }
        for (String flag : List.of("--include-crds", "--no-hooks", "--skip-tests", "--is-upgrade", "--skip-crds")) {
            if (choice.percent(10)) {
                arguments.add(flag);
            }
        }
        if (choice.percent(8)) {
            arguments.addAll(List.of(
                    "-s",
                    choice.of(
                            "templates/values.yaml",
                            "templates/kinds.yaml",
                            "templates/no.yaml",
                            "templates/*.yaml",
                            "charts/one/templates/values.yaml",
                            "templates/NOTES.txt")));
        }
        return arguments;
    }

    private static String path(Choice choice) {
        return choice.percent(93) ? choice.of(PATHS) : choice.of(ODD_PATHS);
    }

    private static List<String> set(Choice choice, Map<String, String> files) {
        String flag = choice.of("--set", "--set", "--set", "--set-string", "--set-json", "--set-literal", "--set-file");
        if (flag.equals("--set-file")) {
            files.put("file.txt", choice.of("text", "a\nb\n", "", "{}", "é"));
            return List.of(
                    flag,
                    path(choice) + "="
                            + choice.of("file.txt", "file.txt", "file.txt", "file.txt", choice.of("none.txt", "")));
        }
        if (flag.equals("--set-json")) {
            return List.of(
                    flag,
                    choice.percent(20)
                            ? choice.of(
                                    "{\"a\":{\"b\":null}}",
                                    "{\"one\":{\"a\":1}}",
                                    "{\"one\":null}",
                                    choice.of("{", "[]"))
                            : path(choice) + "=" + choice.of(JSONS));
        }
        int pairs = flag.equals("--set-literal") ? 1 : choice.of(1, 1, 1, 2, 3);
        return List.of(
                flag,
                IntStream.range(0, pairs)
                        .mapToObj(i -> path(choice)
                                + (choice.percent(98) ? "=" : "")
                                + (choice.percent(92) ? choice.of(VALUES) : choice.of(ODD_VALUES)))
                        .collect(Collectors.joining(",")));
    }
}
