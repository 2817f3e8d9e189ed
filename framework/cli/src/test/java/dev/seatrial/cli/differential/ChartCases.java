/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.differential;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes charts: values, subcharts of subcharts, ignored files, hooks, kinds in any order, documents of odd YAML. */
final class ChartCases {

    private static final List<String> KINDS = List.of(
            "Deployment",
            "Service",
            "ConfigMap",
            "Secret",
            "Namespace",
            "ServiceAccount",
            "ClusterRole",
            "RoleBinding",
            "Job",
            "CronJob",
            "Ingress",
            "PersistentVolumeClaim",
            "CustomResourceDefinition",
            "Foo",
            "Bar",
            "StatefulSet",
            "HorizontalPodAutoscaler",
            "PodDisruptionBudget",
            "Pod",
            "NetworkPolicy",
            "PriorityClass",
            "APIService",
            "MutatingWebhookConfiguration",
            "List",
            "DaemonSet",
            "LimitRange",
            "IngressClass",
            "StorageClass");
    private static final List<String> VALUES_KEYS = List.of(
            "a", "b", "c", "d", "list", "one", "two", "three", "alias", "global", "tags", "enabled", "exported");
    private static final List<String> IGNORED = List.of(
            "*.txt",
            "files/",
            "/files/*.md",
            "!files/b.txt",
            "# comment",
            "",
            "*",
            "?.txt",
            "[ab].txt",
            "files/deep",
            "deep/",
            "files/er/",
            "templates/extra.yaml",
            "/x",
            "b.*",
            "!*",
            " a.txt ",
            "files/a.txt",
            "charts/two",
            "*.yaml");
    private static final List<String> FILES = List.of(
            "files/a.txt",
            "files/b.txt",
            "files/a.md",
            "files/deep/a.md",
            "files/deep/é.txt",
            "x",
            "files/[b].txt",
            "files/deep/er/c.txt");
    private static final List<String> GLOBS = List.of(
            "*",
            "files/*",
            "**",
            "files/**",
            "**.txt",
            "files/*.{txt,md}",
            "files/[ab].*",
            "files/[!a].*",
            "files/?.txt",
            "files/deep/*",
            "**/a.md",
            "{x,files/a.txt}",
            "[",
            "files/\\[b\\].txt",
            "",
            "none*");

    private ChartCases() {}

    static ChartCase write(long seed, int id) {
        Choice choice = new Choice(seed * 1_000_003 + id);
        Map<String, String> files = new TreeMap<>();
        chart(choice, files, "chart", "chart", 0);
        List<String> arguments = CommandLines.write(choice, files, VALUES_KEYS);
        return new ChartCase(id, files, arguments);
    }

    private static void chart(Choice choice, Map<String, String> files, String folder, String name, int depth) {
        StringBuilder metadata = new StringBuilder(
                "apiVersion: v2\nname: " + name + "\nversion: " + choice.of("1.0.0", "0.1.2", "2.3.4-rc.1+b") + "\n");
        if (choice.percent(10)) {
            metadata.append(choice.of(
                    "appVersion: 1.10\n",
                    "kubeVersion: '>=1.20.0-0'\n",
                    "kubeVersion: '<1.99'\n",
                    "type: " + choice.of("library", "application", "application") + "\n",
                    "type: application\n",
                    "deprecated: true\n",
                    "description: d\n",
                    "keywords: [a, b]\n",
                    "annotations: {a: '1'}\n",
                    "appVersion: 'v1'\nicon: http://x/y\n"));
        }
        if (depth < 2 && choice.percent(depth == 0 ? 70 : 35)) {
            dependencies(choice, files, folder, metadata, depth);
        }
        files.put(folder + "/Chart.yaml", metadata.toString());
        if (choice.percent(90)) {
            files.put(
                    folder + "/values.yaml",
                    choice.mapping(0, VALUES_KEYS)
                            + (choice.percent(35) ? "exports:\n  data:\n" + choice.mapping(4, Choice.KEYS) : ""));
        }
        files.put(folder + "/templates/values.yaml", values(choice));
        if (depth == 0 || choice.percent(30)) {
            files.put(folder + "/templates/kinds.yaml", kinds(choice, name));
        }
        if (choice.percent(25)) {
            files.put(
                    folder + "/templates/NOTES.txt",
                    choice.of(
                            "notes of {{ .Chart.Name }}\n",
                            "",
                            "notes",
                            choice.of("{{ fail \"x\" }}", "{{ .Values.a }}")));
        }
        if (choice.percent(20)) {
            files.put(
                    folder + "/crds/" + choice.of("a", "b", "sub/c") + ".yaml",
                    "kind: CustomResourceDefinition\nmetadata: {name: " + name + "}\n");
        }
        if (choice.percent(30)) {
            files(choice, files, folder);
        }
        if (choice.percent(12)) {
            files.put(
                    folder + "/templates/" + choice.of("extra.yaml", "tests/t.yaml", "a/b.yml", "_x.yaml", "z.txt"),
                    documents(choice));
        }
    }

    private static void dependencies(
            Choice choice, Map<String, String> files, String folder, StringBuilder metadata, int depth) {
        metadata.append("dependencies:\n");
        for (String child : depth == 0 ? List.of("one", "two", "three") : List.of("two", "four")) {
            if (choice.percent(40)) {
                continue;
            }
            metadata.append("- name: ")
                    .append(child)
                    .append("\n  version: ")
                    .append(choice.of(
                            "'*'",
                            "'*'",
                            "'>=0.0.0-0'",
                            "'>=0.0.0-0'",
                            "'>=0.0.0-0'",
                            choice.of("1.0.0", "~1", "''", "9.9.9")))
                    .append('\n');
            metadata.append("  repository: ")
                    .append(choice.of("''", "https://x", "file://../x"))
                    .append('\n');
            if (choice.percent(25)) {
                metadata.append("  alias: ")
                        .append(choice.of("alias", "x-y", child + "2", choice.of("three", "alias")))
                        .append('\n');
            }
            if (choice.percent(30)) {
                metadata.append("  condition: ")
                        .append(choice.of(
                                child + ".enabled",
                                "enabled",
                                "a.b",
                                "x.y," + child + ".enabled",
                                "'a.b, enabled'",
                                "global.a",
                                "a"))
                        .append('\n');
            }
            if (choice.percent(25)) {
                metadata.append("  tags: ")
                        .append(choice.of("[front]", "[back]", "[front, back]", "[a]"))
                        .append('\n');
            }
            if (choice.percent(30)) {
                metadata.append("  import-values:\n")
                        .append(IntStream.range(0, 1 + choice.below(2))
                                .mapToObj(i -> choice.of(
                                        "  - data\n",
                                        "  - {child: a, parent: b}\n",
                                        "  - {child: exports.data, parent: .}\n",
                                        "  - {child: ., parent: imported}\n",
                                        "  - {child: none, parent: a}\n",
                                        "  - {child: a.b, parent: a.b}\n",
                                        "  - none\n",
                                        "  - {child: global, parent: global}\n"))
                                .collect(Collectors.joining()));
            }
            if (choice.percent(98)) {
                chart(choice, files, folder + "/charts/" + child, child, depth + 1);
            }
        }
        if (choice.percent(10)) {
            chart(choice, files, folder + "/charts/undeclared", "undeclared", 2);
        }
    }

    private static String values(Choice choice) {
        return choice.of("", "", "# {{ .Template.Name }} {{ .Template.BasePath }}\n")
                + "values:\n  {{- .Values | toYaml | nindent 2 }}\n"
                + choice.of(
                        "",
                        "chart: {{ toJson .Chart }}\n",
                        "sub: {{ keys .Subcharts | sortAlpha | toJson }}\n",
                        "release: {{ .Release | toJson }}\n",
                        "caps: {{ .Capabilities.KubeVersion | toJson }} {{ .Capabilities.APIVersions.Has \"x/v2\" }}\n",
                        "a: {{ dig \"b\" \"none\" (.Values.a | default dict) | toJson }}\n",
                        "g: {{ .Values.global | toJson }}\n",
                        "{{ range $k, $s := .Subcharts }}{{ $k }}: {{ $s.Values | toJson }}\n{{ end }}",
                        "x: {{ .Values.b | default \"none\" | toJson }}\n",
                        choice.of(
                                "x: {{ required \"need b\" .Values.b }}\n",
                                "i: {{ index .Values.list 0 | toJson }}\n",
                                "a: {{ .Values.a.b.c | quote }}\n",
                                "",
                                "",
                                ""));
    }

    private static String kinds(Choice choice, String chart) {
        return IntStream.range(0, 1 + choice.below(5))
                .mapToObj(i -> {
                    String hook = choice.percent(35) ? hook(choice) : "";
                    return "apiVersion: v1\nkind: " + choice.of(KINDS) + "\nmetadata:\n  name: "
                            + choice.of(chart, "b", "a") + i + "\n" + hook + choice.of("", "", "  namespace: n\n");
                })
                .collect(Collectors.joining(choice.of(
                        "---\n",
                        "---\n",
                        "\n---\n\n",
                        "--- # c\n",
                        "---\n---\n",
                        "---\n",
                        "---\n",
                        "\n--- \n",
                        choice.of(" ---\n", "---a: 1\n"))));
    }

    private static String hook(Choice choice) {
        return "  annotations:\n    helm.sh/hook: "
                + choice.of(
                        "pre-install",
                        "post-install",
                        "pre-install,post-upgrade",
                        "test",
                        "test-success",
                        "'pre-install , x'",
                        "nope",
                        "post-delete",
                        "crd-install",
                        "\"\"",
                        "pre-rollback")
                + "\n"
                + choice.of(
                        "",
                        "    helm.sh/hook-weight: \"" + choice.of("1", "-5", "0", "x", "10", " 2") + "\"\n",
                        "    helm.sh/hook-delete-policy: "
                                + choice.of("hook-succeeded", "before-hook-creation,hook-failed", "x") + "\n",
                        "    helm.sh/hook-weight: 3\n");
    }

    private static void files(Choice choice, Map<String, String> files, String folder) {
        FILES.stream()
                .filter(f -> choice.percent(60))
                .forEach(
                        f -> files.put(folder + "/" + f, choice.of("one\ntwo\n", "x: 1", "", "é\r\nb\n", "a  \n\n b")));
        if (choice.percent(70)) {
            files.put(
                    folder + "/.helmignore",
                    IntStream.range(0, 1 + choice.below(3))
                            .mapToObj(i -> choice.of(IGNORED) + "\n")
                            .collect(Collectors.joining()));
        }
        String glob = choice.of(GLOBS);
        files.put(
                folder + "/templates/files.yaml",
                choice.of(
                        "f: {{ range $p, $c := .Files.Glob \"" + glob.replace("\\", "\\\\")
                                + "\" }}\n- {{ $p | quote }}: {{ $c | toString | quote }}\n{{ end }}",
                        "f:\n{{ (.Files.Glob \"" + glob.replace("\\", "\\\\") + "\").AsConfig | indent 2 }}",
                        "f:\n{{ (.Files.Glob \"" + glob.replace("\\", "\\\\") + "\").AsSecrets | indent 2 }}",
                        "f: {{ .Files.Lines \"files/a.txt\" | toJson }}\ng: {{ .Files.Get \"files/b.txt\" | quote }}\nh: {{ .Files.GetBytes \"x\" | toJson }}\n",
                        "f: {{ .Files | toJson }}\n"));
    }

    private static String documents(Choice choice) {
        return choice.of(
                "",
                "\n\n",
                "# only a comment\n",
                "a: 1\n",
                "a: b: c\n",
                "- 1\n",
                "text\n",
                "kind: A\n---\nkind: B\nmetadata: x\n",
                "---\n",
                "a: {{ .Values.b }}\n",
                "kind: [\n",
                "metadata: {annotations: {helm.sh/hook: 1}}\n",
                "metadata: {annotations: []}\nkind: X\n",
                "kind: 1\n",
                "apiVersion: 2\nkind: X\n",
                "{{- if false }}x{{ end -}}\n",
                "\tkind: A\n",
                "a: 1\na: 2\n",
                "kind: A\r\n---\r\nkind: B\r\n",
                "---\n# c\n---\nkind: C\n",
                "%YAML 1.1\n---\nkind: A\n",
                "kind: A\n...\nkind: B\n",
                "!!binary x\n",
                "kind: &a A\nx: *a\n",
                "null\n",
                "kind: A\nmetadata: {name: null, annotations: null}\n");
    }
}
