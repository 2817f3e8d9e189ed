/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Matches labels like Kubernetes ({@code apimachinery/pkg/labels}), with plain maps, and with {@code matchLabels} and {@code
 * matchExpressions}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class LabelSelector {

    private LabelSelector() {}

    /** Returns whether the selector of a Service matches. An empty one matches nothing. */
    public static boolean fitsPlain(@Nullable Object selector, Map<?, ?> labels) {
        return selector instanceof Map<?, ?> map && !map.isEmpty() && holdsAll(map, labels);
    }

    /** Returns whether a label selector of a workload or policy matches. An empty one matches everything. */
    public static boolean fits(@Nullable Object selector, Map<?, ?> labels) {
        if (!(selector instanceof Map<?, ?> map)) {
            return false;
        }
        boolean byLabels = !(map.get("matchLabels") instanceof Map<?, ?> wanted) || holdsAll(wanted, labels);
        boolean byExpressions = !(map.get("matchExpressions") instanceof List<?> list)
                || list.stream().allMatch(e -> e instanceof Map<?, ?> expression && holds(expression, labels));
        return byLabels && byExpressions;
    }

    private static boolean holdsAll(Map<?, ?> wanted, Map<?, ?> labels) {
        return wanted.entrySet().stream().allMatch(e -> Objects.equals(e.getValue(), labels.get(e.getKey())));
    }

    private static boolean holds(Map<?, ?> expression, Map<?, ?> labels) {
        Object key = expression.get("key");
        boolean present = labels.containsKey(key);
        List<?> values = expression.get("values") instanceof List<?> list ? list : List.of();
        return switch (String.valueOf(expression.get("operator"))) {
            case "In" -> present && values.contains(labels.get(key));
            case "NotIn" -> !present || !values.contains(labels.get(key));
            case "Exists" -> present;
            case "DoesNotExist" -> !present;
            default -> false;
        };
    }
}
