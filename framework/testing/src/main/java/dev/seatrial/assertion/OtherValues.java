/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.chart.UserValues;
import dev.seatrial.chart.ValuePath;
import dev.seatrial.manifest.UsedValue;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.template.internal.yaml.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of a request, in which one value at a time is replaced by a different one of its type. */
final class OtherValues {

    private final Map<String, @Nullable Object> merged;
    private final Map<String, @Nullable Object> defaults;
    private final UserValues origins;

    OtherValues(RenderRequest request) {
        this.merged = request.values().merged(request.helmVersion());
        this.defaults = request.chart().values();
        this.origins = request.values();
    }

    /** Returns the values as they are, in the form that {@link #without} returns as well. */
    UserValues unchanged() {
        return values(merged);
    }

    /** Returns the texts, numbers and booleans among the values, and among the defaults of the chart. */
    List<UsedValue> scalars() {
        Map<ValuePath, UsedValue> found = new LinkedHashMap<>();
        collect(merged, ValuePath.ROOT, found);
        collect(defaults, ValuePath.ROOT, found);
        return List.copyOf(found.values());
    }

    private void collect(@Nullable Object node, ValuePath at, Map<ValuePath, UsedValue> found) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> collect(value, at.child(String.valueOf(key)), found));
        } else if (node instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                collect(list.get(index), at.child(index), found);
            }
        } else if (node != null) {
            found.putIfAbsent(at, new UsedValue(at, node, origins.origin(at).orElse(null)));
        }
    }

    /** Returns the values with another one for a value; nothing if it is a map or a list, or in a list that is not known. */
    Optional<UserValues> without(UsedValue used) {
        Object other = other(used.path().in(merged).orElse(used.value()));
        return other == null
                ? Optional.empty()
                : with(merged, used.path().steps(), ValuePath.ROOT, other).map(OtherValues::values);
    }

    private static UserValues values(Map<String, @Nullable Object> all) {
        return UserValues.none().withText(Json.encode(all), "values of the test");
    }

    private static @Nullable Object other(@Nullable Object value) {
        if (value == null) {
            return "changed"; // templates most often have a default for it
        }
        if (value instanceof Boolean isSet) {
            return !isSet;
        }
        if (value instanceof Number number) {
            return number.longValue() + 1;
        }
        if (value instanceof String text) {
            return text.matches("\\d{1,9}") ? String.valueOf(Integer.parseInt(text) + 1) : text + "x";
        }
        return null;
    }

    /** Returns a copy of a map with a value at a path. Helm replaces lists as a whole, so the other elements are copied too. */
    private Optional<Map<String, @Nullable Object>> with(
            @Nullable Object node, List<Object> steps, ValuePath at, Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, each) -> copy.put(String.valueOf(key), each));
        }
        String key = String.valueOf(steps.get(0));
        return inside(copy.get(key), steps.subList(1, steps.size()), at.child(key), value)
                .map(inner -> {
                    copy.put(key, inner);
                    return copy;
                });
    }

    private Optional<Object> inside(@Nullable Object node, List<Object> steps, ValuePath at, Object value) {
        if (steps.isEmpty()) {
            return Optional.of(value);
        }
        if (!(steps.get(0) instanceof Integer index)) {
            return with(node, steps, at, value).map(map -> map);
        }
        Object given = node != null ? node : at.in(defaults).orElse(null);
        if (!(given instanceof List<?> list) || index >= list.size()) {
            return Optional.empty();
        }
        List<@Nullable Object> copy = new ArrayList<>(list);
        return inside(copy.get(index), steps.subList(1, steps.size()), at.child(index), value)
                .map(inner -> {
                    copy.set(index, inner);
                    return copy;
                });
    }
}
