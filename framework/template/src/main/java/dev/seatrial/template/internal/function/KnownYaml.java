/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.limit.Budget;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The texts that {@code fromYaml} has read in a render. Many charts write a named template as YAML and read it in each of their
 * templates; such a text is parsed once and copied afterwards, because templates may change what they get. For one thread.
 */
public final class KnownYaml {

    private static final int KEPT = 32;
    private static final int LONGEST = 1 << 16;

    private final Map<String, Object> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
            return size() > KEPT;
        }
    };

    /** Returns what a text holds, as a value that may be changed. */
    Object read(String text, Function<String, Object> parse, Budget budget) {
        if (text.length() > LONGEST) {
            return parse.apply(text);
        }
        Object found = known.get(text);
        if (found == null) {
            found = parse.apply(text);
            known.put(text, found);
        }
        return DeepCopy.of(found, budget);
    }
}
