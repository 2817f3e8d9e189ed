/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest;

import java.util.ArrayList;
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
    /** Fewer jobs in each suite let longer runs see more suites in the same time. */
    private static final int JOBS = Integer.getInteger("seatrial.differential.jobs", 50);

    private final Random random;

    SuiteGenerator(long seed) {
        this.random = new Random(seed);
    }

    /** Returns the files of the chart with the suites of a seed. */
    static Map<String, String> files(long seed) {
        Map<String, String> files = GeneratedChart.files();
        SuiteGenerator generator = new SuiteGenerator(seed);
        for (int i = 0; i < SUITES; i++) {
            files.put("tests/made%02d_test.yaml".formatted(i), generator.suite(i, JOBS));
        }
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
        if (chance(4)) {
            suite.append("values: [").append(valuesFile()).append("]\n");
        }
        if (chance(4)) {
            suite.append("set: ").append(set()).append('\n');
        }
        if (chance(3)) {
            suite.append(context()).append('\n');
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
        if (chance(12)) {
            job.append("  templates: [")
                    .append(pick("a.yaml, b.yaml", "fails.yaml", "b.yaml, zzz.yaml"))
                    .append("]\n");
        }
        if (chance(30)) {
            job.append("  skip: {reason: not now}\n");
        }
        if (chance(8)) {
            job.append("  values: [").append(valuesFile()).append("]\n");
        }
        if (chance(6)) {
            context().lines().forEach(line -> job.append("  ").append(line).append('\n'));
        }
        if (chance(4)) {
            job.append("  set: ").append(set()).append('\n');
        }
        job.append("  asserts:\n");
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            job.append("  - ").append(assertion()).append('\n');
        }
        return job.toString();
    }

    /** Returns what a suite or job says about the release, the chart or the cluster. */
    private String context() {
        return switch (random.nextInt(3)) {
            case 0 ->
                "release: "
                        + pick("{name: shop}", "{namespace: two, upgrade: true}", "{revision: 3}", "{name: Not_valid}");
            case 1 ->
                "chart: " + pick("{version: 9.9.9}", "{appVersion: \"2\"}", "{version: 1.0.0, appVersion: 3.0.0}");
            default ->
                "capabilities: "
                        + pick(
                                "{majorVersion: 1, minorVersion: 29}",
                                "{minorVersion: 25}",
                                "{apiVersions: [apps/v1, batch/v1]}",
                                "{majorVersion: 2, apiVersions: []}");
        };
    }

    private String valuesFile() {
        return pick("../more.yaml", "../more.yaml, ../less.yaml", "../less.yaml", "../missing.yaml");
    }

    private String set() {
        return pick(
                "{replicas: 1}",
                "{name: null}",
                "{failure: boom}",
                "{nested: true}",
                "{nilPointer: true}",
                "{failure: \"one\\ntwo\"}",
                "{\"table.b\": x}",
                "{\"list[1]\": 5}",
                "{failure: \"a: b\"}",
                "{\"table\": {gone: null, new: yes}}",
                "{\"[x.y/z]\": 014}",
                "{replicas: 2001-01-01}",
                "{\"list[2].a.b\": [1, {c: ~}]}",
                "{\"list[\": 1}",
                "{global: {a: 1.0}}");
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
            case 17 -> "matchSnapshot: {" + (chance(2) ? path : "path: \"\"") + snapshotPatterns() + "}";
            default -> "matchSnapshotRaw: {" + (chance(3) ? "matchRegex: {pattern: Hello}" : "") + "}";
        };
    }

    private String snapshotPatterns() {
        return switch (random.nextInt(8)) {
            case 0 -> ", matchRegex: {pattern: " + pick("kind", "zzz", "^a") + "}";
            case 1 -> ", notMatchRegex: {pattern: " + pick("kind", "zzz", "^a") + "}";
            default -> "";
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
