/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RandomFunctionsTest {

    private final FunctionHarness functions = FunctionHarness.seeded(7);

    @ParameterizedTest
    @CsvSource({
        "randAlphaNum, [0-9A-Za-z]{200}",
        "randAlpha, [A-Za-z]{200}",
        "randNumeric, [0-9]{200}",
        "randAscii, [ -~]{200}",
    })
    void draws_from_its_alphabet(String function, String pattern) {
        assertThat(functions.text(function, 200L)).matches(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"randAlphaNum", "randAlpha", "randNumeric", "randAscii"})
    void a_negative_count_gives_nothing(String function) {
        assertThat(functions.text(function, -1L)).isEmpty();
    }

    @Test
    void bytes_come_in_base_64() {
        assertThat(Base64.getDecoder().decode(functions.text("randBytes", 31L))).hasSize(31);
        assertThatThrownBy(() -> functions.call("randBytes", -1L))
                .hasMessage("runtime error: makeslice: len out of range");
    }

    @Test
    void an_integer_lies_between_its_bounds() {
        for (int i = 0; i < 100; i++) {
            assertThat((Long) functions.call("randInt", -3L, 2L)).isBetween(-3L, 1L);
        }
        assertThatThrownBy(() -> functions.call("randInt", 2L, 2L)).hasMessage("invalid argument to Intn");
    }

    @Test
    void a_uuid_is_of_version_4() {
        assertThat(functions.text("uuidv4"))
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void shuffling_keeps_the_characters() {
        String shuffled = functions.text("shuffle", "häßlich𝄞\uDC80");

        assertThat(shuffled.codePoints().sorted().toArray())
                .isEqualTo("häßlich𝄞\uFFFD".codePoints().sorted().toArray());
    }

    @Test
    void equal_seeds_give_equal_sequences() {
        FunctionHarness again = FunctionHarness.seeded(7);
        FunctionHarness other = FunctionHarness.seeded(8);

        String first = functions.text("randAlphaNum", 20L) + functions.text("uuidv4");

        assertThat(again.text("randAlphaNum", 20L) + again.text("uuidv4")).isEqualTo(first);
        assertThat(other.text("randAlphaNum", 20L) + other.text("uuidv4")).isNotEqualTo(first);
    }

    @Test
    void a_seed_means_the_same_for_ever() {
        assertThat(FunctionHarness.seeded(1).text("randAlphaNum", 16L)).isEqualTo("YLCJYOoSHtstca0i");
    }
}
