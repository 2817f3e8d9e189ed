/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a value by a path such as {@code spec.template.spec.containers[0].image} or {@code data['app.yaml']}. */
final class LivePath {

    private static final Pattern STEP = Pattern.compile("\\.?(?:\\['([^']+)']|\\[(\\d+)]|([^.\\[]+))");

    private LivePath() {}

    static @Nullable Object read(@Nullable Object root, String path) {
        Object current = root;
        Matcher step = STEP.matcher(path);
        int end = 0;
        while (end < path.length() && step.find(end) && step.start() == end) {
            current = step(current, step);
            end = step.end();
        }
        if (end < path.length()) {
            throw new IllegalArgumentException(
                    "`" + path + "` is not a valid path: `" + path.substring(end) + "` cannot be parsed.");
        }
        return current;
    }

    private static @Nullable Object step(@Nullable Object current, Matcher step) {
        if (step.group(2) != null) {
            int index = Integer.parseInt(step.group(2));
            return current instanceof List<?> list && index < list.size() ? list.get(index) : null;
        }
        String key = step.group(1) != null ? step.group(1) : step.group(3);
        return current instanceof Map<?, ?> map ? map.get(key) : null;
    }
}
