/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.manifest.FieldChange;
import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.UsedValue;
import dev.seatrial.template.internal.yaml.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes values, and where they come from, in one line. */
final class ValueText {

    private static final int LONGEST = 80;

    private ValueText() {}

    /** Returns a value as JSON, cut off if it is long; {@code nothing} if there is none. */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        String text = value instanceof String plain && isPlain(plain) ? plain : Json.encodeRaw(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty() && text.equals(text.strip()) && text.indexOf('\n') < 0;
    }

    /** Returns {@code spec.replicas: 1 -> 3}. */
    static String of(FieldChange change) {
        return switch (change.kind()) {
            case ADDED -> "%s: added %s".formatted(change.path(), of(change.after()));
            case REMOVED -> "%s: removed %s".formatted(change.path(), of(change.before()));
            case CHANGED -> "%s: %s -> %s".formatted(change.path(), of(change.before()), of(change.after()));
            case REORDERED -> "%s: other order".formatted(change.path());
        };
    }

    /** Returns {@code shop/templates/web.yaml:12, where `image.tag` is "2" (values.yaml:3)}; empty if it is unknown. */
    static String of(Optional<LineOrigin> origin) {
        if (origin.isEmpty()) {
            return "";
        }
        List<UsedValue> values = origin.get().values();
        String used = values.stream().limit(3).map(ValueText::of).collect(Collectors.joining(", "));
        return origin.get().writtenBy() + (used.isEmpty() ? "" : ", where " + used);
    }

    private static String of(UsedValue used) {
        String where = used.setAt() == null ? "" : " (" + used.setAt() + ")";
        String json = Json.encodeRaw(used.value());
        return "`%s` is %s%s".formatted(used.path(), json.length() > LONGEST ? "a long value" : json, where);
    }
}
