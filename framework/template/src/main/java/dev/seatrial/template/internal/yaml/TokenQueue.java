/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that the scanner has found and the parser not yet taken, numbered from the start of the stream. For a token
 * that may begin a simple key it knows the level of that key, because the parser must not see such a token before the
 * scanner knows whether a key stands in front of it.
 */
final class TokenQueue {

    private @Nullable Token[] tokens = new Token[16];
    /** One more than the level of the simple key that a token may begin, by token number; 0 for none. */
    private int[] keyLevels = new int[16];

    private int head;
    private int tail;

    boolean isEmpty() {
        return head == tail;
    }

    /** Returns the number of the token at the front. */
    int headNumber() {
        return head;
    }

    /** Returns the number that the next appended token will have. */
    int nextNumber() {
        return tail;
    }

    Token head() {
        return Objects.requireNonNull(tokens[head & (tokens.length - 1)]);
    }

    void removeHead() {
        keyLevels[head & (tokens.length - 1)] = 0;
        head++;
    }

    Token append(Token.Type type, int line, int column) {
        if (tail - head == tokens.length) {
            grow();
        }
        Token token = tokens[tail & (tokens.length - 1)];
        if (token == null) {
            token = new Token();
            tokens[tail & (tokens.length - 1)] = token;
        }
        tail++;
        token.type = type;
        token.line = line;
        token.column = column;
        token.endColumn = column;
        return token;
    }

    /** Puts a token before those with this number and above. */
    void insert(int number, Token.Type type, int line, int column) {
        Token token = append(type, line, column);
        int mask = tokens.length - 1;
        for (int i = tail - 1; i > number; i--) {
            tokens[i & mask] = tokens[(i - 1) & mask];
        }
        tokens[number & mask] = token;
    }

    /** Returns the level of the simple key that the token at the front may begin, -1 if it begins none. */
    int headKeyLevel() {
        return keyLevels[head & (tokens.length - 1)] - 1;
    }

    void setKeyLevel(int number, int level) {
        while (number - head >= tokens.length) {
            grow();
        }
        keyLevels[number & (tokens.length - 1)] = level + 1;
    }

    void clearKeyLevel(int number) {
        if (number >= head) {
            keyLevels[number & (tokens.length - 1)] = 0;
        }
    }

    private void grow() {
        int size = tokens.length * 2;
        @Nullable Token[] newTokens = new Token[size];
        int[] newLevels = new int[size];
        for (int i = head; i < head + tokens.length; i++) {
            newTokens[i & (size - 1)] = tokens[i & (tokens.length - 1)];
            newLevels[i & (size - 1)] = keyLevels[i & (tokens.length - 1)];
        }
        tokens = newTokens;
        keyLevels = newLevels;
    }
}
