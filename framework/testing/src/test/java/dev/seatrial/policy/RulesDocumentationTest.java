/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RulesDocumentationTest {

    @Test
    void the_table_lists_every_rule_with_its_set_and_reason() throws IOException {
        String page = Files.readString(Path.of("../../docs/how-to/hold-charts-to-policies.md"));

        String table = page.substring(page.indexOf("<!-- rules -->\n") + 15, page.indexOf("<!-- rules end -->"));

        assertThat(table)
                .isEqualTo("| Rule | Set | Why |\n|---|---|---|\n"
                        + Policies.strict().rules().stream()
                                .map(rule -> "| `%s` | %s | %s |\n".formatted(rule.id(), set(rule), rule.reason()))
                                .collect(Collectors.joining()));
    }

    private static String set(PolicyRule rule) {
        return Policies.recommended().rules().contains(rule) ? "recommended" : "strict";
    }
}
