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

/** Evaluates JSONPath expressions on decoded YAML. The result is always a list, in document order. */
final class JsonPaths {

    private static final Configuration ALWAYS_A_LIST = Configuration.builder()
            .jsonProvider(new JsonSmartJsonProvider())
            .mappingProvider(new JsonSmartMappingProvider())
            .options(Option.ALWAYS_RETURN_LIST, Option.SUPPRESS_EXCEPTIONS)
            .build();

    private JsonPaths() {}

    static List<@Nullable Object> read(@Nullable Object root, String path) {
        if (isCutOff(path)) {
            throw new IllegalArgumentException("`%s` is not a JSONPath: a bracket is not closed.".formatted(path));
        }
        try {
            List<@Nullable Object> found =
                    JsonPath.using(ALWAYS_A_LIST).parse(root).read(JsonPath.compile(path));
            return found == null ? List.of() : Collections.unmodifiableList(found);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("`%s` is not a JSONPath: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** Returns whether a bracket or quote is not closed. The library would add the missing end itself. */
    private static boolean isCutOff(String path) {
        int open = 0;
        char quote = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '\\') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else {
                open += "[(".indexOf(c) >= 0 ? 1 : "])".indexOf(c) >= 0 ? -1 : 0;
            }
        }
        return open > 0 || quote != 0;
    }

    /** Returns the expression as a path of one step, so that messages can show it. */
    static ManifestPath label(String path) {
        return ManifestPath.of(List.of(new PathSegment.Key(path)));
    }
}
