/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoBase64;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value of a scalar from its text and tag, as go-yaml v2 resolves it: YAML 1.1 with {@code yes} and {@code no},
 * Go's number prefixes, and dates that stay text.
 */
final class ScalarTypes {

    static final String PREFIX = "tag:yaml.org,2002:";
    static final String NULL = PREFIX + "null";
    static final String MERGE = PREFIX + "merge";
    private static final String STR = PREFIX + "str";
    private static final String BOOL = PREFIX + "bool";
    private static final String INT = PREFIX + "int";
    private static final String FLOAT = PREFIX + "float";
    private static final String TIMESTAMP = PREFIX + "timestamp";
    private static final String BINARY = PREFIX + "binary";

    private static final Map<String, Object> WORDS = words();
    /** Stands for nil among the words. */
    private static final Object NIL = NULL;

    private ScalarTypes() {}

    private static Map<String, Object> words() {
        Map<String, Object> words = new HashMap<>();
        for (String word : "y Y yes Yes YES true True TRUE on On ON".split(" ", -1)) {
            words.put(word, true);
        }
        for (String word : "n N no No NO false False FALSE off Off OFF".split(" ", -1)) {
            words.put(word, false);
        }
        for (String word : "~ null Null NULL".split(" ", -1)) {
            words.put(word, NULL);
        }
        words.put("", NULL);
        for (String sign : new String[] {"", "+", "-"}) {
            for (String word : ".inf .Inf .INF".split(" ", -1)) {
                words.put(sign + word, sign.equals("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
            }
        }
        for (String word : ".nan .NaN .NAN".split(" ", -1)) {
            words.put(word, Double.NaN);
        }
        return words;
    }

    /**
     * Returns the value of a scalar node: null, a Boolean, a Long, a {@code uint64}, a Double or a String.
     *
     * @throws GoError if the text does not fit the tag
     */
    static @Nullable Object valueOf(YamlNode.Scalar node) {
        String tag = node.tag();
        String text = node.value();
        if (tag.isEmpty()) {
            return node.isPlain() ? plain(text) : text;
        }
        return switch (tag) {
            case STR -> text;
            case BINARY -> binary(text);
            case NULL, BOOL, INT, FLOAT, TIMESTAMP -> tagged(tag, text);
            default -> text;
        };
    }

    /** Returns the value of a scalar that nothing but its text tells the type of. */
    static @Nullable Object plain(String text) {
        if (text.isEmpty()) {
            return null;
        }
        char first = text.charAt(0);
        if (first <= '9') {
            return first == '.' || first == '+' || first == '-' || first >= '0' ? numeric(text, first) : text;
        }
        if ("yYnNtTfFoO~".indexOf(first) < 0) {
            return text;
        }
        Object word = WORDS.get(text);
        return word == null ? text : word.equals(NIL) ? null : word;
    }

    private static Object numeric(String text, char first) {
        if (first < '0') {
            Object word = WORDS.get(text);
            if (word != null) {
                return word;
            }
        }
        Object number = first == '.' ? ScalarNumbers.fraction(text) : ScalarNumbers.number(text);
        return number == null ? text : number;
    }

    private static @Nullable Object tagged(String tag, String text) {
        Object value = plain(text);
        String found = tagOf(value, text, tag);
        if (found.equals(tag)) {
            return value;
        }
        if (tag.equals(FLOAT) && value instanceof Long integer) {
            return (double) integer;
        }
        throw YamlError.of("cannot decode " + shortTag(found) + " `" + text + "` as a " + shortTag(tag));
    }

    private static String tagOf(@Nullable Object value, String text, String wanted) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof Boolean) {
            return BOOL;
        }
        if (value instanceof Double) {
            return FLOAT;
        }
        if (value instanceof String) {
            return wanted.equals(TIMESTAMP) && Timestamps.matches(text) ? TIMESTAMP : STR;
        }
        return INT;
    }

    /** Tells whether a plain scalar of this text would be read as the string that it is. */
    static boolean readsAsString(String text) {
        return plain(text) instanceof String && !Timestamps.matches(text);
    }

    private static String shortTag(String tag) {
        return "!!" + tag.substring(PREFIX.length());
    }

    static String binary(String text) {
        try {
            return GoStrings.string(GoBase64.decode(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GoError e) {
            throw YamlError.of("!!binary value contains invalid base64 data");
        }
    }
}
