/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes up a chart, and suites for it that use every type of assertion: with right and wrong expectations, negated, with paths that
 * lead nowhere or cannot be read, on values of the wrong type, on several documents, and with selectors.
 */
final class SuiteGenerator {

    private static final List<String> PATHS = List.of(
            "kind",
            "metadata.name",
            "num",
            "float",
            "one",
            "text",
            "lines",
            "yes",
            "nothing",
            "empty",
            "list",
            "list[0]",
            "list[*]",
            "list[1:]",
            "list[-1]",
            "list[9]",
            "maps[0].name",
            "maps[*].name",
            "maps[?(@.name == \"b\")].port",
            "maps[?(@.port > 80)].name",
            "maps[?(@.name =~ /^[ab]$/)].port",
            "maps[?(@.none)]",
            "table",
            "table.a",
            "table.b.c",
            "table.*",
            "table[\"a\"]",
            "table['a','b']",
            "table.x.y",
            "..name",
            "$",
            "$.kind",
            "",
            "emptyList",
            "emptyTable",
            "encoded",
            "date",
            "annotations[\"example.com/name\"]",
            "annotations.example\\.com/name",
            "list[",
            "a b",
            "maps[?(@.x",
            "numbers",
            "numbers[*]",
            "table~",
            "table[*]~",
            "raw",
            "big",
            "exp",
            "mixed",
            "mixed[*]",
            "list[0,2]",
            "none.at.all");

    private static final List<String> VALUES = List.of(
            "A",
            "B",
            "web",
            "3",
            "\"3\"",
            "1.5",
            "1",
            "1.0",
            "true",
            "\"yes\"",
            "yes",
            "null",
            "\"\"",
            "[]",
            "{}",
            "[1, two]",
            "two",
            "{name: a, port: 80}",
            "{name: b}",
            "a",
            "b",
            "80",
            "443",
            "{a: 1, b: {c: d}}",
            "{a: 1}",
            "{b: {c: d}}",
            "{b: {}}",
            "abc",
            "2001-01-01",
            "\"2001-01-01\"",
            "x",
            "\"first\\nsecond\"",
            "\"first\\nsecond  \"",
            "[80, 443]",
            "1000000",
            "1e+06",
            "1e6",
            "12345678901234567890",
            "[a, 1, 1.5, null]",
            "-1");

    private static final List<String> PATTERNS =
            List.of("^A$", "w.b", "a", "^first$", "(?m)^first$", "second$", "(", "[0-9]+", "\\\\d+", "abc", ".*");

    private static final int SUITES = 20;
    private static final int JOBS = 50;

    private final Random random;

    SuiteGenerator(long seed) {
        this.random = new Random(seed);
    }

    /** Returns the files of the chart with the suites of a seed. */
    static Map<String, String> files(long seed) {
        Map<String, String> files = chart();
        SuiteGenerator generator = new SuiteGenerator(seed);
        for (int i = 0; i < SUITES; i++) {
            files.put("tests/made%02d_test.yaml".formatted(i), generator.suite(i, JOBS));
        }
        return files;
    }

    /** Returns the files of the chart without suites. */
    static Map<String, String> chart() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Chart.yaml", "apiVersion: v2\nname: made\nversion: 0.1.0\nappVersion: \"1.16\"\n");
        files.put("values.yaml", "name: web\nreplicas: 3\nlist: [1, two]\ntable: {a: 1, b: two, gone: here}\n");
        files.put("templates/_helpers.tpl", "{{ define \"made.fail\" }}{{ fail \"from a helper\" }}{{ end }}\n");
        files.put("templates/a.yaml", """
                apiVersion: v1
                kind: A
                metadata:
                  name: {{ .Values.name }}
                  namespace: one
                num: {{ .Values.replicas }}
                float: 1.5
                one: 1.0
                big: 1000000
                exp: 1e+06
                text: abc
                lines: "first  \\nsecond  "
                yes: yes
                nothing: ~
                empty: ""
                list: [1, two, {x: 1}]
                numbers: [80, 443]
                mixed: [a, 1, 1.5, null]
                maps:
                - {name: a, port: 80}
                - {name: b, port: 443}
                table: {a: 1, b: {c: d}}
                emptyList: []
                emptyTable: {}
                encoded: YWJj
                date: 2001-01-01
                annotations: {example.com/name: x}
                values: {{ toJson .Values | quote }}
                """);
        files.put("templates/b.yaml", """
                kind: B
                apiVersion: v1
                metadata: {name: one}
                num: 1
                list: [a]
                ---
                # nothing but a comment
                ---
                kind: C
                metadata: {name: two}
                text: |
                  first
                  second
                ---
                kind: B
                apiVersion: v2
                metadata: {name: three, namespace: two}
                num: 2
                list: []
                """);
        files.put("templates/none.yaml", "{{ if .Values.never }}kind: D{{ end }}\n");
        files.put("templates/fails.yaml", """
                {{ if .Values.failure }}{{ fail .Values.failure }}{{ end }}
                {{ if .Values.nested }}{{ include "made.fail" . }}{{ end }}
                {{ if .Values.nilPointer }}{{ .Values.no.such.value }}{{ end }}
                kind: F
                """);
        files.put("templates/NOTES.txt", "Hello {{ .Release.Name }}  \nsecond line\n");
        return files;
    }

    /** Returns a suite with that many jobs. */
    String suite(int number, int jobs) {
        StringBuilder suite = new StringBuilder("suite: made " + number + "\n");
        switch (random.nextInt(6)) {
            case 0 -> suite.append("templates: [a.yaml]\n");
            case 1 -> suite.append("templates: [b.yaml]\n");
            case 2 -> suite.append("templates: [a.yaml, b.yaml, none.yaml, fails.yaml]\n");
            case 3 -> suite.append("templates: [\"*.yaml\"]\nexcludeTemplates: [none.yaml]\n");
            case 4 -> suite.append("templates: [NOTES.txt, a.yaml]\n");
            default -> {}
        }
        suite.append("tests:\n");
        for (int i = 0; i < jobs; i++) {
            suite.append(job(i));
        }
        return suite.toString();
    }

    private String job(int number) {
        StringBuilder job = new StringBuilder("- it: job " + number + "\n");
        if (chance(8)) {
            job.append("  template: ")
                    .append(pick("a.yaml", "b.yaml", "none.yaml", "fails.yaml", "NOTES.txt", "zzz.yaml"))
                    .append('\n');
        }
        if (chance(9)) {
            job.append("  documentIndex: ").append(pick("0", "1", "2", "7")).append('\n');
        }
        if (chance(9)) {
            job.append("  documentSelector: ").append(selector()).append('\n');
        }
        if (chance(5)) {
            job.append("  set: ")
                    .append(pick(
                            "{replicas: 1}",
                            "{name: null}",
                            "{failure: boom}",
                            "{nested: true}",
                            "{nilPointer: true}",
                            "{failure: \"one\\ntwo\"}",
                            "{\"table.b\": x}",
                            "{\"list[1]\": 5}",
                            "{failure: \"a: b\"}"))
                    .append('\n');
        }
        job.append("  asserts:\n");
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            job.append("  - ").append(assertion()).append('\n');
        }
        return job.toString();
    }

    private String assertion() {
        List<String> parts = new ArrayList<>();
        parts.add(check());
        if (chance(5)) {
            parts.add("not: true");
        }
        if (chance(5)) {
            parts.add("template: " + pick("a.yaml", "b.yaml", "none.yaml", "fails.yaml", "NOTES.txt"));
        }
        if (chance(8)) {
            parts.add("documentIndex: " + pick("0", "1", "2", "-1", "9"));
        }
        if (chance(8)) {
            parts.add("documentSelector: " + selector());
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private String selector() {
        return "{path: " + pick("kind", "metadata.name", "num", "nope", "\"list[0]\"", "\"$[?(@.kind == 'B')]\"")
                + (chance(2) ? ", value: " + pick("B", "one", "1", "zz", "two", "C") : "")
                + (chance(2) ? ", matchMany: true" : "")
                + (chance(3) ? ", skipEmptyTemplates: true" : "")
                + "}";
    }

    private String check() {
        String path = "path: " + quoted(PATHS.get(random.nextInt(PATHS.size())));
        String value = VALUES.get(random.nextInt(VALUES.size()));
        String pattern = PATTERNS.get(random.nextInt(PATTERNS.size()));
        return switch (random.nextInt(19)) {
            case 0, 1 ->
                pick("equal", "notEqual") + ": {" + path + ", value: " + value
                        + (chance(6) ? ", decodeBase64: true" : "") + "}";
            case 2 ->
                pick("equalRaw", "notEqualRaw") + ": {value: "
                        + pick("\"Hello RELEASE-NAME\\nsecond line\\n\"", "x", "\"\"") + "}";
            case 3 ->
                pick("greaterOrEqual", "notGreaterOrEqual", "lessOrEqual", "notLessOrEqual") + ": {" + path
                        + ", value: " + value + "}";
            case 4 -> pick("exists", "notExists", "isNull", "isNotNull") + ": {" + path + "}";
            case 5 ->
                pick("matchRegex", "notMatchRegex") + ": {" + path + ", pattern: \"" + pattern + "\""
                        + (chance(6) ? ", decodeBase64: true" : "") + "}";
            case 6 ->
                pick("matchRegexRaw", "notMatchRegexRaw") + ": {pattern: \"" + pick("Hello", "^second", "(", "boom")
                        + "\"}";
            case 7, 8 ->
                pick("contains", "notContains") + ": {" + path + ", content: " + value
                        + (chance(4) ? ", count: " + random.nextInt(3) : "")
                        + (chance(4) ? ", any: true" : "") + "}";
            case 9 -> pick("isKind", "isAPIVersion") + ": {of: " + pick("A", "B", "v1", "C") + "}";
            case 10 -> "hasDocuments: {count: " + random.nextInt(4) + (chance(3) ? ", filterAware: true" : "") + "}";
            case 11 -> pick("isSubset", "isNotSubset") + ": {" + path + ", content: " + value + "}";
            case 12 -> pick("isNullOrEmpty", "isNotNullOrEmpty", "isEmpty", "isNotEmpty") + ": {" + path + "}";
            case 13 ->
                pick("failedTemplate", "notFailedTemplate", "failedTemplate") + ": {"
                        + pick(
                                "",
                                "errorMessage: boom",
                                "errorPattern: b.*m",
                                "errorMessage: from a helper",
                                "errorPattern: nil pointer",
                                "errorMessage: two",
                                "errorMessage: boom, errorPattern: boom",
                                "errorPattern: \"a: b\"")
                        + "}";
            case 14 ->
                "containsDocument: {kind: " + pick("A", "B", "C", "Z")
                        + (chance(2) ? ", apiVersion: " + pick("v1", "v2") : "")
                        + (chance(3) ? ", name: " + pick("web", "one", "two") : "")
                        + (chance(4) ? ", namespace: " + pick("one", "two") : "")
                        + (chance(2) ? ", any: true" : "") + "}";
            case 15 -> pick("lengthEqual", "notLengthEqual") + ": {" + lengths(path) + "}";
            case 16 ->
                pick("isType", "isNotType") + ": {" + path + ", type: "
                        + pick(
                                "int",
                                "string",
                                "float64",
                                "bool",
                                "\"[]interface {}\"",
                                "\"map[string]interface {}\"",
                                "\"\"",
                                "time.Time")
                        + "}";
            case 17 -> "matchSnapshot: {" + (chance(2) ? path : "") + "}";
            default -> "matchSnapshotRaw: {}";
        };
    }

    private String lengths(String path) {
        String count = "count: " + random.nextInt(4);
        return switch (random.nextInt(5)) {
            case 0 -> "paths: [list, " + pick("maps", "emptyList", "none", "text") + "]";
            case 1 -> "paths: [list, maps], " + count;
            case 2 -> path;
            default -> path + ", " + count;
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
