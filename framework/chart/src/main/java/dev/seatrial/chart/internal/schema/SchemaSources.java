/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.go.GoUrl;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Where schemas that others refer to come from: the metaschemas are at hand, nothing else is fetched or opened. */
final class SchemaSources {

    private SchemaSources() {}

    /**
     * Returns the document at a URL.
     *
     * @throws SchemaException with the text that Helm has when it cannot load the document
     */
    static Object load(String url, GoRelease go) {
        Optional<Object> metaschema = Metaschemas.read(url);
        if (metaschema.isPresent()) {
            return asTheValidatorHasIt(url, metaschema.get());
        }
        if (url.startsWith("urn:")) {
            return true; // Helm accepts anything where a URN cannot be resolved
        }
        throw new SchemaException("failing loading " + GoQuote.quote(url) + ": " + reason(url, go));
    }

    private static String reason(String url, GoRelease go) {
        GoUrl parsed;
        try {
            parsed = GoUrl.parse(url, go);
        } catch (GoError e) {
            return e.getMessage();
        }
        return switch (parsed.scheme()) {
            case "file" -> "open " + parsed.path() + ": no such file or directory";
            case "http", "https" ->
                "HTTP request failed for " + url + ": Get " + GoQuote.quote(url) + ": schemas are validated offline";
            default -> "no URLLoader registered for " + GoQuote.quote(parsed.toString());
        };
    }

    /** The validator's own copies of the oldest metaschemas are not quite those that were published. */
    private static Object asTheValidatorHasIt(String url, Object document) {
        Map<String, Object> properties = object(object(document).get("properties"));
        if (url.endsWith("/draft-04/schema")) {
            properties.put("$ref", Map.of("type", "string"));
            object(properties.get("$schema")).put("format", "uri");
        } else if (url.endsWith("/draft-06/schema")) {
            properties.put("examples", Map.of());
            object(properties.get("patternProperties")).remove("propertyNames");
        }
        return document;
    }

    @SuppressWarnings("unchecked") // the reader makes no other maps
    private static Map<String, Object> object(@org.jspecify.annotations.Nullable Object value) {
        return (Map<String, Object>) java.util.Objects.requireNonNullElseGet(value, java.util.HashMap::new);
    }

    /** Decodes {@code %41}; malformed escapes stay. */
    static String percentDecoded(String s) {
        return s.indexOf('%') < 0 ? s : java.net.URLDecoder.decode(s.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
