/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes events as text: the block style of libyaml's emitter, as go-yaml v2 and v3 have it. */
final class YamlEmitter {

    /** Longer keys get a question mark. */
    private static final int MAX_SIMPLE_KEY = 128;

    private final boolean v3;
    private final EmitterOutput out = new EmitterOutput();
    private final ScalarEmitter scalars;
    private final Deque<Level> levels = new ArrayDeque<>();

    YamlEmitter(boolean v3) {
        this.v3 = v3;
        this.scalars = new ScalarEmitter(out, v3);
    }

    /** What is written next within a collection. */
    private enum Expected {
        ROOT,
        ITEM,
        KEY,
        SIMPLE_VALUE,
        VALUE,
        EMPTY_END
    }

    private static final class Level {

        Expected expected;
        /** The indentation outside. */
        final int outerIndent;

        Level(Expected expected, int outerIndent) {
            this.expected = expected;
            this.outerIndent = outerIndent;
        }
    }

    /** Returns how many characters were written. */
    int length() {
        return out.length();
    }

    /** Ends the document and returns its text. */
    String finish() {
        out.writeIndent();
        return out.text();
    }

    void scalar(String value, ScalarText.Style style, String tag) {
        ScalarAnalysis analysis = ScalarAnalysis.of(value, v3);
        boolean key = expected() == Expected.KEY;
        boolean simpleKey = key && !analysis.multiline() && keyLength(value, tag) <= MAX_SIMPLE_KEY;
        introduce(simpleKey);
        scalars.write(value, style, tag, analysis, simpleKey);
    }

    private static int keyLength(String value, String tag) {
        return dev.seatrial.template.internal.go.GoStrings.length(value) + (tag.isEmpty() ? 0 : 2 + tag.length());
    }

    void beginMapping(boolean empty) {
        introduce(false);
        if (empty) {
            out.indicator("{", true, true, false);
            levels.push(new Level(Expected.EMPTY_END, out.indent()));
            return;
        }
        open(Expected.KEY, false);
    }

    void endMapping() {
        end('}');
    }

    void beginSequence(boolean empty) {
        boolean inMapping = expected() == Expected.VALUE || expected() == Expected.SIMPLE_VALUE;
        introduce(false);
        if (empty) {
            out.indicator("[", true, true, false);
            levels.push(new Level(Expected.EMPTY_END, out.indent()));
            return;
        }
        open(Expected.ITEM, !v3 && inMapping && !out.indention());
    }

    void endSequence() {
        end(']');
    }

    private void open(Expected expected, boolean indentless) {
        levels.push(new Level(expected, out.indent()));
        out.increaseIndent(false, indentless);
    }

    private void end(char bracket) {
        Level level = levels.pop();
        if (level.expected == Expected.EMPTY_END) {
            out.indicator(String.valueOf(bracket), false, false, false);
        } else {
            out.setIndent(level.outerIndent);
        }
    }

    private Expected expected() {
        return levels.isEmpty() ? Expected.ROOT : levels.element().expected;
    }

    /** Writes what stands in front of a node, and notes what follows it. */
    private void introduce(boolean simpleKey) {
        switch (expected()) {
            case ITEM -> {
                out.writeIndent();
                out.indicator("-", true, false, true);
            }
            case KEY -> {
                out.writeIndent();
                if (!simpleKey) {
                    out.indicator("?", true, false, true);
                }
                levels.element().expected = simpleKey ? Expected.SIMPLE_VALUE : Expected.VALUE;
            }
            case SIMPLE_VALUE -> {
                out.indicator(":", false, false, false);
                levels.element().expected = Expected.KEY;
            }
            case VALUE -> {
                out.writeIndent();
                out.indicator(":", true, false, true);
                levels.element().expected = Expected.KEY;
            }
            default -> {
                // the root stands for itself
            }
        }
    }
}
