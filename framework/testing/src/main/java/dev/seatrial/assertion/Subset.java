/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathSegment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a value with an expected one that it may extend, and describes the first difference. */
final class Subset {

    private Subset() {}

    static Optional<String> firstDifference(@Nullable Object wanted, @Nullable Object actual, String path) {
        if (wanted instanceof Map<?, ?> map) {
            return actual instanceof Map<?, ?> found ? ofMap(map, found, path) : different(path, wanted, actual);
        }
        if (wanted instanceof List<?> list) {
            return actual instanceof List<?> found ? ofList(list, found, path) : different(path, wanted, actual);
        }
        return Objects.equals(wanted, actual) ? Optional.empty() : different(path, wanted, actual);
    }

    private static Optional<String> ofMap(Map<?, ?> wanted, Map<?, ?> actual, String path) {
        for (Map.Entry<?, ?> entry : wanted.entrySet()) {
            String key = String.valueOf(entry.getKey());
            String at = path + step(key, path.isEmpty());
            if (!actual.containsKey(key)) {
                return Optional.of("`" + at + "` is missing");
            }
            Optional<String> difference = firstDifference(entry.getValue(), actual.get(key), at);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    /** Every expected element must be matched by an element of its own, in any order. */
    private static Optional<String> ofList(List<?> wanted, List<?> actual, String path) {
        return Matching.unmatched(
                        wanted,
                        actual,
                        (want, found) -> firstDifference(want, found, "").isEmpty())
                .map(element -> "%s has no element that contains %s"
                        .formatted(path.isEmpty() ? "the list" : "`" + path + "`", Shown.inline(element)));
    }

    private static Optional<String> different(String path, @Nullable Object wanted, @Nullable Object actual) {
        String where = path.isEmpty() ? "the value" : "`" + path + "`";
        return Optional.of("%s is %s, not %s".formatted(where, Shown.inline(actual), Shown.inline(wanted)));
    }

    private static String step(String key, boolean first) {
        String text = ManifestPath.of(List.of(new PathSegment.Key(key))).toString();
        return first || text.startsWith("[") ? text : "." + text;
    }
}
