/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import org.jspecify.annotations.Nullable;

/** Calls function values as the builtin {@code call} does, which checks arguments less leniently than the evaluator. */
public final class GoCalls {

    private GoCalls() {}

    /**
     * Calls a function value.
     *
     * @param name the text of the node that yields the function, which errors name
     * @throws GoError if it is no function, if arguments do not fit, or what the function throws
     */
    public static @Nullable Object call(String name, @Nullable Object function, @Nullable Object... arguments) {
        if (function == null) {
            throw new GoError("call of nil");
        }
        if (!(function instanceof GoFunction callee)) {
            throw new GoError("non-function " + name + " of type " + GoType.of(function));
        }
        GoSignature signature = callee.signature();
        int count = arguments.length;
        int required = signature.required();
        if (signature.variadic() ? count < required : count != required) {
            throw new GoError("wrong number of args for " + name + ": got " + count + " want "
                    + (signature.variadic() ? "at least " : "") + required);
        }
        @Nullable Object[] prepared = new @Nullable Object[count];
        for (int i = 0; i < count; i++) {
            try {
                prepared[i] = prepare(arguments[i], signature.parameter(i));
            } catch (GoError e) {
                throw new GoError("arg " + i + ": " + e.getMessage(), e);
            }
        }
        return callee.invoke(prepared);
    }

    /**
     * Checks a value against the type it shall have, as {@code prepareArg} of {@code text/template/funcs.go} does for the
     * arguments of {@code call} and the keys of {@code index}: integers convert to integers, nothing else does.
     *
     * @throws GoError if it does not fit
     */
    public static @Nullable Object prepare(@Nullable Object value, GoType type) {
        if (value == null) {
            if (!type.kind().canBeNil() && !type.equals(GoType.REFLECT_VALUE)) {
                throw new GoError("value is nil; should be of type " + type);
            }
            return null;
        }
        GoType actual = java.util.Objects.requireNonNull(GoType.of(value));
        if (isAssignable(actual, type)) {
            return value;
        }
        if (GoNumbers.isInteger(value) && (type.kind().isSigned() || type.kind().isUnsigned())) {
            return GoNumbers.convert(GoNumbers.bits(value), type);
        }
        throw new GoError("value has type " + actual + "; should be " + type);
    }

    private static boolean isAssignable(GoType actual, GoType type) {
        // of interface types, templates only meet interface {}; a named and an unnamed type of one form are assignable
        return actual.equals(type)
                || type.equals(GoType.ANY)
                || type.equals(GoType.REFLECT_VALUE)
                || (actual.kind() == type.kind()
                        && (actual.kind() == GoKind.MAP || actual.kind() == GoKind.SLICE)
                        && java.util.Objects.equals(actual.element(), type.element()));
    }
}
