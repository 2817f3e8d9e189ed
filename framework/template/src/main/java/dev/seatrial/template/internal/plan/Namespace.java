/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The templates that a {@code tpl} text sees: those of its caller, and its own, which replace them. */
final class Namespace {

    private final @Nullable Namespace outer;
    private final Map<String, Template> base;
    private final Map<String, Template> own = new HashMap<>();

    Namespace(@Nullable Namespace outer, Map<String, Template> base) {
        this.outer = outer;
        this.base = base;
    }

    @Nullable
    Template find(String name) {
        for (Namespace n = this; n != null; n = n.outer) {
            Template found = n.own.get(name);
            if (found != null) {
                return found;
            }
        }
        return base.get(name);
    }

    /** Adds a template; an empty one replaces none. */
    void define(Template template, boolean empty) {
        if (!empty || find(template.name()) == null) {
            own.put(template.name(), template);
        }
    }
}
