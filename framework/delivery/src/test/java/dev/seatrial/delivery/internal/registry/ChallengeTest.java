/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChallengeTest {

    @Test
    void parameters_may_be_quoted_and_hold_commas() {
        assertThat(Challenge.parse(
                        "Bearer realm=\"https://a/t\" , Service=reg,scope=\"repository:x:pull,push \\\"q\\\"\""))
                .isEqualTo(new Challenge(
                        "bearer",
                        Map.of("realm", "https://a/t", "service", "reg", "scope", "repository:x:pull,push \"q\"")));
        assertThat(Challenge.parse("BASIC realm=\"x\"").isBasic()).isTrue();
        assertThat(Challenge.parse("")).isEqualTo(new Challenge("", Map.of()));
        assertThat(Challenge.parse("Negotiate").isBearer()).isFalse();
    }
}
