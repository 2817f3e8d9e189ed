/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An integer of a named type whose values have names: {@code time.Month}, {@code time.Weekday}. */
record NamedInteger(GoType goType, long bits, String string) implements GoScalar {

    static final GoType MONTH = GoType.simple("time.Month", GoKind.INT);
    private static final GoType WEEKDAY = GoType.simple("time.Weekday", GoKind.INT);
    private static final Map<String, BoundMethod.Definition<NamedInteger>> METHODS =
            Map.ofEntries(BoundMethod.getter("String", GoType.STRING, NamedInteger::string));

    static NamedInteger month(int month) {
        return new NamedInteger(MONTH, month, TimeNames.month(month));
    }

    static NamedInteger weekday(int weekday) {
        return new NamedInteger(WEEKDAY, weekday, TimeNames.weekday(weekday));
    }

    @Override
    public @Nullable GoMember member(String name) {
        return BoundMethod.member(METHODS, this, name);
    }
}
