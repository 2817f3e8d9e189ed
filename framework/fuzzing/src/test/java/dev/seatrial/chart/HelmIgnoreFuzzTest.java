/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seatrial.template.internal.go.GoStrings;
import java.util.List;

class HelmIgnoreFuzzTest {

    private static final List<String> NAMES = List.of(
            "a",
            "b.txt",
            "templates/a.yaml",
            "templates/.x",
            "\u00e9/\udc80",
            "x/y/z",
            "a".repeat(200),
            "[a]",
            "!",
            "#");

    @FuzzTest
    void rules_are_applied_or_refused_with_the_text_of_helm(byte[] file) {
        HelmIgnore rules;
        try {
            rules = HelmIgnore.parse(GoStrings.string(file));
        } catch (ChartException documented) {
            return;
        }
        for (String name : NAMES) {
            rules.ignores(name, true);
            rules.ignores(name, false);
        }
    }
}
