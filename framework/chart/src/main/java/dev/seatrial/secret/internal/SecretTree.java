/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.secret.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks over maps and lists, such as a manifest or values, and tells which of their values are secrets: the data of Secrets,
 * also of those in a List, and values whose keys say so.
 */
final class SecretTree {

    private static final double LARGEST = 1e15;

    private final Visitor visitor;
    private final Set<String> names;

    /** Is told each value, and says what takes its place in the copy of the tree. */
    interface Visitor {

        /** A value whose key says that it is a secret. */
        Object secret(Object value, String text);

        /**
         * A value in a Secret.
         *
         * @param key its key
         * @param text the decoded text
         */
        Object data(String key, Object value, String text);

        /** Any other text. */
        Object text(String text);
    }

    /** @param names the names of objects, which keys such as {@code secret} refer to */
    SecretTree(Visitor visitor, Set<String> names) {
        this.visitor = visitor;
        this.names = names;
    }

    /** Returns a copy of a tree with what the visitor makes of its values. */
    @Nullable
    Object walk(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return map(map);
        }
        if (node instanceof List<?> list) {
            return list(list);
        }
        return node instanceof String text ? visitor.text(text) : node;
    }

    private Map<String, @Nullable Object> map(Map<?, ?> map) {
        boolean isSecret = "Secret".equals(map.get("kind"));
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((k, value) -> {
            String key = String.valueOf(k);
            if (isSecret && (key.equals("data") || key.equals("stringData"))) {
                copy.put(key, data(key, value, key.equals("data")));
            } else {
                copy.put(key, value(map, key, value));
            }
        });
        return copy;
    }

    private @Nullable Object value(Map<?, ?> map, String key, @Nullable Object value) {
        if (value instanceof String || value instanceof Number) {
            String text = text(value);
            boolean isVariable = key.equals("value") && map.get("name") instanceof String name && isSecret(name, text);
            return isVariable || isSecret(key, text) ? visitor.secret(value, text) : walk(value);
        }
        if (value instanceof List<?> list && SecretText.isSecretName(key)) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(each -> copy.add(
                    (each instanceof String || each instanceof Number) && isSecret(key, text(each))
                            ? visitor.secret(each, text(each))
                            : walk(each)));
            return copy;
        }
        return walk(value);
    }

    /** Two arguments may be a flag and its value. */
    private List<@Nullable Object> list(List<?> list) {
        List<@Nullable Object> copy = new ArrayList<>();
        String before = "";
        for (Object each : list) {
            boolean isValue = each instanceof String text
                    && before.startsWith("-")
                    && !text.startsWith("-")
                    && before.indexOf('=') < 0
                    && isSecret(before.replaceFirst("^--?", ""), text);
            copy.add(isValue ? visitor.secret(each, (String) each) : walk(each));
            before = each instanceof String text ? text : "";
        }
        return copy;
    }

    /** Values have whole numbers as floating point numbers, which no message shows that way. */
    private static String text(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < LARGEST
                ? String.valueOf(number.longValue())
                : String.valueOf(value);
    }

    private boolean isSecret(String key, String text) {
        return SecretText.isMasked(key, text, names);
    }

    private @Nullable Object data(String key, @Nullable Object value, boolean isEncoded) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((k, each) -> copy.put(String.valueOf(k), data(String.valueOf(k), each, isEncoded)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(each -> copy.add(data(key, each, isEncoded)));
            return copy;
        }
        String text = value == null ? "" : String.valueOf(value);
        return value == null ? null : visitor.data(key, value, isEncoded ? decoded(text) : text);
    }

    /** Returns the text that a base64 text encodes, or the text itself if there is none. */
    static String decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.isEmpty() ? base64 : text;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return base64;
        }
    }
}
