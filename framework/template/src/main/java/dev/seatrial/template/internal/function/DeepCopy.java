/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoSlice;
import dev.seatrial.template.internal.go.GoStruct;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies lists and dictionaries with all they hold, as copystructure v1.2.0 does; everything else cannot change anyhow. */
final class DeepCopy {

    private final Budget budget;

    private DeepCopy(Budget budget) {
        this.budget = budget;
    }

    /**
     * Returns a copy.
     *
     * @throws GoError if there is nothing to copy
     */
    static Object of(@Nullable Object value, Budget budget) {
        if (value == null) {
            throw new GoError("reflect: call of reflect.Value.Type on zero Value");
        }
        return new DeepCopy(budget).present(value);
    }

    private @Nullable Object element(@Nullable Object value) {
        return value == null ? null : present(value);
    }

    private Object present(Object value) {
        budget.step();
        if (value instanceof GoMap map && map.isNil()) {
            return map;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new HashMap<>();
            map.forEach((key, element) -> copy.put((String) key, element(element)));
            return map instanceof GoMap typed ? typed.with(copy) : copy;
        }
        if (value instanceof GoSlice slice && (slice.isNil() || slice.goType().equals(GoType.BYTES))) {
            return slice; // bytes do not change
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(element(element)));
            return list instanceof GoSlice typed ? typed.with(copy) : copy;
        }
        if (value instanceof GoStruct struct) {
            return exported(struct);
        }
        return value instanceof VersionObject version ? version.zero() : value;
    }

    /** Copies what other packages see of a struct; the rest is zero in the copy. */
    private GoStruct exported(GoStruct struct) {
        List<GoStruct.Field> fields = struct.fields().stream()
                .map(f -> new GoStruct.Field(
                        f.name(),
                        f.exported() ? element(f.value()) : zero(f.value()),
                        f.jsonName(),
                        f.omitEmpty(),
                        f.embedded()))
                .toList();
        return new GoStruct(struct.goType(), fields, struct.methods(), null);
    }

    private static @Nullable Object zero(@Nullable Object value) {
        return value instanceof String ? "" : value;
    }
}
