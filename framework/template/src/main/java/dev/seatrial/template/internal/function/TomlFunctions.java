/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.ANY;
import static dev.seatrial.template.internal.go.GoType.ANY_MAP;
import static dev.seatrial.template.internal.go.GoType.STRING;

import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.yaml.GoPanic;
import dev.seatrial.template.internal.yaml.Toml;
import dev.seatrial.template.internal.yaml.TomlRelease;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Helm's functions over TOML ({@code pkg/engine/funcs.go}); errors are the result, as with {@link
 * YamlFunctions}, unless the name begins with {@code must}. */
final class TomlFunctions {

    private TomlFunctions() {}

    static FunctionTable table(TomlRelease release) {
        return Functions.table()
                .addBounded("toToml", takes(ANY).returns(STRING), (a, budget) -> toToml(a.any(0), release, budget))
                .addBounded(
                        "mustToToml", takes(ANY).returns(STRING), (a, budget) -> Toml.encode(a.any(0), release, budget))
                .addBounded(
                        "fromToml",
                        takes(STRING).returns(ANY_MAP),
                        (a, budget) -> fromToml(a.string(0), release, budget))
                .build();
    }

    private static String toToml(@Nullable Object value, TomlRelease release, Budget budget) {
        try {
            return Toml.encode(value, release, budget);
        } catch (GoPanic e) {
            throw e;
        } catch (GoError e) {
            return e.getMessage();
        }
    }

    private static Map<String, @Nullable Object> fromToml(String text, TomlRelease release, Budget budget) {
        try {
            return Toml.decode(text, release, budget);
        } catch (GoPanic e) {
            throw e;
        } catch (GoError e) {
            return YamlFunctions.error(e);
        }
    }
}
