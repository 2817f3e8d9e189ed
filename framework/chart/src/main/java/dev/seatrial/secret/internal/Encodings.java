/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.secret.internal;

import dev.seatrial.template.internal.yaml.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms in which a secret appears in other texts. */
final class Encodings {

    private static final int SHORTEST_PART = 6;
    private static final int BITS_OF_BYTE = 8;
    private static final int BITS_OF_BASE64 = 6;
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");

    private Encodings() {}

    /** Returns the secret as it is, escaped for JSON and YAML, and encoded for URLs. */
    static Set<String> texts(String secret) {
        Set<String> texts = new LinkedHashSet<>();
        texts.add(secret);
        texts.add(secret.replace("\n", "\\n"));
        texts.add(secret.replace("'", "''"));
        texts.add(unquoted(Json.encodeRaw(secret)));
        texts.add(unquoted(Json.encode(secret)));
        texts.add(secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
        String query = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        for (String url : List.of(
                query, query.replace("+", "%20"), query.replace("*", "%2A").replace("%7E", "~"))) {
            texts.add(url);
            texts.add(ESCAPE.matcher(url).replaceAll(match -> match.group().toLowerCase(Locale.ROOT)));
        }
        return texts;
    }

    /** Returns the secret as a base64 text of its own, and that text in base64 again. */
    static Set<String> base64(String secret) {
        Set<String> texts = new LinkedHashSet<>();
        String once = encode(secret);
        for (String text : List.of(once, encode(once))) {
            texts.add(text);
            texts.add(text.replace('+', '-').replace('/', '_'));
        }
        texts.addAll(texts.stream().map(text -> text.replace("=", "")).toList());
        return texts;
    }

    /**
     * Returns what a base64 text has wherever the encoded text has the secret: the characters that do not depend on what is
     * before and after it, for each of the three positions that it may have in a group of three bytes.
     */
    static Set<String> base64Parts(String secret) {
        Set<String> parts = new LinkedHashSet<>();
        for (String text : List.of(secret, encode(secret).replace("=", ""))) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int offset = 0; offset < 3; offset++) {
                byte[] shifted = new byte[offset + bytes.length];
                System.arraycopy(bytes, 0, shifted, offset, bytes.length);
                String encoded =
                        Base64.getEncoder().encodeToString(Arrays.copyOf(shifted, (shifted.length + 2) / 3 * 3));
                int start = (offset * BITS_OF_BYTE + BITS_OF_BASE64 - 1) / BITS_OF_BASE64;
                int end = shifted.length * BITS_OF_BYTE / BITS_OF_BASE64;
                if (end - start >= SHORTEST_PART) {
                    String part = encoded.substring(start, end);
                    parts.add(part);
                    parts.add(part.replace('+', '-').replace('/', '_'));
                }
            }
        }
        return parts;
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String unquoted(String json) {
        String text = json.strip();
        return text.length() >= 2 ? text.substring(1, text.length() - 1) : text;
    }
}
