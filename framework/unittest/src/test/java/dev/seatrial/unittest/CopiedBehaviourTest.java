/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Behaviour of helm-unittest that nobody would expect. The verdicts are those of the real release 1.1.2; where it is found, they are
 * compared with it.
 */
class CopiedBehaviourTest {

    @TempDir
    Path folder;

    private final Map<String, String> files = new LinkedHashMap<>();

    CopiedBehaviourTest() {
        files.put("Chart.yaml", "apiVersion: v2\nname: shop\nversion: 0.1.0\n");
        files.put("templates/a.yaml", "kind: A\nlist: [1]\ntext: x\n");
    }

    private String verdicts(String suite) throws Exception {
        files.put("tests/a_test.yaml", suite);
        Path chart = folder.resolve("own");
        Verdicts.write(chart, files);
        List<String> verdicts = Verdicts.of(chart);
        Optional<RealTool> tool = RealTool.find();
        if (tool.isPresent()) {
            Path real = folder.resolve("real");
            Verdicts.write(real, files);
            assertThat(tool.get().verdicts(real)).as("the real helm-unittest").isEqualTo(verdicts);
        }
        return String.join("\n", verdicts);
    }

    @Test
    void the_message_of_a_failure_begins_behind_the_place_and_the_node() throws Exception {
        files.put("templates/a.yaml", "a: {{ include \"nope\" . }}\n");

        assertThat(verdicts("""
                        suite: s
                        tests:
                        - it: whole
                          asserts:
                          - failedTemplate:
                              errorMessage: 'error calling include: template: no template "nope" associated with template "gotpl"'
                        - it: part
                          asserts: [{failedTemplate: {errorMessage: 'no template "nope" associated with template "gotpl"'}}]
                        """)).isEqualTo("s / whole: PASSED\ns / part: FAILED");
    }

    @Test
    void an_error_before_all_templates_is_expected_without_a_message_even_if_negated() throws Exception {
        files.put("values.schema.json", "{\"properties\": {\"value\": {\"type\": \"string\"}}}");

        assertThat(verdicts("""
                        suite: s
                        set: {value: 1}
                        tests:
                        - {it: any, asserts: [{failedTemplate: {}}]}
                        - {it: negated, asserts: [{failedTemplate: {}, not: true}]}
                        - {it: other, asserts: [{failedTemplate: {errorPattern: zzz}}]}
                        - {it: not other, asserts: [{failedTemplate: {errorPattern: zzz}, not: true}]}
                        - {it: none, asserts: [{isKind: {of: A}}]}
                        - {it: name, set: {value: a}, release: {name: Not_valid}, asserts: [{failedTemplate: {}}]}
                        """)).isEqualTo("""
                        s / any: PASSED
                        s / negated: PASSED
                        s / other: ERRORED
                        s / not other: PASSED
                        s / none: ERRORED
                        s / name: PASSED""");
    }

    @Test
    void a_pattern_with_special_characters_is_also_taken_literally() throws Exception {
        files.put("templates/a.yaml", "{{ fail \"boom (1)\" }}\n");

        assertThat(verdicts("""
                        suite: s
                        tests:
                        - {it: expression, asserts: [{failedTemplate: {errorPattern: b.*m}}]}
                        - {it: not the expression, asserts: [{failedTemplate: {errorPattern: b.*m}, not: true}]}
                        - {it: text, asserts: [{failedTemplate: {errorPattern: boom (1)}}]}
                        - {it: not the text, asserts: [{failedTemplate: {errorPattern: boom (1)}, not: true}]}
                        - {it: no expression, asserts: [{failedTemplate: {errorPattern: "boom ("}}]}
                        - {it: plain, asserts: [{failedTemplate: {errorPattern: boom}, not: true}]}
                        - {it: other, asserts: [{failedTemplate: {errorPattern: x.*m}}]}
                        """)).isEqualTo("""
                        s / expression: PASSED
                        s / not the expression: PASSED
                        s / text: PASSED
                        s / not the text: PASSED
                        s / no expression: PASSED
                        s / plain: FAILED
                        s / other: FAILED""");
    }

    @Test
    void a_list_of_the_cluster_has_the_version_that_counts_its_objects() throws Exception {
        files.put("templates/a.yaml", "list: {{ lookup \"v1\" \"Pod\" \"\" \"\" | toJson }}\n");

        assertThat(verdicts("""
                        suite: s
                        kubernetesProvider:
                          scheme: {v1/Pod: {gvr: {version: v1, resource: pods}, namespaced: true}}
                          objects:
                          - {apiVersion: v1, kind: Pod, metadata: {name: a, namespace: x}}
                          - {apiVersion: v1, kind: Pod, metadata: {name: b, namespace: x}}
                          - {apiVersion: v1, kind: Node, metadata: {name: c}}
                        tests:
                        - it: a
                          asserts:
                          - equal: {path: list.metadata, value: {continue: "", resourceVersion: "3"}}
                        """)).isEqualTo("s / a: PASSED");
    }

    @Test
    void another_version_of_a_dependency_does_not_keep_it_from_being_chosen() throws Exception {
        files.put("Chart.yaml", """
                apiVersion: v2
                name: shop
                version: 0.1.0
                dependencies: [{name: db, version: 0.8.3, alias: store}]
                """);
        files.put("charts/db/Chart.yaml", "apiVersion: v2\nname: db\nversion: 0.8.3\n");
        files.put("charts/db/templates/db.yaml", "version: {{ .Chart.Version }}\n");

        assertThat(verdicts("""
                        suite: s
                        chart: {version: 1.2.3}
                        tests:
                        - it: a
                          template: charts/store/templates/db.yaml
                          asserts: [{equal: {path: version, value: 1.2.3}}]
                        """)).isEqualTo("s / a: PASSED");
    }

    @Test
    void a_raw_snapshot_ignores_patterns() throws Exception {
        assertThat(verdicts("""
                        suite: s
                        tests: [{it: a, asserts: [{matchSnapshotRaw: {matchRegex: {pattern: zzz}}}]}]
                        """)).isEqualTo("s / a: PASSED");
    }

    @Test
    void several_paths_must_all_have_a_length_and_if_negated_not_that_of_the_first() throws Exception {
        files.put("templates/a.yaml", "one: [1]\nalso: [2]\ntwo: [1, 2]\ntext: x\n");

        assertThat(verdicts("""
                        suite: s
                        tests:
                        - {it: equal, asserts: [{lengthEqual: {paths: [one, also]}}]}
                        - {it: unequal, asserts: [{lengthEqual: {paths: [one, two]}}]}
                        - {it: not equal, asserts: [{notLengthEqual: {paths: [one, two]}}]}
                        - {it: not unequal, asserts: [{notLengthEqual: {paths: [one, also]}}]}
                        - {it: missing, asserts: [{notLengthEqual: {paths: [one, none]}}]}
                        - {it: no list, asserts: [{lengthEqual: {paths: [one, text]}}]}
                        """)).isEqualTo("""
                        s / equal: PASSED
                        s / unequal: FAILED
                        s / not equal: PASSED
                        s / not unequal: FAILED
                        s / missing: PASSED
                        s / no list: FAILED""");
    }

    @Test
    void an_order_passes_over_later_values_of_another_type() throws Exception {
        files.put("templates/a.yaml", "more: [{v: 1}, {v: 3}]\nlater: [{v: 1}, {v: x}]\nfirst: [{v: x}, {v: 1}]\n");

        assertThat(verdicts("""
                        suite: s
                        tests:
                        - {it: all, asserts: [{lessOrEqual: {path: "more[*].v", value: 3}}]}
                        - {it: one too many, asserts: [{lessOrEqual: {path: "more[*].v", value: 2}}]}
                        - {it: later, asserts: [{lessOrEqual: {path: "later[*].v", value: 2}}]}
                        - {it: first, asserts: [{lessOrEqual: {path: "first[*].v", value: 2}}]}
                        """)).isEqualTo("""
                        s / all: PASSED
                        s / one too many: FAILED
                        s / later: PASSED
                        s / first: FAILED""");
    }

    @Test
    void values_that_cannot_be_read_come_before_a_selector_that_skips() throws Exception {
        assertThat(verdicts("""
                        suite: s
                        tests:
                        - it: a
                          values: [missing.yaml]
                          documentSelector: {path: nope, skipEmptyTemplates: true}
                          asserts: [{isKind: {of: A}}]
                        """)).isEqualTo("s / a: ERRORED");
    }

    @Test
    void an_assertion_that_is_skipped_makes_a_failed_render_pass() throws Exception {
        files.put("templates/a.yaml", "{{ fail \"no\" }}\n");

        assertThat(verdicts("""
                        suite: s
                        tests:
                        - it: a
                          documentSelector: {path: kind, skipEmptyTemplates: true}
                          asserts:
                          - {isKind: {of: A}, template: a.yaml, documentSelector: {path: kind, matchMany: true}}
                          - {isKind: {of: A}}
                        """)).isEqualTo("s / a: PASSED");
    }

    @Test
    void a_message_is_never_equal_to_that_of_a_template_that_does_not_fail() throws Exception {
        assertThat(verdicts("""
                        suite: s
                        tests:
                        - {it: message, asserts: [{notFailedTemplate: {errorMessage: x}, not: true}]}
                        - {it: pattern, asserts: [{notFailedTemplate: {errorPattern: x}, not: true}]}
                        """)).isEqualTo("s / message: FAILED\ns / pattern: PASSED");
    }

    @Test
    void an_index_compares_no_snapshot_if_one_template_has_no_such_document() throws Exception {
        assertThat(verdicts("""
                        suite: s
                        tests:
                        - it: a
                          templates: [a.yaml, zzz.yaml]
                          asserts: [{matchSnapshot: {}, documentIndex: 0}]
                        """)).isEqualTo("s / a: FAILED");
        assertThat(Files.exists(folder.resolve("own/tests/__snapshot__/a_test.yaml.snap")))
                .isFalse();
    }
}
