/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes indented XML. Characters that XML cannot hold become question marks. The writer of the JDK leaves line feeds in attributes
 * as they are, and readers make spaces of them, so names of tests would change.
 */
final class ReportXml {

    private final StringBuilder out = new StringBuilder();
    private final Deque<Element> open = new ArrayDeque<>();

    private static final class Element {

        final String name;
        boolean hasChildren;

        Element(String name) {
            this.name = name;
        }
    }

    String text() {
        return out.toString();
    }

    void start(String name, String... attributes) {
        Element parent = open.peek();
        if (parent != null) {
            parent.hasChildren = true;
            lineBreak();
        }
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        open.push(new Element(name));
    }

    void end() {
        Element element = open.pop();
        if (element.hasChildren) {
            lineBreak();
        }
        out.append("</").append(element.name).append('>');
        if (open.isEmpty()) {
            out.append('\n');
        }
    }

    void empty(String name, String... attributes) {
        start(name, attributes);
        end();
    }

    void element(String name, String text, String... attributes) {
        start(name, attributes);
        escape(text);
        end();
    }

    void cdata(String name, String text, String... attributes) {
        start(name, attributes);
        out.append("<![CDATA[");
        text.codePoints().forEach(c -> out.appendCodePoint(isLegal(c) ? c : '?'));
        int from = out.lastIndexOf("<![CDATA[") + "<![CDATA[".length();
        String content = out.substring(from).replace("]]>", "]]]]><![CDATA[>");
        out.replace(from, out.length(), content);
        out.append("]]>");
        end();
    }

    private void lineBreak() {
        out.append('\n').append("\t".repeat(open.size()));
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                case '\n' -> out.append("&#xA;");
                case '\r' -> out.append("&#xD;");
                case '\t' -> out.append("&#x9;");
                default -> out.appendCodePoint(isLegal(c) ? c : '?');
            }
        });
    }

    private static boolean isLegal(int c) {
        return c == '\n'
                || c == '\t'
                || c == '\r'
                || (c >= ' ' && c < 0xD800)
                || (c > 0xDFFF && c < 0xFFFE)
                || (c > 0xFFFF && c <= 0x10FFFF);
    }
}
