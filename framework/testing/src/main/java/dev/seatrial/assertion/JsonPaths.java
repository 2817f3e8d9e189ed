/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JsonSmartJsonProvider;
import com.jayway.jsonpath.spi.mapper.JsonSmartMappingProvider;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathSegment;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates JSONPath expressions over decoded YAML. What they find is always a list, in document order. */
final class JsonPaths {

    private static final Configuration ALWAYS_A_LIST = Configuration.builder()
            .jsonProvider(new JsonSmartJsonProvider())
            .mappingProvider(new JsonSmartMappingProvider())
            .options(Option.ALWAYS_RETURN_LIST, Option.SUPPRESS_EXCEPTIONS)
            .build();

    private JsonPaths() {}

    static List<@Nullable Object> read(@Nullable Object root, String path) {
        try {
            List<@Nullable Object> found =
                    JsonPath.using(ALWAYS_A_LIST).parse(root).read(JsonPath.compile(path));
            return found == null ? List.of() : Collections.unmodifiableList(found);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("`%s` is not a JSONPath: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** Returns the expression as a step, so that messages can name it. */
    static ManifestPath label(String path) {
        return ManifestPath.of(List.of(new PathSegment.Key(path)));
    }
}
