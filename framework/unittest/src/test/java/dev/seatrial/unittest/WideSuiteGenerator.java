/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Makes up suites about what a chart is made of: patterns for templates in folders and dependencies, several suites in a file, suites
 * of a dependency, objects of the cluster, and definitions of custom resources. {@link SuiteGenerator} makes those about assertions.
 */
final class WideSuiteGenerator {

    private static final int FILES = 20;
    private static final int JOBS = 12;

    private final Random random;

    private WideSuiteGenerator(long seed) {
        this.random = new Random(seed);
    }

    /** Returns the files of the chart with the suites of a seed. */
    static Map<String, String> files(long seed) {
        Map<String, String> files = chart();
        WideSuiteGenerator generator = new WideSuiteGenerator(seed);
        for (int i = 0; i < FILES; i++) {
            String folder = generator.pick("tests", "tests", "tests", "charts/db/tests");
            files.put("%s/wide%02d_test.yaml".formatted(folder, i), generator.file(i, folder.startsWith("charts")));
        }
        return files;
    }

    private static Map<String, String> chart() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Chart.yaml", """
                apiVersion: v2
                name: wide
                version: 0.1.0
                dependencies:
                - {name: db, version: 1.0.0, repository: "", condition: db.enabled}
                """);
        files.put("values.yaml", "name: web\nglobal: {zone: a}\ndb: {enabled: true, size: 2}\n");
        files.put("other.yaml", "name: other\ndb: {size: 9}\n");
        files.put("templates/web.yaml", """
                apiVersion: v1
                kind: Web
                metadata: {name: {{ .Values.name }}, namespace: {{ .Release.Namespace }}}
                zone: {{ .Values.global.zone }}
                size: {{ .Values.db.size }}
                """);
        files.put("templates/more/first.yaml", """
                {{- $found := lookup "v1" "ConfigMap" .Release.Namespace "known" }}
                apiVersion: v1
                kind: First
                metadata: {name: first}
                found: {{ dig "data" "key" "nothing" $found }}
                count: {{ len (lookup "v1" "ConfigMap" "" "").items }}
                """);
        files.put("templates/more/second.yml", "kind: Second\nmetadata: {name: {{ include \"wide.name\" . }}}\n");
        files.put("templates/more/deep/third.yaml", """
                {{- range $i := until 2 }}
                ---
                kind: Third
                metadata: {name: third-{{ $i }}}
                weight: {{ $i }}
                {{- end }}
                """);
        files.put("templates/_names.tpl", """
                {{ define "wide.name" }}{{ .Values.name }}-named{{ end }}
                {{ define "wide.fail" }}{{ fail "from a helper" }}{{ end }}
                """);
        files.put("templates/fails.yaml", """
                {{- if .Values.failure }}{{ fail .Values.failure }}{{ end }}
                {{- if .Values.nested }}{{ include "wide.fail" . }}{{ end }}
                kind: Fails
                """);
        files.put("charts/db/templates/fails.yaml", "{{ if .Values.failure }}{{ fail .Values.failure }}{{ end }}\n");
        files.put("templates/NOTES.txt", "Zone {{ .Values.global.zone }}\n");
        files.put("crds/things.yaml", """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: things.example.com}
                """);
        files.put("charts/db/Chart.yaml", "apiVersion: v2\nname: db\nversion: 1.0.0\n");
        files.put("charts/db/values.yaml", "size: 1\nname: db\n");
        files.put("charts/db/other.yaml", "size: 5\n");
        files.put("charts/db/templates/db.yaml", """
                kind: Db
                metadata: {name: {{ .Values.name }}}
                size: {{ .Values.size }}
                zone: {{ .Values.global.zone | default "none" }}
                """);
        files.put("charts/db/templates/extra/web.yaml", "kind: DbWeb\nmetadata: {name: x}\n");
        return files;
    }

    private String file(int number, boolean ofDependency) {
        StringBuilder file = new StringBuilder();
        int suites = 1 + random.nextInt(3);
        for (int i = 0; i < suites; i++) {
            file.append(i > 0 || chance(4) ? "---\n" : "").append(suite("wide " + number + "." + i, ofDependency));
        }
        return file.toString();
    }

    private String suite(String name, boolean ofDependency) {
        StringBuilder suite = new StringBuilder("suite: " + name + "\n");
        if (chance(2)) {
            suite.append("templates: [")
                    .append(template(ofDependency))
                    .append(chance(3) ? ", " + template(ofDependency) : "")
                    .append("]\n");
        }
        if (chance(4)) {
            suite.append("excludeTemplates: [").append(template(ofDependency)).append("]\n");
        }
        if (chance(5)) {
            suite.append("values: [../other.yaml]\n");
        }
        if (chance(4)) {
            suite.append("set: ").append(set()).append('\n');
        }
        if (chance(3)) {
            suite.append("kubernetesProvider:\n").append(provider("  "));
        }
        if (chance(4)) {
            suite.append("includeCrds: true\n");
        }
        if (chance(6)) {
            suite.append("release: ")
                    .append(pick("{namespace: two}", "{name: shop}"))
                    .append('\n');
        }
        if (chance(12)) {
            suite.append(pick(
                    "skip: {reason: later}\n", "skip: {minimumVersion: 9.0.0}\n", "skip: {minimumVersion: 0.1.0}\n"));
        }
        suite.append("tests:\n");
        for (int i = 0; i < JOBS; i++) {
            suite.append(job(i, ofDependency));
        }
        return suite.toString();
    }

    private String job(int number, boolean ofDependency) {
        StringBuilder job = new StringBuilder("- it: job " + number + "\n");
        if (chance(3)) {
            job.append("  template: ").append(template(ofDependency)).append('\n');
        }
        if (chance(8)) {
            job.append("  templates: [").append(template(ofDependency)).append("]\n");
        }
        if (chance(4)) {
            job.append("  set: ").append(set()).append('\n');
        }
        if (chance(8)) {
            job.append("  values: [../other.yaml]\n");
        }
        if (chance(8)) {
            job.append("  kubernetesProvider:\n").append(provider("    "));
        }
        if (chance(6)) {
            job.append("  documentSelector: {path: kind, value: ")
                    .append(pick("Web", "Third", "Db", "Nope"))
                    .append(chance(2) ? ", matchMany: true" : "")
                    .append(chance(2) ? ", skipEmptyTemplates: true" : "")
                    .append("}\n");
        }
        if (chance(8)) {
            job.append("  documentIndex: ").append(random.nextInt(3)).append('\n');
        }
        job.append("  asserts:\n  - {").append(check());
        if (chance(5)) {
            job.append(", not: true");
        }
        if (chance(4)) {
            job.append(", template: ").append(template(ofDependency));
        }
        return job.append("}\n").toString();
    }

    private String provider(String indent) {
        String objects = pick(
                "- {apiVersion: v1, kind: ConfigMap, metadata: {name: known, namespace: NAMESPACE}, data: {key: here}}",
                "- {apiVersion: v1, kind: ConfigMap, metadata: {name: known, namespace: two}, data: {key: there}}",
                "- {apiVersion: v1, kind: Secret, metadata: {name: known, namespace: NAMESPACE}}");
        return indent + "scheme:\n"
                + indent + "  v1/ConfigMap: {gvr: {version: v1, resource: configmaps}, namespaced: true}\n"
                + indent + "objects:\n" + indent + objects + "\n";
    }

    private String template(boolean ofDependency) {
        return ofDependency
                ? pick("db.yaml", "templates/db.yaml", "extra/*.yaml", "\"*.yaml\"", "extra/web.yaml", "nope.yaml")
                : pick(
                        "web.yaml",
                        "templates/web.yaml",
                        "more/first.yaml",
                        "more/second.yml",
                        "more/*.yaml",
                        "more/**/*.yaml",
                        "\"**/*.yaml\"",
                        "\"*.yaml\"",
                        "\"*\"",
                        "more/deep/third.yaml",
                        "fails.yaml",
                        "charts/db/templates/db.yaml",
                        "charts/db/templates/*.yaml",
                        "charts/*/templates/**/*.yaml",
                        "charts/db/templates/extra/web.yaml",
                        "NOTES.txt",
                        "crds/things.yaml",
                        "\"crds/*\"",
                        "wide/templates/web.yaml",
                        "./web.yaml",
                        "nope.yaml");
    }

    private String set() {
        return pick(
                "{name: set}",
                "{db.enabled: false}",
                "{db.size: 4}",
                "{global.zone: z}",
                "{size: 8}",
                "{db: {name: renamed}}",
                "{failure: boom}",
                "{nested: true}",
                "{db: {failure: below}}",
                "{global: null}");
    }

    private String check() {
        return switch (random.nextInt(9)) {
            case 0 -> "isKind: {of: " + pick("Web", "First", "Second", "Third", "Db", "DbWeb") + "}";
            case 1 -> "equal: {path: metadata.name, value: " + pick("web", "first", "set", "third-0", "db", "x") + "}";
            case 2 ->
                pick("equal", "notEqual") + ": {path: " + pick("size", "zone", "found", "count") + ", value: "
                        + pick("2", "4", "9", "a", "z", "here", "nothing", "0", "1") + "}";
            case 3 -> "hasDocuments: {count: " + random.nextInt(4) + (chance(3) ? ", filterAware: true" : "") + "}";
            case 4 -> pick("exists", "notExists") + ": {path: " + pick("size", "zone", "found", "metadata.name") + "}";
            case 5 ->
                "containsDocument: {kind: " + pick("Web", "Db", "Third", "CustomResourceDefinition")
                        + (chance(2) ? ", any: true" : "") + "}";
            case 6 -> "matchSnapshot: {path: " + pick("metadata", "kind", "\"\"") + "}";
            case 7 ->
                pick("failedTemplate", "notFailedTemplate") + ": {"
                        + pick("", "errorPattern: nil", "errorMessage: boom", "errorPattern: helper") + "}";
            default -> "matchRegexRaw: {pattern: " + pick("Zone", "Zone z") + "}";
        };
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
