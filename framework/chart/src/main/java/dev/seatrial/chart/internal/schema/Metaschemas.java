/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The schemas of schemas as JSON Schema publishes them, read from our own jar; the build puts them there. */
public final class Metaschemas {

    /** The published ones have simple paths, so that nothing else of the class path can be named. */
    private static final Pattern URL = Pattern.compile("https?://json-schema\\.org/(draft[-a-z0-9/]+)");

    private static final String FOLDER = "META-INF/seatrial/metaschemas/";

    private Metaschemas() {}

    /** Returns the metaschema at a URL without fragment, read anew; empty if there is none. */
    public static Optional<Object> read(String url) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try (InputStream in = resource(matcher.group(1))) {
            return in == null ? Optional.empty() : Optional.ofNullable(parse(in));
        } catch (IOException e) {
            throw new SchemaException("failing loading " + url + ": " + e.getMessage());
        }
    }

    private static @Nullable InputStream resource(String path) {
        ClassLoader loader = Metaschemas.class.getClassLoader();
        return loader == null ? null : loader.getResourceAsStream(FOLDER + path);
    }

    private static @Nullable Object parse(InputStream in) throws IOException {
        return WellFormedJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
}
