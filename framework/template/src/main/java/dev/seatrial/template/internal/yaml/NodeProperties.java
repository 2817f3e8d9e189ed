/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

/** Reads the anchor and the tag in front of a node. */
final class NodeProperties {

    private final YamlScanner scanner;
    private final TagDirectives directives;

    NodeProperties(YamlScanner scanner, TagDirectives directives) {
        this.scanner = scanner;
        this.directives = directives;
    }

    /** Reads one of each at most, in either order. */
    void read(Event event) {
        Token token = scanner.peek();
        String handle = "";
        String suffix = null;
        int tagLine = 0;
        for (int i = 0; i < 2; i++) {
            if (token.type == Token.Type.ANCHOR && event.anchor == null) {
                event.anchor = token.name;
            } else if (token.type == Token.Type.TAG && suffix == null) {
                handle = String.valueOf(token.name);
                suffix = String.valueOf(token.suffix);
                tagLine = token.line;
            } else {
                break;
            }
            scanner.take();
            token = scanner.peek();
        }
        if (suffix != null) {
            event.tag = handle.isEmpty() ? suffix : directives.resolve(handle, suffix, tagLine);
        }
    }
}
