/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.TemplateException;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoFunction;
import dev.seatrial.template.internal.go.GoKind;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.syntax.Node;
import dev.seatrial.template.internal.syntax.NodePrinter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The builtin {@code call}, which calls a function that is a value; its errors name that as the template writes it. */
final class CallValue extends Exec {

    private final Node command;
    private final Node identifier;
    private final Exec[] arguments;
    private final @Nullable Exec last;
    private final @Nullable Node callee;

    /**
     * Creates a call.
     *
     * @param callee what is called, null when the pipeline passes it
     */
    CallValue(Node command, Node identifier, Exec[] arguments, @Nullable Exec last, @Nullable Node callee) {
        this.command = command;
        this.identifier = identifier;
        this.arguments = arguments;
        this.last = last;
        this.callee = callee;
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        @Nullable Object[] values = new Object[arguments.length + (last == null ? 0 : 1)];
        if (last != null) {
            values[arguments.length] = NilInterface.unwrap(last.eval(frame, dot));
        }
        frame.at = identifier;
        for (int i = 0; i < arguments.length; i++) {
            values[i] = arguments[i].evalAs(frame, dot, GoType.REFLECT_VALUE);
        }
        try {
            return call(values);
        } catch (GoError | TemplateException e) {
            frame.at = command;
            throw frame.error("error calling call: " + e.getMessage(), e);
        }
    }

    private @Nullable Object call(@Nullable Object[] values) {
        Object value = values[0];
        String name = callee != null ? NodePrinter.print(callee) : reflected(value);
        if (value == null) {
            throw new GoError("call of nil");
        }
        if (!(value instanceof GoFunction function)) {
            throw new GoError("non-function " + name + " of type " + GoType.of(value));
        }
        GoSignature signature = function.signature();
        int given = values.length - 1;
        if (signature.variadic() ? given < signature.required() : given != signature.required()) {
            String least = signature.variadic() ? "at least " : "";
            throw new GoError(
                    "wrong number of args for " + name + ": got " + given + " want " + least + signature.required());
        }
        @Nullable Object[] prepared = new Object[given];
        for (int i = 0; i < given; i++) {
            prepared[i] = prepare(values[i + 1], signature.parameter(i), i);
        }
        return function.invoke(prepared);
    }

    /** Go's text of a value that is no string, where it expects one. */
    private static String reflected(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        return value == null ? "<invalid Value>" : "<" + GoType.of(value) + " Value>";
    }

    private static @Nullable Object prepare(@Nullable Object value, GoType type, int index) {
        if (value == null) {
            if (Conversion.canBeNil(type)) {
                return null;
            }
            throw new GoError("arg " + index + ": value is nil; should be of type " + type);
        }
        GoType actual = Objects.requireNonNull(GoType.of(value));
        if (Conversion.assignable(actual, type)) {
            return value;
        }
        if (isInteger(actual.kind()) && isInteger(type.kind())) {
            return Literal.integer(type, value instanceof GoNumber number ? number.bits() : (Long) value);
        }
        throw new GoError("arg " + index + ": value has type " + actual + "; should be " + type);
    }

    private static boolean isInteger(GoKind kind) {
        return kind.isSigned() || kind.isUnsigned();
    }
}
