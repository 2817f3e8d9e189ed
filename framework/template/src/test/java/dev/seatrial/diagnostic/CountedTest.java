/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {

    @ParameterizedTest
    @CsvSource({
        "0, Job, 0 Jobs",
        "1, Job, 1 Job",
        "2, Job, 2 Jobs",
        "2, key, 2 keys",
        "2, Ingress, 2 Ingresses",
        "2, NetworkPolicy, 2 NetworkPolicies",
        "2, Endpoints, 2 Endpoints",
        "2, patch, 2 patches",
    })
    void nouns_are_in_the_plural_unless_there_is_exactly_one(int count, String noun, String text) {
        assertThat(Counted.of(count, noun)).isEqualTo(text);
    }
}
