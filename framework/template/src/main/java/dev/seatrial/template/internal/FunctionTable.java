/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An immutable table of functions by name. Later entries replace earlier ones, as in Go's {@code FuncMap}. */
public final class FunctionTable {

    private final Map<String, TemplateFunction> functions;

    private FunctionTable(Map<String, TemplateFunction> functions) {
        this.functions = functions;
    }

    /** Returns a table of the given functions. */
    public static FunctionTable of(Iterable<TemplateFunction> functions) {
        Map<String, TemplateFunction> map = new LinkedHashMap<>();
        functions.forEach(f -> map.put(f.name(), f));
        return new FunctionTable(map);
    }

    /** Returns this table with another's functions added; on equal names the other's win. */
    public FunctionTable with(FunctionTable other) {
        Map<String, TemplateFunction> map = new LinkedHashMap<>(functions);
        map.putAll(other.functions);
        return new FunctionTable(map);
    }

    /** Returns this table less some names. */
    public FunctionTable without(Set<String> names) {
        Map<String, TemplateFunction> map = new LinkedHashMap<>(functions);
        map.keySet().removeAll(names);
        return new FunctionTable(map);
    }

    /** Returns the function of a name, null if there is none. */
    public @Nullable TemplateFunction find(String name) {
        return functions.get(name);
    }

    /** Returns all names. */
    public Set<String> names() {
        return Collections.unmodifiableSet(functions.keySet());
    }
}
