/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageCheckTest {

    private static List<String> check(CoverageData data, String rules) {
        return CoverageCheck.check(data, CoverageRule.parse(rules));
    }

    @Test
    void what_falls_short_is_told_with_the_places_that_are_missing() throws IOException {
        List<String> messages = check(Sample.data(), "branches:80, lines:90.5, FILE:MISSEDCOUNT:0, defines:50");

        assertThat(messages).hasSize(1);
        GoldenFile.check("too-low.txt", messages.get(0) + "\n");
    }

    @Test
    void every_kind_of_way_that_is_missing_has_its_words() throws IOException {
        HandCount count = HandCount.of("3-choices");
        CoverageData never = Recorded.data(Recorded.chart("""
                        ==> values.yaml
                        off: false
                        none: []
                        some: [1]
                        text: t
                        ==> templates/a.yaml
                        {{- if .Values.off }}{{ end }}
                        {{- if .Values.text }}{{ end }}
                        {{- with .Values.off }}{{ end }}
                        {{- with .Values.text }}{{ end }}
                        {{- range .Values.none }}{{ end }}
                        {{- range .Values.some }}{{ end }}
                        a: {{ default "x" .Values.text }}
                        b: {{ required "x" .Values.text }}
                        c: {{ if or .Values.off (eq .Values.text "t") }}{{ end }}
                        """), java.util.Map.of("it_renders", ""));

        String messages = String.join(
                "\n\n",
                check(Recorded.data(count.chart(), count.tests()), "branches:100")
                        .get(0),
                check(never, "branches:100").get(0));

        GoldenFile.check("missing-ways.txt", messages + "\n");
    }

    @Test
    void long_lists_are_cut() {
        StringBuilder template = new StringBuilder("==> templates/a.yaml\n");
        for (int i = 0; i < 30; i++) {
            template.append("{{- if .Values.a%d }}{{ end }}\n".formatted(i));
        }
        CoverageData data = Recorded.data(Recorded.chart(template.toString()), java.util.Map.of("it_renders", ""));

        assertThat(check(data, "branches:100").get(0))
                .contains("templates/a.yaml:20: ")
                .doesNotContain("templates/a.yaml:21: ")
                .endsWith("\nand 10 more places, which the report shows");
    }

    @Test
    void a_chart_that_is_as_it_should_be_has_no_message() {
        assertThat(check(Sample.data(), "branches:50, lines:70, BRANCH:COVEREDRATIO:0.5, FILE:MISSEDCOUNT:1"))
                .isEmpty();
        assertThat(check(Sample.data(), "")).isEmpty();
        assertThat(check(CoverageData.none(), "branches:100")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "branches:80, BRANCH, COVEREDRATIO, 80",
        "BRANCH:80%, BRANCH, COVEREDRATIO, 80",
        "LINE:COVEREDRATIO:0.80, LINE, COVEREDRATIO, 80.00",
        "line:coveredratio:80%, LINE, COVEREDRATIO, 80",
        "FILE:MISSEDCOUNT:3, FILE, MISSEDCOUNT, 3"
    })
    void rules_are_read(String text, Counter counter, CoverageRule.Value value, java.math.BigDecimal limit) {
        assertThat(CoverageRule.parse(text)).containsExactly(new CoverageRule(counter, value, limit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"branch", "twigs:80", "branches:many", "branches:80:90", "branches:COVEREDRATIO:x", "a:b:c:d"})
    void what_is_no_rule_is_named(String text) {
        assertThatThrownBy(() -> CoverageRule.parse("lines:1," + text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The minimum `" + text
                                + "` cannot be understood. Write `branches:80` with one of lines, branches, actions, files and defines, or `FILE:MISSEDCOUNT:0`.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"branches:101", "branches:-1", "LINE:COVEREDRATIO:1.01"})
    void impossible_limits_are_refused(String text) {
        assertThatThrownBy(() -> CoverageRule.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not possible");
    }

    @Test
    void shares_are_compared_exactly() {
        CoverageRule third = CoverageRule.parse("branches:33.34").get(0);

        assertThat(third.allows(new Count(1, 3))).isFalse();
        assertThat(third.allows(new Count(2, 3))).isTrue();
        assertThat(new Count(999, 1000).shown()).isEqualTo("99 %");
    }
}
