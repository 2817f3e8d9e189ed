/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.template.internal.limit.Budget;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrimeSieveTest {

    private static BigInteger next(BigInteger start) {
        return PrimeSieve.next(start, Budget.unlimited());
    }

    @Test
    void finds_the_same_prime_as_the_jdk() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            BigInteger start = new BigInteger(33 + random.nextInt(300), random).setBit(32);

            assertThat(next(start)).isEqualTo(start.nextProbablePrime());
        }
    }

    @Test
    void finds_small_primes() {
        for (int start = 2; start < 20_000; start++) {
            assertThat(next(BigInteger.valueOf(start)))
                    .isEqualTo(BigInteger.valueOf(start).nextProbablePrime());
        }
    }

    @Test
    void goes_on_behind_a_long_gap() {
        // no prime lies between these two, which are 1132 apart: the largest gap below 2^51
        BigInteger start = new BigInteger("1693182318746371");

        assertThat(next(start)).isEqualTo(new BigInteger("1693182318747503"));
    }
}
