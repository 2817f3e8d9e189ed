/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.ANY;
import static dev.seatrial.template.internal.go.GoType.STRING;

import dev.seatrial.template.internal.FunctionContext;
import dev.seatrial.template.internal.FunctionTable;
import org.jspecify.annotations.Nullable;

/** The functions that do not fail while {@code helm lint} renders a chart: {@code LintMode} of Helm's {@code engine.go}. */
public final class LintFunctions {

    private LintFunctions() {}

    /** Returns {@code required} and {@code fail} as they are in lint mode, which replace the usual ones. */
    public static FunctionTable table() {
        return Functions.table()
                .add(
                        "required",
                        takes(STRING, ANY).returns(ANY),
                        (context, a) -> required(context, a.string(0), a.any(1)))
                .add("fail", takes(STRING).returns(STRING), (context, a) -> {
                    context.service(LintLog.class).failed(a.string(0));
                    return "";
                })
                .build();
    }

    private static Object required(FunctionContext context, String message, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            return value;
        }
        context.service(LintLog.class).missing(message, value == null);
        return "";
    }
}
