/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The format of data files, which docs/reference/results.md describes. */
class DataFileTest {

    @Test
    void what_is_read_is_what_was_written() throws IOException {
        assertThat(read(written(Sample.full()))).isEqualTo(Sample.full());
        assertThat(read(written(Results.none()))).isEqualTo(Results.none());
    }

    @Test
    void the_format_stays_as_it_is() throws IOException {
        assertThat(written(Sample.full())).isEqualTo("""
                {"format":"seatrial-results","version":2,"run":"the run","origins":[
                {"writtenBy":"web/templates/a.yaml:1","includedFrom":[],"values":[]}
                ,{"writtenBy":"","includedFrom":[],"values":[]}
                ,{"writtenBy":"web/templates/_helpers.tpl:7","includedFrom":["web/templates/a.yaml:3"],"values":[{"path":"image.tag","setAt":"values-prod.yaml:2"}]}],"documents":[
                {"template":"web/templates/a.yaml","kind":"Deployment","namespace":"","name":"web","text":"kind: Deployment\\nmetadata:\\n  name: web\\nimage: nginx\\n","lines":[0,1,1,2]}
                ,{"template":"web/templates/a.yaml","kind":"Deployment","namespace":"","name":"db","text":"kind: Deployment\\nmetadata:\\n  name: db\\nimage: postgres\\n","lines":[0,1,1,2]}],"renders":[
                {"chart":"web","chartVersion":"1.2.3","path":"src/main/helm/web","release":"shop","namespace":"prod","revision":2,"upgrade":true,"kubernetes":"v1.35.0","helm":"4.1","layers":["values-prod.yaml","--set image.tag=..."],"nanos":1234567,"manifests":3,"failure":"","documents":[0,1]}],"rules":[
                ["liveness-probe","notes"]],"findings":[
                {"rule":"liveness-probe","reason":"A process that <hangs>.","subject":"container `nginx` of Deployment/web","path":"spec","template":"web/templates/a.yaml:7","problem":"has no probe: {{ if }}.","fix":"Set it."}],"tests":[
                {"id":"[class:ApiTest]/[method:renders]","package":"com.example","class":"ApiTest","method":"renders","invocation":"","displayName":"renders()","fileName":"renders","source":"src/test/java/com/example/ApiTest.java","outcome":"PASSED","nanos":12000000,"reason":"","failures":[],"renders":[0],"reviews":[],"snapshots":[],"clusterRuns":[]}
                ,{"id":"[class:WebTest]/[method:later]","package":"com.example","class":"WebTest","method":"later","invocation":"","displayName":"later()","fileName":"later","source":"src/test/java/com/example/WebTest.java","outcome":"SKIPPED","nanos":0,"reason":"not yet","failures":[],"renders":[],"reviews":[],"snapshots":[],"clusterRuns":[]}
                ,{"id":"[class:WebTest]/[method:scales][2] n=3","package":"com.example","class":"WebTest","method":"scales","invocation":"[2] n=3","displayName":"scales()","fileName":"scales","source":"src/test/java/com/example/WebTest.java","outcome":"FAILED","nanos":2000000000,"reason":"","failures":[{"type":"java.lang.AssertionError","message":"expected: 3\\n but was: 2","file":"WebTest.java","line":12}],"renders":[0],"reviews":[{"followed":false,"kubernetes":"1.35","manifests":3,"rules":0,"findings":[0],"waivers":[{"waiver":"notes","reason":"a library & no more","findings":[]}]},{"followed":false,"kubernetes":"1.35","manifests":3,"rules":0,"findings":[0],"waivers":[{"waiver":"notes","reason":"a library & no more","findings":[]}]}],"snapshots":[{"file":"src/test/snapshots/a.yaml","outcome":"DIFFERENT","difference":"-a\\n+b"}],"clusterRuns":[{"cluster":"k3s-1.35","release":"shop","namespace":"t-7f3a","evidence":"target/seatrial/cluster/WebTest/scales"}]}],"sections":[
                {"name":"coverage","version":3,"data":{"points":[1,2.5,null],"text":"a"}}]}
                """);
    }

    @Test
    void any_text_survives_half_of_a_surrogate_pair_included() throws IOException {
        String text = "ä€😀\ud83d \udc00\u0000\u001b[0m\u202e</script>\r\n\t\"\\";
        Results results = new Results(List.of(Sample.failed("A", "b", text)), List.of());

        assertThat(read(written(results))).isEqualTo(results);
    }

    @Test
    void long_messages_are_cut_and_say_by_how_much() {
        assertThat(new Failure("T", "x".repeat(65_535) + "😀abc", "", 0).message())
                .hasSizeLessThan(66_000)
                .endsWith("x\n... 5 more characters");
        assertThat(new Failure("T", "x".repeat(65_536), "", 0).message()).hasSize(65_536);
    }

    @Test
    void a_file_that_is_cut_off_anywhere_is_refused() throws IOException {
        String whole = written(Sample.full()).strip();

        for (int length = 0; length < whole.length(); length++) {
            String cut = whole.substring(0, length);
            assertThatThrownBy(() -> read(cut)).as("%s", cut).isInstanceOf(ResultsFormatException.class);
        }
    }

    @Test
    void a_damaged_file_is_refused_with_the_problem() throws IOException {
        String whole = written(Sample.full());

        assertRefused("", "it is not a data file of Seatrial");
        assertRefused("[1]", "it is not a data file of Seatrial");
        assertRefused("{\"format\":\"coverage\"}", "it is not a data file of Seatrial");
        assertRefused("{\"a\":1}", "it is not a data file of Seatrial");
        assertRefused(whole + "{}", "it does not end where the results end");
        assertRefused(whole.replace("\"version\":2,", "\"version\":3,"), "it has version 3 of the data format, not 2");
        assertRefused(
                whole.replace("\"version\":2,", "\"version\":\"2\","), "it has version 2 of the data format, not 2");
        assertRefused(whole.replace("\"rules\":[", "\"other\":["), "it lacks a part of the results");
        assertThatThrownBy(() -> read(whole.replace("\"renders\":[0]", "\"renders\":[7]")))
                .hasMessageStartingWith("it is damaged or incomplete (");
        assertThatThrownBy(() -> read(whole.replace("\"outcome\":\"PASSED\"", "\"outcome\":\"FINE\"")))
                .hasMessageStartingWith("it is damaged or incomplete (");
        assertThatThrownBy(() -> read(whole.replace("\"reason\":\"\"", "\"reason\":null")))
                .hasMessageStartingWith("it is damaged or incomplete (");
        assertThatThrownBy(() -> read(whole.replace("\"layers\":[\"values-prod.yaml\"", "\"layers\":[null")))
                .hasMessageStartingWith("it is damaged or incomplete (");
    }

    @Test
    void fields_that_a_later_version_adds_are_passed_over() throws IOException {
        String later = written(Sample.full())
                .replace("\"rules\":[", "\"more\":[{\"a\":[1]}],\"rules\":[")
                .replace("\"manifests\":3,", "\"manifests\":3,\"crds\":{\"a\":1},");

        assertThat(read(later)).isEqualTo(Sample.full());
    }

    @Test
    void results_of_a_run_are_equal_however_many_files_they_come_from() {
        List<TestResult> tests = new ArrayList<>(IntStream.range(0, 100)
                .mapToObj(i -> Sample.passed("T" + i % 7, "m" + i))
                .toList());
        Results whole = new Results(tests, List.of());
        Collections.reverse(tests);

        for (int files : List.of(1, 4, 32)) {
            List<Results> parts = new ArrayList<>();
            for (int file = 0; file < files; file++) {
                int number = file;
                parts.add(new Results(
                        IntStream.range(0, 100)
                                .filter(i -> i % files == number)
                                .mapToObj(tests::get)
                                .toList(),
                        List.of()));
            }
            assertThat(Results.merge(parts)).isEqualTo(whole);
        }
    }

    @Test
    void invocations_are_in_the_order_of_their_numbers() {
        Results results = new Results(
                IntStream.rangeClosed(1, 11)
                        .mapToObj(i -> Sample.result(
                                Sample.identity("T", "m", "[#" + (12 - i) + "]"),
                                Outcome.PASSED,
                                List.of(),
                                List.of(),
                                List.of()))
                        .toList(),
                List.of());

        assertThat(results.tests())
                .extracting(result -> result.test().invocation())
                .startsWith("[#1]", "[#2]", "[#3]")
                .endsWith("[#10]", "[#11]");
    }

    @Test
    void a_section_is_one_json_value_of_a_version() {
        assertThat(new Section("a", 1, " {\"b\" : [1] }\n").json()).isEqualTo("{\"b\":[1]}");
        assertThatThrownBy(() -> new Section("a", 0, "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Section `a` has version 0, but versions start at 1.");
        assertThatThrownBy(() -> new Section("a", 1, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Section("a", 1, "1 2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Section("a", 1, "{\"b\":")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(String text, String problem) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ResultsFormatException.class)
                .hasMessage(problem);
    }

    static String written(Results results) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultsWriter.write(results, "the run", out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Results read(String text) throws IOException {
        return ResultsReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
