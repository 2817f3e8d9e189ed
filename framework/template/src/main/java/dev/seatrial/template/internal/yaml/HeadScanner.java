/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.limit.Budget;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of an everyday manifest straight from the parser's events, without building values of anything else.
 * Gives up on what could change the verdict or the values behind its back: aliases, tags, merges, keys that are no
 * strings, infinite numbers, fields that come twice or in another case.
 */
final class HeadScanner {

    /** Deeper documents are left to the reader that knows the limits. */
    private static final int MAX_DEPTH = 1000;

    /** The longest of the words that stand for something: false, -.inf. */
    private static final int LONGEST_WORD = 5;

    private final YamlParser parser;
    private final byte[] buf;
    private Event event;
    private boolean surprised;

    private HeadScanner(String text, Budget budget) {
        this.parser = new YamlParser(text, budget);
        this.buf = parser.buffer();
        this.event = parser.next();
    }

    /**
     * Returns the head, or null if the document needs a closer look.
     *
     * @throws dev.seatrial.template.internal.go.GoError if the text is no YAML
     */
    static @Nullable SimpleHead scan(String text, Budget budget) {
        return new HeadScanner(text, budget).document();
    }

    private @Nullable SimpleHead document() {
        advance();
        if (event.type == Event.Type.STREAM_END) {
            return SimpleHead.EMPTY;
        }
        advance();
        if (event.type != Event.Type.MAPPING_START || !event.tag.isEmpty()) {
            return null;
        }
        SimpleHead head = root();
        if (!surprised) {
            advance(); // the end of the document: finds out whether a token follows that is none
        }
        return surprised ? null : head;
    }

    private void advance() {
        event = parser.next();
    }

    private SimpleHead root() {
        String apiVersion = null;
        String kind = null;
        SimpleHead.Metadata metadata = null;
        Set<String> seen = new HashSet<>();
        advance();
        while (!surprised && event.type != Event.Type.MAPPING_END) {
            String key = string();
            String field = HeadReader.fold(key);
            advance();
            switch (field) {
                case "apiversion" -> apiVersion = field(key, "apiVersion", seen);
                case "kind" -> kind = field(key, "kind", seen);
                case "metadata" -> {
                    surprised |= !key.equals("metadata") || !seen.add(key) || event.type != Event.Type.MAPPING_START;
                    metadata = surprised ? null : metadata();
                }
                default -> skip();
            }
            if (!surprised) {
                advance();
            }
        }
        return new SimpleHead(apiVersion == null ? "" : apiVersion, kind == null ? "" : kind, metadata);
    }

    private SimpleHead.Metadata metadata() {
        surprised |= !event.tag.isEmpty();
        String name = null;
        Map<String, String> annotations = new HashMap<>();
        Set<String> seen = new HashSet<>();
        advance();
        while (!surprised && event.type != Event.Type.MAPPING_END) {
            String key = string();
            String field = HeadReader.fold(key);
            advance();
            switch (field) {
                case "name" -> name = field(key, "name", seen);
                case "annotations" -> {
                    surprised |= !key.equals("annotations") || !seen.add(key) || event.type != Event.Type.MAPPING_START;
                    annotations(annotations);
                }
                default -> skip();
            }
            if (!surprised) {
                advance();
            }
        }
        return new SimpleHead.Metadata(name == null ? "" : name, annotations);
    }

    private void annotations(Map<String, String> annotations) {
        surprised |= !event.tag.isEmpty();
        if (surprised) {
            return;
        }
        advance();
        while (!surprised && event.type != Event.Type.MAPPING_END) {
            String key = string();
            advance();
            annotations.put(key, string());
            if (!surprised) {
                advance();
            }
        }
    }

    private String field(String key, String name, Set<String> seen) {
        surprised |= !key.equals(name) || !seen.add(key);
        return string();
    }

    /** Returns the string that the current event is, if it is one. */
    private String string() {
        if (event.type != Event.Type.SCALAR || !event.tag.isEmpty()) {
            surprised = true;
            return "";
        }
        String text = event.scalar.text(buf);
        surprised |= event.implicit && !isString();
        return text;
    }

    /** Moves over the value that begins with the current event, to its last event. */
    private void skip() {
        if (event.type == Event.Type.SCALAR) {
            checkScalar(false);
            return;
        }
        int depth = 0;
        long[] mappings = new long[MAX_DEPTH / 64 + 1];
        boolean key = false;
        while (!surprised) {
            boolean inMapping = depth > 0 && (mappings[depth >> 6] >> depth & 1) != 0;
            switch (event.type) {
                case SCALAR -> {
                    checkScalar(inMapping && key);
                    key = !key;
                }
                case SEQUENCE_START, MAPPING_START -> {
                    surprised |= !event.tag.isEmpty() || (inMapping && key) || depth + 1 >= MAX_DEPTH;
                    if (!surprised) {
                        depth++;
                        setMapping(mappings, depth, event.type == Event.Type.MAPPING_START);
                        key = true;
                    }
                }
                case SEQUENCE_END, MAPPING_END -> {
                    depth--;
                    key = true; // a collection is a value, so a key follows
                }
                default -> surprised = true;
            }
            if (depth == 0) {
                return;
            }
            if (!surprised) {
                advance();
            }
        }
    }

    private static void setMapping(long[] mappings, int depth, boolean mapping) {
        long bit = 1L << depth;
        mappings[depth >> 6] = mapping ? mappings[depth >> 6] | bit : mappings[depth >> 6] & ~bit;
    }

    /** Looks at a scalar only as closely as needed to know that JSON can hold it. */
    private void checkScalar(boolean key) {
        if (!event.tag.isEmpty()) {
            surprised = true;
            return;
        }
        if (!event.implicit) {
            return;
        }
        if (!event.scalar.isStretch()) {
            surprised |= event.scalar.text(buf).isEmpty() && key;
            return;
        }
        byte first = buf[event.scalar.from];
        int length = event.scalar.to - event.scalar.from;
        if (key) {
            surprised |= length == 0 || (mayBeNoString(first, length) && !isString());
        } else if (first == '.' || first == '-' || first == '+') {
            surprised |= length <= LONGEST_WORD && !isFinite();
        }
    }

    private static boolean mayBeNoString(byte first, int length) {
        if (first <= '9' || first == '<' || first == '~') {
            return true;
        }
        return length <= LONGEST_WORD && "yYnNtTfFoO".indexOf(first) >= 0;
    }

    private boolean isString() {
        String text = event.scalar.text(buf);
        return !text.equals("<<") && ScalarTypes.plain(text) instanceof String;
    }

    private boolean isFinite() {
        return !(ScalarTypes.plain(event.scalar.text(buf)) instanceof Double d)
                || !(Double.isInfinite(d) || Double.isNaN(d));
    }
}
