/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.ANY;
import static dev.seatrial.template.internal.go.GoType.BOOL;
import static dev.seatrial.template.internal.go.GoType.STRING;

import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoType;
import org.jspecify.annotations.Nullable;

/** Functions that tell of what Go type a value is, and whether two values are alike. */
final class ReflectionFunctions {

    private static final GoSignature NAME = takes(ANY).returns(STRING);
    private static final GoSignature TEST = takes(STRING, ANY).returns(BOOL);

    private ReflectionFunctions() {}

    static FunctionTable table() {
        return Functions.table()
                .add("typeOf", NAME, a -> typeOf(a.any(0)))
                .add("typeIs", TEST, a -> a.string(0).equals(typeOf(a.any(1))))
                .add("typeIsLike", TEST, a -> isLike(a.string(0), typeOf(a.any(1))))
                .add("kindOf", NAME, a -> GoType.kindOf(a.any(0)).text())
                .add(
                        "kindIs",
                        TEST,
                        a -> a.string(0).equals(GoType.kindOf(a.any(1)).text()))
                .addBounded(
                        "deepEqual",
                        takes(ANY, ANY).returns(BOOL),
                        (a, budget) -> DeepEquality.areEqual(a.any(0), a.any(1), budget))
                .build();
    }

    private static String typeOf(@Nullable Object value) {
        GoType type = GoType.of(value);
        return type == null ? "<nil>" : type.name();
    }

    private static boolean isLike(String target, String type) {
        return target.equals(type) || ("*" + target).equals(type);
    }
}
