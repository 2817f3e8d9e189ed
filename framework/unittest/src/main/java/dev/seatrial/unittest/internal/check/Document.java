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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A document that a template wrote. Immutable; the nodes for paths are made when first asked for. */
public final class Document {

    /** The key of notes, and of the message of a failed template. */
    public static final String RAW = "raw";

    private static final Pattern SEPARATOR = Pattern.compile("(?:^|[\\t\\n\\f\\r ]*\\n)---[\\t\\n\\f\\r ]*");

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
        Matcher matcher = SEPARATOR.matcher(text);
        int from = 0;
        while (matcher.find()) {
            add(documents, text.substring(from, matcher.start()) + "\n", lineAt(text, from));
            from = matcher.end();
        }
        add(documents, text.substring(from), lineAt(text, from));
        return List.copyOf(documents);
    }

    private static int lineAt(String file, int offset) {
        return (int) file.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
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
