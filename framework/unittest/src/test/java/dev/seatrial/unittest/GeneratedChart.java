/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest;

import java.util.LinkedHashMap;
import java.util.Map;

/** The chart that generated suites test. */
final class GeneratedChart {

    private GeneratedChart() {}

    /** Returns the files, without suites. */
    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Chart.yaml", "apiVersion: v2\nname: made\nversion: 0.1.0\nappVersion: \"1.16\"\n");
        files.put("values.yaml", "name: web\nreplicas: 3\nlist: [1, two]\ntable: {a: 1, b: two, gone: here}\n");
        files.put("more.yaml", "replicas: 7\nname: ~\nlist: [yes, 014, 2001-01-01]\ntable: {b: {deep: on}}\n");
        files.put("less.yaml", "table: {gone: ~}\nname: less\n");
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
                release: {{ toJson .Release | quote }}
                chart: {{ .Chart.Version }} {{ .Chart.AppVersion }}
                cluster: {{ .Capabilities.KubeVersion.Version }} {{ .Capabilities.APIVersions.Has "apps/v1" }}
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
}
