/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parsed {@code tpl} text.
 *
 * @param main what it executes
 * @param definitions the templates it defines
 */
record InlineText(Template main, List<Inner> definitions) {

    record Inner(Template template, boolean empty) {}

    Namespace namespace(@Nullable Namespace outer, Map<String, Template> base) {
        Namespace namespace = new Namespace(outer, base);
        definitions.forEach(inner -> namespace.define(inner.template(), inner.empty()));
        namespace.define(main, false);
        return namespace;
    }
}
