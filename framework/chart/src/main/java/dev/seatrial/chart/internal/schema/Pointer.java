/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoQuote;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON pointers as text, and how they look in URLs and messages. */
final class Pointer {

    private Pointer() {}

    static String append(String pointer, String token) {
        return pointer + "/" + escape(token);
    }

    static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }

    static String of(List<String> tokens) {
        StringBuilder pointer = new StringBuilder();
        tokens.forEach(token -> pointer.append('/').append(escape(token)));
        return pointer.toString();
    }

    /** Returns the text in the single quotes of messages. */
    static String quote(String text) {
        String quoted = GoQuote.quote(text).replace("\\\"", "\"").replace("'", "\\'");
        return "'" + quoted.substring(1, quoted.length() - 1) + "'";
    }

    /** Finds the value at a pointer. */
    static @Nullable Object find(@Nullable Object document, String pointer, String url) {
        Object at = document;
        for (String token :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            if (!wellFormed(token)) {
                throw new SchemaException("invalid json-pointer " + GoQuote.quote(location(url, pointer)));
            }
            String key = token.replace("~1", "/").replace("~0", "~");
            if (at instanceof Map<?, ?> map && map.containsKey(key)) {
                at = map.get(key);
            } else if (at instanceof List<?> list && index(key) >= 0 && index(key) < list.size()) {
                at = list.get(index(key));
            } else {
                throw new SchemaException("json-pointer in " + GoQuote.quote(location(url, pointer)) + " not found");
            }
        }
        return at;
    }

    /** Returns the URL of a place in a document. */
    static String location(String url, String pointer) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : pointer.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "/-_.~$&+=:@".indexOf(c) >= 0;
            if (plain) {
                encoded.append(c);
            } else {
                encoded.append('%').append("0123456789ABCDEF".charAt(c >> 4)).append("0123456789ABCDEF".charAt(c & 15));
            }
        }
        return url + "#" + encoded;
    }

    private static boolean wellFormed(String token) {
        for (int i = token.indexOf('~'); i >= 0; i = token.indexOf('~', i + 1)) {
            if (i + 1 == token.length() || "01".indexOf(token.charAt(i + 1)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int index(String token) {
        return token.matches("[0-9]{1,9}") ? Integer.parseInt(token) : -1;
    }
}
