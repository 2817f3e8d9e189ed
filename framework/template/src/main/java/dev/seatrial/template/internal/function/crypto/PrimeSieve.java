/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function.crypto;

import dev.seatrial.template.internal.limit.Budget;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Finds the next prime. Most candidates have a small factor, and a sieve tells which without dividing each of them: the remainders are
 * worked out once, for the first candidate.
 */
final class PrimeSieve {

    private static final int CERTAINTY = 100;

    /** How many odd numbers are looked at together. A prime of 1,024 bits is among them almost always. */
    private static final int WINDOW = 4096;

    private static final int LARGEST = 1 << 14;

    /** Smaller numbers may be one of the small primes themselves. */
    private static final int SMALLEST_BITS = 32;

    private static final int[] PRIMES = oddPrimes();

    private PrimeSieve() {}

    private static int[] oddPrimes() {
        boolean[] composite = new boolean[LARGEST];
        int[] primes = new int[LARGEST];
        int count = 0;
        for (int i = 3; i < LARGEST; i += 2) {
            if (!composite[i]) {
                primes[count++] = i;
                for (int j = 3 * i; j < LARGEST; j += 2 * i) {
                    composite[j] = true;
                }
            }
        }
        return Arrays.copyOf(primes, count);
    }

    /** Returns the smallest odd prime above a number, as {@link BigInteger#nextProbablePrime} does, which cannot be interrupted. */
    static BigInteger next(BigInteger start, Budget budget) {
        BigInteger first = start.setBit(0).equals(start) ? start.add(BigInteger.TWO) : start.setBit(0);
        if (first.bitLength() < SMALLEST_BITS) {
            return first.subtract(BigInteger.ONE).nextProbablePrime();
        }
        while (true) {
            boolean[] composite = sieve(first);
            for (int i = 0; i < WINDOW; i++) {
                if (!composite[i]) {
                    budget.check();
                    BigInteger candidate = first.add(BigInteger.valueOf(2L * i));
                    if (candidate.isProbablePrime(CERTAINTY)) {
                        return candidate;
                    }
                }
            }
            first = first.add(BigInteger.valueOf(2L * WINDOW));
        }
    }

    /** Tells which of the odd numbers from the first on have a small factor. */
    private static boolean[] sieve(BigInteger first) {
        boolean[] composite = new boolean[WINDOW];
        int next = 0;
        while (next < PRIMES.length) {
            // one long division gives the remainders of several primes
            int from = next;
            long product = 1;
            while (next < PRIMES.length && product * PRIMES[next] <= Integer.MAX_VALUE) {
                product *= PRIMES[next++];
            }
            int remainder = first.mod(BigInteger.valueOf(product)).intValue();
            for (int i = from; i < next; i++) {
                mark(composite, PRIMES[i], remainder % PRIMES[i]);
            }
        }
        return composite;
    }

    /** Marks the multiples of a prime: {@code first + 2 * i} is one if {@code 2 * i} is what is missing. */
    private static void mark(boolean[] composite, int prime, int remainder) {
        int missing = remainder == 0 ? 0 : prime - remainder;
        int i = missing % 2 == 0 ? missing / 2 : (missing + prime) / 2;
        for (; i < composite.length; i += prime) {
            composite[i] = true;
        }
    }
}
