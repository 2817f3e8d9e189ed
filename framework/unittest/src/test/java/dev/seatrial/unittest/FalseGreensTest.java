/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.unittest.internal.run.ChartPlan;
import dev.seatrial.unittest.internal.run.JobResult;
import dev.seatrial.unittest.internal.run.JobVerdict;
import dev.seatrial.unittest.internal.run.KubernetesDefault;
import dev.seatrial.unittest.internal.run.RunSettings;
import dev.seatrial.unittest.internal.run.SuiteRun;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assertions that helm-unittest lets pass by mistake: so does Seatrial, unless a run is strict. */
class FalseGreensTest {

    private static final RunSettings STRICT = Verdicts.settings(false);

    @TempDir
    Path chart;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "notEqual: {path: spec.replica, value: 1}|the path `spec.replica` leads nowhere in document 0",
                "notContains: {path: spec.lst, content: 1}|the path `spec.lst` leads nowhere in document 0",
                "notMatchRegex: {path: spec.txt, pattern: x}|the path `spec.txt` leads nowhere in document 0",
                "isNotSubset: {path: spec.tabel, content: {a: 1}}|the path `spec.tabel` leads nowhere in document 0",
                "isNotType: {path: spec.replica, type: string}|the path `spec.replica` leads nowhere in document 0",
                "isNotNullOrEmpty: {path: spec.replica}|the path `spec.replica` leads nowhere in document 0",
                "equal: {path: kind}|`value` is missing, so that every value is right",
                "notEqual: {path: kind}|`value` is missing, so that every value is right",
                "notGreaterOrEqual: {path: spec.replicas, value: 1}|the value 3 is greater than or equal to 1",
                "containsDocument: {kind: A, apiVersion: v1}, not: true|document 0 is the one that must not be there, but others differ",
                "lengthEqual: {path: kind, count: 0}|the value at `kind` is no list, and counts as one of length 0",
                "lengthEqual: {path: spec.lst, count: 1}, not: true|the path `spec.lst` leads nowhere in document 0",
                "exists: {path: kind, pth: x}|`pth` is ignored: `exists` does not know it",
                "exists: {path: kind}, documentIndx: 7|`documentIndx` is ignored: it is not known here, or has the wrong type",
            })
    void fails_in_a_strict_run_with_what_is_wrong(String assertion, String message) throws Exception {
        write("a: {kind: A}", assertion);

        assertThat(verdict(RunSettings.DEFAULT)).isEqualTo(JobVerdict.PASSED);
        assertThat(verdict(STRICT)).isEqualTo(JobVerdict.FAILED);
        assertThat(lines(STRICT)).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "failedTemplate: {}, not: true|the template fails; negated, `failedTemplate` without a message always passes",
                "failedTemplate: {errorPattern: b.*m}, not: true|the message matches `b.*m`; negated, a pattern with special characters passes unless the message has it literally",
            })
    void a_negated_failure_fails_in_a_strict_run(String assertion, String message) throws Exception {
        write("{{ fail \"boom\" }}", assertion);

        assertThat(verdict(RunSettings.DEFAULT)).isEqualTo(JobVerdict.PASSED);
        assertThat(verdict(STRICT)).isEqualTo(JobVerdict.FAILED);
        assertThat(lines(STRICT)).contains(message);
    }

    @Test
    void an_assertion_about_no_document_fails_in_a_strict_run() throws Exception {
        write("# nothing", "notEqual: {path: kind, value: A}");

        assertThat(verdict(RunSettings.DEFAULT)).isEqualTo(JobVerdict.PASSED);
        assertThat(lines(STRICT)).contains("there is no document to look at");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "notEqual: {path: spec.replicas, value: 1}",
                "greaterOrEqual: {path: spec.replicas, value: 3}",
                "lengthEqual: {path: spec.list, count: 2}",
                "isNotEmpty: {path: spec.list}",
                "exists: {path: spec.list}",
            })
    void what_is_right_passes_in_a_strict_run_too(String assertion) throws Exception {
        write("a: {kind: A}", assertion);

        assertThat(verdict(STRICT)).isEqualTo(JobVerdict.PASSED);
    }

    private JobResult run(RunSettings settings) {
        SuiteRun run = new SuiteRun(settings, new KubernetesDefault());
        return run.run(ChartPlan.of(chart, settings).suites().get(0)).jobs().get(0);
    }

    private JobVerdict verdict(RunSettings settings) {
        return run(settings).verdict();
    }

    private String lines(RunSettings settings) {
        return run(settings).failures().toString();
    }

    private void write(String template, String assertion) throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Chart.yaml", "apiVersion: v2\nname: shop\nversion: 0.1.0\n");
        files.put("templates/a.yaml", template.equals("a: {kind: A}") ? """
                        apiVersion: v1
                        kind: A
                        spec: {replicas: 3, list: [1, 2], text: x, table: {a: 1}}
                        ---
                        apiVersion: v1
                        kind: B
                        spec: {replicas: 3, list: [1, 2], text: x, table: {a: 1}}
                        """ : template + "\n");
        files.put("tests/a_test.yaml", "suite: s\ntests:\n- it: job\n  asserts:\n  - {" + assertion + "}\n");
        Verdicts.write(chart, files);
    }
}
