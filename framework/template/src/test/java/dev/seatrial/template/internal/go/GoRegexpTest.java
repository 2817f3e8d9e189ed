/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import static dev.seatrial.template.internal.go.Goldens.quote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.template.internal.limit.Budget;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoRegexpTest {

    @Test
    void expressions_match_replace_and_split_as_in_go() {
        Goldens.check("regex.tsv", 4, columns -> {
            String text = GoLiteral.string(columns[1]);
            String replacement = GoLiteral.string(columns[2]);
            long limit = Long.parseLong(columns[3]);
            GoRegexp regexp;
            try {
                regexp = GoRegexp.compile(GoLiteral.string(columns[0]), GoRelease.V1_26);
            } catch (GoError e) {
                return List.of(quote(e.getMessage()));
            }
            return List.of(
                    quote(""),
                    Boolean.toString(regexp.matches(text)),
                    quote(regexp.find(text, Budget.unlimited())),
                    Goldens.list(regexp.findAll(text, limit, Budget.unlimited())),
                    quote(regexp.replaceAll(text, replacement, Budget.unlimited())),
                    quote(regexp.replaceAllLiteral(text, replacement, Budget.unlimited())),
                    Goldens.list(regexp.split(text, limit, Budget.unlimited())),
                    quote(GoRegexp.quoteMeta(text)));
        });
    }

    @Test
    void a_panic_names_the_expression_and_its_error() {
        assertThatThrownBy(() -> GoRegexp.mustCompile("a(b", GoRelease.V1_26))
                .isInstanceOf(GoError.class)
                .hasMessage("regexp: Compile(`a(b`): error parsing regexp: missing closing ): `a(b`");
    }

    @Test
    void repetitions_that_would_fill_the_memory_are_refused() {
        assertThatThrownBy(() -> GoRegexp.compile("((x{100}){100}){100}", GoRelease.V1_26))
                .hasMessage("error parsing regexp: invalid repeat count: `{100}`");
    }

    @Test
    void of_several_groups_of_one_name_the_one_that_matched_counts() {
        assertThat(GoRegexp.compile("(?P<n>a)|(?<n>b)", GoRelease.V1_26).replaceAll("ab", "<$n>", Budget.unlimited()))
                .isEqualTo("<a><b>");
    }
}
