/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a block document, one after the other, without blank lines, comments and the lines of block scalars. Methods
 * that return false or null have found something that needs a parser, which may be an error.
 */
final class BlockLine {

    /** The longest of the words that stand for something: false, -.inf. */
    private static final int LONGEST_WORD = 5;
    /** libyaml has a limit for the length of a key. */
    private static final int LONGEST_KEY = 1000;

    private static final int FIRST_OF_TWO_UNITS = 0xD800;
    private static final int FIRST_UNICODE = 0xA0;

    private final String text;

    private int start;
    /** The end of the line, and the start of the next one less one. */
    private int end = -1;

    private int at;
    private int keyFrom;
    private int keyTo;
    private boolean sound = true;

    BlockLine(String text) {
        this.text = text;
    }

    /** Moves to the next line that has something to read. Returns whether there is one. */
    boolean next() {
        while (sound && end < text.length()) {
            nextLine();
            if (at == end) {
                continue;
            }
            if (text.charAt(at) != '#') {
                return true;
            }
            sound = isText(at, end);
        }
        return false;
    }

    /** Returns whether all comments can be read. */
    boolean isSound() {
        return sound;
    }

    private void nextLine() {
        start = end + 1;
        int lineFeed = text.indexOf('\n', start);
        end = lineFeed < 0 ? text.length() : lineFeed;
        at = afterSpaces(start);
    }

    /** Returns the column of what is read next. */
    int column() {
        return at - start;
    }

    /** Returns whether the dash of a sequence comes next. */
    boolean isDash() {
        return text.charAt(at) == '-' && isBlank(at + 1);
    }

    /** Moves over a dash and the spaces after it. */
    void skipDash() {
        at = afterSpaces(at + 1);
    }

    private boolean isBlank(int index) {
        return index >= end || text.charAt(index) == ' ';
    }

    /** Returns whether nothing more comes in this line than perhaps a comment. */
    boolean isAtEnd() {
        return at == end || (text.charAt(at) == '#' && isText(at, end));
    }

    /** Moves over a key and the spaces after its colon. Returns whether there is one. */
    boolean key() {
        char first = text.charAt(at);
        boolean quoted = first == '"' || first == '\'';
        int i = at + 1;
        if (quoted) {
            i = afterWord(at);
            if (i < 0) {
                return false;
            }
            keyFrom = at + 1;
            keyTo = i - 1;
        } else if (isLetter(first) || first == '_') {
            while (i < end && isOfKey(text.charAt(i))) {
                i++;
            }
            keyFrom = at;
            keyTo = i;
        } else {
            return false;
        }
        boolean isKey = i < end && text.charAt(i) == ':' && isBlank(i + 1) && keyTo - keyFrom < LONGEST_KEY;
        if (!isKey || !(quoted || isString(keyFrom, keyTo))) {
            return false;
        }
        at = afterSpaces(i + 1);
        return true;
    }

    String keyText() {
        return text.substring(keyFrom, keyTo);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isOfKey(char c) {
        return isLetter(c) || (c >= '-' && c <= '9') || c == '_';
    }

    /** Returns whether a plain scalar that begins with a letter is a string. */
    private boolean isString(int from, int to) {
        return to - from > LONGEST_WORD
                || "yYnNtTfFoO_".indexOf(text.charAt(from)) < 0
                || ScalarTypes.plain(text.substring(from, to)) instanceof String;
    }

    /** Moves over a scalar, to the end of its last line. Returns whether it can be read, and JSON can hold it. */
    boolean scalar(int indent) {
        char first = text.charAt(at);
        return switch (first) {
            case '"', '\'' -> quoted(first) >= 0;
            case '|', '>' -> header() && block(indent);
            case '{' -> emptyCollection();
            case '[' -> emptyCollection() || words();
            default -> {
                int to = plain(first);
                yield to >= 0 && (to - at > LONGEST_WORD || ".-+".indexOf(first) < 0 || isFinite(to));
            }
        };
    }

    private boolean isFinite(int to) {
        return !(ScalarTypes.plain(text.substring(at, to)) instanceof Double d) || Double.isFinite(d);
    }

    /** Returns the text of a scalar that is a string without escapes, else null. */
    @Nullable
    String string() {
        char first = text.charAt(at);
        if (first == '"' || first == '\'') {
            int to = quoted(first);
            String inner = to < 0 ? null : text.substring(at + 1, to);
            return inner == null || inner.indexOf('\\') >= 0 || inner.indexOf('\'') >= 0 ? null : inner;
        }
        int to = "|>{[".indexOf(first) < 0 ? plain(first) : -1;
        String value = to < 0 ? null : text.substring(at, to);
        return value != null && ScalarTypes.plain(value) instanceof String ? value : null;
    }

    /** Returns the end of a plain scalar, or a negative number. */
    private int plain(char first) {
        if (!mayBegin(first)) {
            return -1;
        }
        int to = at;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                continue;
            }
            if (!isPrinted(c) || (c == ':' && isBlank(i + 1))) {
                return -1;
            }
            if (c == '#' && text.charAt(i - 1) == ' ') {
                return isText(i, end) ? to : -1;
            }
            to = i + 1;
        }
        return to;
    }

    private boolean mayBegin(char first) {
        return isLetter(first)
                || (first >= '.' && first <= '9')
                || "_($^~+;\\".indexOf(first) >= 0
                || (first == '-' && !isBlank(at + 1));
    }

    /** Returns the place of the closing quote, or a negative number. */
    private int quoted(char quote) {
        int i = at + 1;
        while (i < end) {
            char c = text.charAt(i);
            if (c == quote) {
                if (quote == '"' || i + 1 >= end || text.charAt(i + 1) != quote) {
                    return isNothing(i + 1) ? i : -1;
                }
                i++;
            } else if (c == '\\' && quote == '"') {
                i++;
                if (i >= end || "\\\"nrt".indexOf(text.charAt(i)) < 0) {
                    return -1;
                }
            } else if (!isPrinted(c)) {
                return -1;
            }
            i++;
        }
        return -1;
    }

    /** Returns whether a mapping in braces comes next. */
    boolean isMapping() {
        return text.charAt(at) == '{';
    }

    /** Returns whether a collection in brackets or braces comes next that has no entries. */
    boolean emptyCollection() {
        char closing = switch (text.charAt(at)) {
            case '{' -> '}';
            case '[' -> ']';
            default -> 0;
        };
        return closing != 0 && at + 1 < end && text.charAt(at + 1) == closing && isNothing(at + 2);
    }

    /** Returns whether a sequence of words comes next, in brackets on one line, with or without quotes. */
    private boolean words() {
        int i = at;
        do {
            i = afterSpaces(i + 1);
            i = i < end ? afterWord(i) : -1;
            i = i < 0 ? end : afterSpaces(i);
        } while (i < end && text.charAt(i) == ',');
        return i < end && text.charAt(i) == ']' && isNothing(i + 1);
    }

    private int afterSpaces(int from) {
        int i = from;
        while (i < end && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /** Returns the place after a word, or a negative number. */
    private int afterWord(int from) {
        char first = text.charAt(from);
        if (first == '"' || first == '\'') {
            int closing = text.indexOf(first, from + 1);
            boolean isPlain = closing > 0
                    && closing < end
                    && isPrinted(from + 1, closing)
                    && text.substring(from, closing).indexOf('\\') < 0;
            return isPlain ? closing + 1 : -1;
        }
        int i = from;
        while (i < end && isOfKey(text.charAt(i))) {
            i++;
        }
        return i > from && (isLetter(first) || (first >= '/' && first <= '9')) ? i : -1;
    }

    /** Returns whether only spaces and a comment follow. */
    private boolean isNothing(int from) {
        int i = afterSpaces(from);
        return i == end || (i > from && text.charAt(i) == '#' && isText(i, end));
    }

    private boolean header() {
        int i = at + 1;
        if (i < end && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        return isNothing(i);
    }

    /** Moves to the last line of a block scalar whose parent has an indent. */
    private boolean block(int parent) {
        int indent = -1;
        int blanks = 0;
        while (end < text.length()) {
            int lineBefore = start;
            int endBefore = end;
            nextLine();
            if (at == end) {
                blanks = indent < 0 ? Math.max(blanks, column()) : blanks;
                continue;
            }
            int least = indent < 0 ? parent + 1 : indent;
            if (column() < least) {
                boolean isTab = text.charAt(at) == '\t';
                start = lineBefore;
                end = endBefore;
                return !isTab;
            }
            if (indent < 0) {
                indent = column();
                if (text.charAt(at) == '\t' || blanks > indent) {
                    return false;
                }
            }
            if (!isText(at, end)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPrinted(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isPrinted(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a comment or a line of a block scalar has no characters with a meaning of their own. */
    private boolean isText(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != '\t' && !isPrinted(c)) {
                return false;
            }
        }
        return true;
    }

    /** Leaves out control characters, line breaks of YAML 1.1, what takes two units of UTF-16, and all after that. */
    private static boolean isPrinted(char c) {
        return (c >= ' ' && c <= '~')
                || (c >= FIRST_UNICODE && c < FIRST_OF_TWO_UNITS && c != '\u2028' && c != '\u2029');
    }
}
