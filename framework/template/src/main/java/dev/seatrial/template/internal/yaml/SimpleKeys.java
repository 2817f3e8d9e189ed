/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import java.util.Arrays;

/**
 * The places, one per flow level, where a key without question mark may have begun. Such a key must end on its line and
 * within 1024 characters, which is known only when its colon is met.
 */
final class SimpleKeys {

    private static final int MAX_LENGTH = 1024;

    private final YamlInput in;
    private final TokenQueue tokens;
    private boolean[] possible = new boolean[8];
    private boolean[] required = new boolean[8];
    private int[] number = new int[8];
    private int[] line = new int[8];
    private int[] column = new int[8];
    private int[] index = new int[8];
    private int top;

    SimpleKeys(YamlInput in, TokenQueue tokens) {
        this.in = in;
        this.tokens = tokens;
    }

    int top() {
        return top;
    }

    int number() {
        return number[top];
    }

    int line() {
        return line[top];
    }

    int column() {
        return column[top];
    }

    /** Returns whether a key that began at some level may still be one; it must be where it is required. */
    boolean isValid(int level) {
        if (!possible[level]) {
            return false;
        }
        if (line[level] < in.line || index[level] + MAX_LENGTH < in.index()) {
            if (required[level]) {
                throw missingColon();
            }
            possible[level] = false;
            return false;
        }
        return true;
    }

    /** Notes that the next token may begin a key. */
    void save(boolean isRequired) {
        remove();
        possible[top] = true;
        required[top] = isRequired;
        number[top] = tokens.nextNumber();
        line[top] = in.line;
        column[top] = in.column();
        index[top] = in.index();
        tokens.setKeyLevel(number[top], top);
    }

    /** Gives up the key that may have begun at the current level. */
    void remove() {
        if (possible[top]) {
            if (required[top]) {
                throw missingColon();
            }
            found();
        }
    }

    /** Forgets the key at the current level, because its colon was found. */
    void found() {
        possible[top] = false;
        tokens.clearKeyLevel(number[top]);
    }

    void push() {
        top++;
        if (top == possible.length) {
            grow();
        }
        possible[top] = false;
        required[top] = false;
        number[top] = tokens.nextNumber();
    }

    void pop() {
        tokens.clearKeyLevel(number[top]);
        top--;
    }

    private void grow() {
        int size = top * 2;
        possible = Arrays.copyOf(possible, size);
        required = Arrays.copyOf(required, size);
        number = Arrays.copyOf(number, size);
        line = Arrays.copyOf(line, size);
        column = Arrays.copyOf(column, size);
        index = Arrays.copyOf(index, size);
    }

    private dev.seatrial.template.internal.go.GoError missingColon() {
        return YamlError.scanning(in.line, "could not find expected ':'");
    }
}
