/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

/** Scans anchors, aliases, tags and directives. */
final class TagScanner {

    /** How many digits a number of a version directive may have. */
    private static final int MAX_NUMBER_LENGTH = 2;

    private final YamlInput in;
    private final ByteBuilder text = new ByteBuilder();

    TagScanner(YamlInput in) {
        this.in = in;
    }

    /** Scans an anchor or an alias. */
    void anchor(Token token, Token.Type type) {
        in.skip();
        String name = word();
        boolean followed = in.isBlankOrEnd(in.pos) || "?:,]}%@`".indexOf(in.at()) >= 0;
        if (name.isEmpty() || !followed) {
            throw error("did not find expected alphabetic or numeric character");
        }
        token.type = type;
        token.name = name;
    }

    /** Scans a tag. A tag without a handle has an empty name. */
    void tag(Token token) {
        in.cache(2);
        token.type = Token.Type.TAG;
        if (in.at(1) == '<') {
            in.skip(2);
            token.name = "";
            token.suffix = uri("");
            if (in.at() != '>') {
                throw error("did not find the expected '>'");
            }
            in.skip();
        } else {
            handleAndSuffix(token);
        }
        in.cache(1);
        if (!in.isBlankOrEnd(in.pos)) {
            throw error("did not find expected whitespace or line break");
        }
    }

    private void handleAndSuffix(Token token) {
        String handle = handle(false);
        if (handle.length() > 1 && handle.endsWith("!")) {
            token.name = handle;
            token.suffix = uri("");
            return;
        }
        String suffix = uri(handle);
        boolean bare = suffix.isEmpty();
        token.name = bare ? "" : "!";
        token.suffix = bare ? "!" : suffix;
    }

    /** Scans a directive line. */
    void directive(Token token) {
        in.skip();
        String name = word();
        if (name.isEmpty()) {
            throw error("could not find expected directive name");
        }
        if (!in.isBlankOrEnd(in.pos)) {
            throw error("found unexpected non-alphabetical character");
        }
        if (name.equals("YAML")) {
            version(token);
        } else if (name.equals("TAG")) {
            tagDirective(token);
        } else {
            throw error("found unknown directive name");
        }
        endOfDirective();
    }

    private void endOfDirective() {
        in.cache(1);
        skipBlanks();
        if (in.at() == '#') {
            in.skipToBreak();
        }
        if (!in.isBreakOrEnd(in.pos)) {
            throw error("did not find expected comment or line break");
        }
        if (in.atBreak()) {
            in.cache(2);
            in.skipLine();
        }
    }

    private void version(Token token) {
        in.cache(1);
        skipBlanks();
        int major = number();
        if (in.at() != '.') {
            throw error("did not find expected digit or '.' character");
        }
        in.skip();
        int minor = number();
        token.type = Token.Type.VERSION_DIRECTIVE;
        token.supportedVersion = major == 1 && minor == 1;
    }

    private int number() {
        in.cache(1);
        int value = 0;
        int length = 0;
        while (in.at() >= '0' && in.at() <= '9') {
            length++;
            if (length > MAX_NUMBER_LENGTH) {
                throw error("found extremely long version number");
            }
            value = value * 10 + in.at() - '0';
            in.skip();
            in.cache(1);
        }
        if (length == 0) {
            throw error("did not find expected version number");
        }
        return value;
    }

    private void tagDirective(Token token) {
        in.cache(1);
        skipBlanks();
        String handle = handle(true);
        in.cache(1);
        if (!in.atBlank()) {
            throw error("did not find expected whitespace");
        }
        skipBlanks();
        String prefix = uri("");
        in.cache(1);
        if (!in.isBlankOrEnd(in.pos)) {
            throw error("did not find expected whitespace or line break");
        }
        token.type = Token.Type.TAG_DIRECTIVE;
        token.name = handle;
        token.suffix = prefix;
    }

    private String handle(boolean directive) {
        in.cache(1);
        if (in.at() != '!') {
            throw error("did not find expected '!'");
        }
        in.skip();
        String handle = "!" + word();
        if (in.at() == '!') {
            in.skip();
            return handle + "!";
        }
        if (directive && !handle.equals("!")) {
            throw error("did not find expected '!'");
        }
        return handle;
    }

    /** Reads a tag's text, which begins with what a handle that turned out to be none has after its first character. */
    private String uri(String head) {
        boolean found = !head.isEmpty();
        for (int i = 1; i < head.length(); i++) {
            text.append((byte) head.charAt(i));
        }
        in.cache(1);
        while (ByteKinds.is(in.at(), ByteKinds.WORD | ByteKinds.URI)) {
            if (in.at() == '%') {
                escapedCharacter();
            } else {
                in.read(text);
            }
            in.cache(1);
            found = true;
        }
        if (!found) {
            throw error("did not find expected tag URI");
        }
        return text.take();
    }

    private void escapedCharacter() {
        int left = octet(true);
        while (left > 0) {
            octet(false);
            left--;
        }
    }

    /** Reads one escaped byte; of a first one, returns how many must follow. */
    private int octet(boolean first) {
        in.cache(3);
        int high = in.at(1) < 0 ? -1 : Character.digit(in.at(1), 16);
        int low = in.at(2) < 0 ? -1 : Character.digit(in.at(2), 16);
        if (in.at() != '%' || high < 0 || low < 0) {
            throw error("did not find URI escaped octet");
        }
        byte octet = (byte) (high << 4 | low);
        int width = YamlCharacters.width(octet);
        if (first && width == 0) {
            throw error("found an incorrect leading UTF-8 octet");
        }
        if (!first && (octet & 0xC0) != 0x80) {
            throw error("found an incorrect trailing UTF-8 octet");
        }
        text.append(octet);
        in.skip(3);
        return width - 1;
    }

    private String word() {
        in.cache(1);
        int from = in.pos;
        while (ByteKinds.is(in.at(), ByteKinds.WORD)) {
            in.skip();
            in.cache(1);
        }
        return in.text(from, in.pos);
    }

    private void skipBlanks() {
        while (in.atBlank()) {
            in.skip();
            in.cache(1);
        }
    }

    private dev.seatrial.template.internal.go.GoError error(String problem) {
        return YamlError.scanning(in.line, problem);
    }
}
