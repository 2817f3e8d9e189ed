/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.internal.ApiValues;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Json;
import dev.seatrial.template.internal.yaml.Yaml;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decodes texts inside manifests: base64, and the YAML, JSON and properties files in ConfigMaps. */
final class EmbeddedText {

    /** Says why a text is not what it was taken for. */
    static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableException(@Nullable String message, Throwable cause) {
            super(message == null ? cause.toString() : message, cause);
        }
    }

    private EmbeddedText() {}

    static @Nullable Object yaml(String text) {
        try {
            return ApiValues.value(Yaml.decode(text));
        } catch (GoError e) {
            throw new UnreadableException(e.getMessage(), e);
        }
    }

    /** Parses the YAML that a test passes to an assertion. */
    static @Nullable Object given(String yaml) {
        try {
            return yaml(yaml);
        } catch (UnreadableException e) {
            throw new IllegalArgumentException("`%s` is not YAML: %s".formatted(yaml, e.getMessage()), e);
        }
    }

    static @Nullable Object json(String text) {
        try {
            return ApiValues.value(Json.decode(text));
        } catch (GoError e) {
            throw new UnreadableException(e.getMessage(), e);
        }
    }

    static Map<String, String> properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException(e.getMessage(), e);
        }
        Map<String, String> sorted = new TreeMap<>();
        properties.forEach((key, value) -> sorted.put(String.valueOf(key), String.valueOf(value)));
        return sorted;
    }

    static String base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip().replace("\n", ""));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw new UnreadableException("the decoded bytes are not UTF-8 text", e);
        }
    }
}
