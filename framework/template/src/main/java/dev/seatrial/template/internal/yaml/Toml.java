/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.limit.Budget;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes TOML as BurntSushi/toml does, which Helm uses. Errors are {@link GoError}s with its texts. */
public final class Toml {

    private Toml() {}

    /**
     * Returns the tables of a text: integers are {@code int64}, arrays of tables {@code []map[string]interface {}}, dates
     * {@code time.Time}.
     */
    public static Map<String, @Nullable Object> decode(String text, TomlRelease release) {
        return decode(text, release, Budget.unlimited());
    }

    /** Does the same within a budget. */
    public static Map<String, @Nullable Object> decode(String text, TomlRelease release, Budget budget) {
        return new TomlReader(text, release, budget).read();
    }

    /** Returns a value as TOML; what is nil is left out. */
    public static String encode(@Nullable Object value, TomlRelease release) {
        return encode(value, release, Budget.unlimited());
    }

    /** Does the same within a budget. */
    public static String encode(@Nullable Object value, TomlRelease release, Budget budget) {
        return new TomlWriter(release, budget).write(value);
    }
}
