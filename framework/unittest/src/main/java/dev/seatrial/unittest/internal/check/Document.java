/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.yaml.YamlV3;
import dev.seatrial.unittest.internal.path.PathNode;
import dev.seatrial.unittest.internal.path.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document that a template wrote. Immutable; the nodes for paths are made when first asked for. */
public final class Document {

    /** The key of notes, and of the message of a failed template. */
    public static final String RAW = "raw";

    private static final String SEPARATOR = "---";

    private final Map<String, @Nullable Object> value;
    private final String text;
    private final int line;
    private volatile @Nullable PathNode node;

    private Document(Map<String, @Nullable Object> value, String text, int line) {
        this.value = value;
        this.text = text;
        this.line = line;
    }

    /** Returns a document that holds a text only. */
    public static Document raw(@Nullable String text) {
        Map<String, @Nullable Object> value = new java.util.HashMap<>();
        value.put(RAW, text);
        return new Document(value, text == null ? "" : text, 1);
    }

    /**
     * Returns the documents of a text, without empty ones.
     *
     * @throws GoError if one of them cannot be read, or is no mapping
     */
    public static List<Document> all(String text) {
        List<Document> documents = new ArrayList<>();
        int from = 0;
        int line = 1;
        int at = separator(text, from);
        while (at >= 0) {
            add(documents, text.substring(from, startOfBlank(text, at, from)) + "\n", line);
            int next = endOfBlank(text, at + SEPARATOR.length());
            line += lineFeeds(text, from, next);
            from = next;
            at = separator(text, from);
        }
        add(documents, text.substring(from), line);
        return List.copyOf(documents);
    }

    /** Returns where the next dashes at the start of a line are, -1 if there are none; the line may not begin before {@code from}. */
    private static int separator(String text, int from) {
        int at = text.indexOf(SEPARATOR, from);
        while (at > 0 && (at == from || text.charAt(at - 1) != '\n')) {
            at = text.indexOf(SEPARATOR, at + 1);
        }
        return at;
    }

    private static int startOfBlank(String text, int end, int from) {
        int start = end;
        while (start > from && isBlank(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOfBlank(String text, int start) {
        int end = start;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Tells what {@code \s} of Go's regular expressions matches. */
    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static int lineFeeds(String text, int from, int to) {
        int count = 0;
        for (int i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) {
            count++;
        }
        return count;
    }

    /** A document that another follows ends with a single line feed, whatever it ends with in the text. */
    private static void add(List<Document> documents, String text, int line) {
        if (text.isBlank()) {
            return;
        }
        Map<String, @Nullable Object> value = mapping(YamlV3.decode(text));
        if (!value.isEmpty()) {
            documents.add(new Document(value, text, line));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> mapping(@Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (value instanceof GoMap map) {
            return map.entries();
        }
        if (value instanceof Map) {
            return (Map<String, @Nullable Object>) value;
        }
        String found = value instanceof List ? "!!seq" : "!!" + YamlV3.tagOf(value) + " `" + value + "`";
        throw new GoError("yaml: unmarshal errors:\n  line 1: cannot unmarshal " + found + " into common.K8sManifest");
    }

    /** Returns the value; must not be changed. */
    public Map<String, @Nullable Object> value() {
        return value;
    }

    /** Returns the text as the template wrote it. */
    public String text() {
        return text;
    }

    /** Returns the line of the template's output on which the document begins, from 1. */
    public int line() {
        return line;
    }

    private PathNode node() {
        PathNode known = node;
        if (known == null) {
            known = PathNode.of(value);
            node = known;
        }
        return known;
    }

    /**
     * Returns the values at a path; the empty path leads to the document as it is.
     *
     * @throws dev.seatrial.unittest.internal.path.PathSyntaxException if the path cannot be read
     */
    public List<@Nullable Object> at(String path) {
        List<@Nullable Object> values = new ArrayList<>();
        if (path.isEmpty()) {
            values.add(value);
            return values;
        }
        for (PathNode found : YamlPath.compile(path).find(node())) {
            values.add(found.value());
        }
        return values;
    }

    /**
     * Returns where the values at a path are, see {@link YamlPath#places}.
     *
     * @throws dev.seatrial.unittest.internal.path.PathSyntaxException if the path cannot be read
     */
    public List<List<Object>> places(String path) {
        return path.isEmpty() ? List.of(List.of()) : YamlPath.compile(path).places(node());
    }
}
