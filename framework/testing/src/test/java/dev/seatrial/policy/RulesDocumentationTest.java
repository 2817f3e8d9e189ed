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

/** The table of rules in the documentation is generated; {@code -Dreference=update} writes it. */
class RulesDocumentationTest {

    private static final Path PAGE = Path.of("../../docs/how-to/follow-policies.md");

    @Test
    void the_table_lists_every_rule_with_its_set_and_reason() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("<!-- rules -->\n") + 15;
        int end = page.indexOf("<!-- rules end -->");
        if ("update".equals(System.getProperty("reference"))) {
            Files.writeString(PAGE, page.substring(0, start) + table() + page.substring(end));
            return;
        }

        assertThat(page.substring(start, end)).isEqualTo(table());
    }

    private static String table() {
        return "| Rule | Set | Why |\n|---|---|---|\n"
                + Policies.strict().rules().stream()
                        .map(rule -> "| `%s` | %s | %s |\n".formatted(rule.id(), set(rule), rule.reason()))
                        .collect(Collectors.joining());
    }

    private static String set(PolicyRule rule) {
        return Policies.recommended().rules().contains(rule) ? "recommended" : "strict";
    }
}
