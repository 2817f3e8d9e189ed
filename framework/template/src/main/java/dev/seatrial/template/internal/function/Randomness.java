/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.limit.Budget;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import org.jspecify.annotations.Nullable;

/**
 * What {@code rand*}, {@code uuidv4}, {@code shuffle} and {@code gen*} draw from. A service of the execution: each
 * render has its own, so that equal seeds give equal renders.
 */
public final class Randomness {

    /** A multiple of eight, so that a seeded source gives the same bytes in parts as at once. */
    private static final int PART = 1 << 20;

    private @Nullable SecureRandom source;

    private Randomness(@Nullable SecureRandom source) {
        this.source = source;
    }

    /** Returns a source that always yields the same sequence for the same seed; never use it for real secrets. */
    public static Randomness seeded(long seed) {
        return new Randomness(new Repeatable(seed));
    }

    /** Returns a source that cannot be foreseen, as Helm's. */
    public static Randomness secure() {
        return new Randomness(null); // most renders need no random numbers, and the first source of a JVM takes long
    }

    /** Returns the source in the form that cryptography takes. */
    public SecureRandom source() {
        SecureRandom made = source;
        if (made == null) {
            made = new SecureRandom();
            source = made;
        }
        return made;
    }

    /** Returns a number from 0 to less than the bound, which must be positive. */
    long below(long bound) {
        return source().nextLong(bound);
    }

    /** Returns that many bytes. */
    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        source().nextBytes(bytes);
        return bytes;
    }

    /** Returns that many bytes, drawn in parts between which the budget is looked at. */
    byte[] bytes(int count, Budget budget) {
        if (count <= PART) {
            return bytes(count);
        }
        byte[] bytes = new byte[count];
        for (int at = 0; at < count; at += PART) {
            budget.check();
            byte[] part = bytes(Math.min(PART, count - at));
            System.arraycopy(part, 0, bytes, at, part.length);
        }
        return bytes;
    }

    /** A sequence that depends on nothing but its seed, on every JDK. */
    private static final class Repeatable extends SecureRandom {

        Repeatable(long seed) {
            super(new SplitMix(seed), null);
        }
    }

    /** The SplitMix64 generator (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014). */
    private static final class SplitMix extends SecureRandomSpi {

        private static final long GAMMA = 0x9E3779B97F4A7C15L;
        private long state;

        SplitMix(long seed) {
            this.state = seed;
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            // what it was made with is its seed
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            int at = 0;
            while (at < bytes.length) {
                long bits = next();
                for (int i = 0; i < Long.BYTES && at < bytes.length; i++) {
                    bytes[at++] = (byte) (bits >>> (8 * i));
                }
            }
        }

        @Override
        protected byte[] engineGenerateSeed(int count) {
            byte[] seed = new byte[count];
            engineNextBytes(seed);
            return seed;
        }

        private long next() {
            state += GAMMA;
            long z = state;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return z ^ (z >>> 31);
        }
    }
}
