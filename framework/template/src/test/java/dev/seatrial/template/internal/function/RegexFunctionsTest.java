/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.template.internal.yaml.Json;
import org.junit.jupiter.api.Test;

/** What Helm 4.1.4 answers. */
class RegexFunctionsTest {

    private final FunctionHarness harness = FunctionHarness.seeded(1);

    @Test
    void groups_are_replaced() {
        assertThat(harness.text("regexReplaceAll", "(a)(x*)b", "-ab-axxb-", "${1}W$2y$$"))
                .isEqualTo("-aW$-aW$-");
        assertThat(harness.text("regexReplaceAllLiteral", "a(x*)b", "-ab-", "$1"))
                .isEqualTo("-$1-");
    }

    @Test
    void matches_come_as_lists_and_none_as_nil() {
        assertThat(Json.encode(harness.call("regexSplit", "z+", "pizza", -1L))).isEqualTo("[\"pi\",\"a\"]");
        assertThat(Json.encode(harness.call("regexFindAll", "[2,4,6,8]", "123456789", -1L)))
                .isEqualTo("[\"2\",\"4\",\"6\",\"8\"]");
        assertThat(Json.encode(harness.call("regexFindAll", "q", "abc", -1L))).isEqualTo("null");
        assertThat(harness.text("regexFind", "[a-z]", "12")).isEmpty();
    }

    @Test
    void a_bad_expression_panics_fails_or_does_not_match() {
        assertThatThrownBy(() -> harness.call("regexFind", "(", "x"))
                .hasMessage("regexp: Compile(`(`): error parsing regexp: missing closing ): `(`");
        assertThatThrownBy(() -> harness.call("mustRegexFind", "(", "x"))
                .hasMessage("error parsing regexp: missing closing ): `(`");
        assertThatThrownBy(() -> harness.call("mustRegexMatch", "a**", "x"))
                .hasMessage("error parsing regexp: invalid nested repetition operator: `**`");
        assertThat(harness.call("regexMatch", "(", "x")).isEqualTo(false);
    }

    @Test
    void expressions_without_end_are_no_burden() {
        for (int i = 0; i < 2_000; i++) {
            assertThat(harness.call("regexMatch", "^x" + i + "$", "x" + i)).isEqualTo(true);
        }
    }
}
