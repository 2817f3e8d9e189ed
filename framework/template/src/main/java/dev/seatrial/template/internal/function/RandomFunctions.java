/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.INT;
import static dev.seatrial.template.internal.go.GoType.STRING;

import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.FunctionContext;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoBase64;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.limit.Budget;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Sprig's functions that draw from {@link Randomness} (strings.go, crypto.go, and goutils and xstrings below them). */
final class RandomFunctions {

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String PRINTABLE = printable();
    private static final int REPLACEMENT = 0xFFFD;

    private RandomFunctions() {}

    static FunctionTable table() {
        return Functions.table()
                .add("randAlphaNum", takes(INT).returns(STRING), (context, a) -> pick(context, a, DIGITS + LETTERS))
                .add("randAlpha", takes(INT).returns(STRING), (context, a) -> pick(context, a, LETTERS))
                .add("randNumeric", takes(INT).returns(STRING), (context, a) -> pick(context, a, DIGITS))
                .add("randAscii", takes(INT).returns(STRING), (context, a) -> pick(context, a, PRINTABLE))
                .add("randBytes", takes(INT).returns(STRING), (context, a) -> bytes(context, a.integer(0)))
                .add(
                        "randInt",
                        takes(INT, INT).returns(INT),
                        (context, a) -> number(random(context), a.integer(0), a.integer(1)))
                .add("uuidv4", takes().returns(STRING), (context, a) -> uuid(random(context)))
                .add("shuffle", takes(STRING).returns(STRING), (context, a) -> shuffle(context, a.string(0)))
                .build();
    }

    private static Randomness random(FunctionContext context) {
        return context.service(Randomness.class);
    }

    /** Go drops the error about a negative count, so that the result is empty. */
    private static String pick(FunctionContext context, Arguments a, String alphabet) {
        long count = a.integer(0);
        if (count <= 0) {
            return "";
        }
        Randomness random = random(context);
        StringBuilder out = new StringBuilder(slice(count, context.budget()));
        Budget budget = context.budget();
        for (long i = 0; i < count; i++) {
            budget.step();
            out.append(alphabet.charAt((int) random.below(alphabet.length())));
        }
        return out.toString();
    }

    private static String bytes(FunctionContext context, long count) {
        return GoBase64.encode(random(context).bytes(slice(count, context.budget()), context.budget()));
    }

    private static long number(Randomness random, long min, long max) {
        if (max - min <= 0) {
            throw new GoError("invalid argument to Intn");
        }
        return random.below(max - min) + min;
    }

    private static String uuid(Randomness random) {
        ByteBuffer bits = ByteBuffer.wrap(random.bytes(16));
        long high = (bits.getLong() & ~0xF000L) | 0x4000L; // version 4
        long low = (bits.getLong() & (Long.MAX_VALUE >>> 1)) | Long.MIN_VALUE; // variant 10
        return new UUID(high, low).toString();
    }

    private static String shuffle(FunctionContext context, String s) {
        Randomness random = random(context);
        int[] runes = s.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .toArray();
        for (int i = runes.length - 1; i > 0; i--) {
            context.budget().step();
            int other = (int) random.below(i + 1L);
            int rune = runes[i];
            runes[i] = runes[other];
            runes[other] = rune;
        }
        return new String(runes, 0, runes.length);
    }

    /** Returns a length that memory may hold; Go panics on others. */
    private static int slice(long count, Budget budget) {
        if (count < 0 || count > Integer.MAX_VALUE - 8) {
            throw new GoError("runtime error: makeslice: len out of range");
        }
        return budget.textOf(count);
    }

    private static String printable() {
        StringBuilder out = new StringBuilder();
        for (char c = ' '; c < 127; c++) {
            out.append(c);
        }
        return out.toString();
    }
}
