/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.go.GoComplex;
import dev.seatrial.template.internal.go.GoKind;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.syntax.NodePrinter;
import dev.seatrial.template.internal.syntax.NumberValue;
import dev.seatrial.template.internal.syntax.Operand;
import org.jspecify.annotations.Nullable;

/** A constant in the template, which takes the type of the parameter it is passed to, if it can. */
final class Literal extends Exec {

    private final Operand node;

    Literal(Operand node) {
        this.node = node;
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        frame.at = node;
        return plain().eval(frame, dot);
    }

    @Override
    @Nullable
    Object evalAs(Frame frame, @Nullable Object dot, GoType type) {
        frame.at = node;
        return as(type).eval(frame, dot);
    }

    /** Returns the constant as a value whose type only its syntax tells. */
    Exec plain() {
        if (node instanceof Operand.Bool bool) {
            return new Constant(node, bool.value());
        }
        if (node instanceof Operand.Text text) {
            return new Constant(node, text.value());
        }
        if (node instanceof Operand.Numeral number) {
            return plain(number);
        }
        return new Failure(node, null, "nil is not a command");
    }

    /** Returns the constant as an argument for a parameter of the given type. */
    Exec as(GoType type) {
        if (node instanceof Operand.Nil) {
            return Conversion.canBeNil(type)
                    ? new Constant(node, null)
                    : new Failure(node, null, "cannot assign nil to " + type);
        }
        if (type.equals(GoType.ANY) || type.equals(GoType.REFLECT_VALUE)) {
            return plain();
        }
        String expected = expected(type.kind());
        if (expected == null) {
            return new Failure(node, null, "can't handle " + NodePrinter.print(node) + " for arg of type " + type);
        }
        Object value = typed(type);
        return value == null
                ? new Failure(node, null, "expected " + expected + "; found " + NodePrinter.print(node))
                : new Constant(node, value);
    }

    private Exec plain(Operand.Numeral number) {
        NumberValue value = number.value();
        NumberValue.Complex complex = value.complex();
        if (complex != null) {
            return new Constant(node, new GoComplex(complex.real(), complex.imaginary()));
        }
        String literal = number.literal();
        if (value.float64() != null
                && NumberValue.hasFloatSyntax(literal)
                && !isHexInteger(literal)
                && !isRune(literal)) {
            return new Constant(node, value.float64());
        }
        return value.int64() == null
                ? new Failure(node, null, literal + " overflows int")
                : new Constant(node, value.int64());
    }

    private static boolean isRune(String literal) {
        return literal.startsWith("'");
    }

    private static boolean isHexInteger(String literal) {
        boolean hex = literal.length() > 2 && (literal.startsWith("0x") || literal.startsWith("0X"));
        return hex && literal.indexOf('p') < 0 && literal.indexOf('P') < 0;
    }

    private static @Nullable String expected(GoKind kind) {
        if (kind.isSigned()) {
            return "integer";
        }
        if (kind.isUnsigned()) {
            return "unsigned integer";
        }
        if (kind.isFloat()) {
            return "float";
        }
        if (kind.isComplex()) {
            return "complex";
        }
        return kind == GoKind.BOOL ? "bool" : kind == GoKind.STRING ? "string" : null;
    }

    private @Nullable Object typed(GoType type) {
        GoKind kind = type.kind();
        if (node instanceof Operand.Bool bool) {
            return kind == GoKind.BOOL ? bool.value() : null;
        }
        if (node instanceof Operand.Text text) {
            return kind == GoKind.STRING ? text.value() : null;
        }
        return node instanceof Operand.Numeral number ? typed(number.value(), type) : null;
    }

    private static @Nullable Object typed(NumberValue value, GoType type) {
        GoKind kind = type.kind();
        if (kind.isSigned()) {
            return value.int64() == null ? null : integer(type, value.int64());
        }
        if (kind.isUnsigned()) {
            return value.uint64() == null ? null : integer(type, value.uint64());
        }
        if (kind.isFloat()) {
            return value.float64() == null ? null : floating(type, value.float64());
        }
        NumberValue.Complex complex = value.complex();
        return !kind.isComplex() || complex == null ? null : new GoComplex(complex.real(), complex.imaginary());
    }

    static Object integer(GoType type, long value) {
        return switch (type.kind()) {
            case INT8 -> new GoNumber(type, (byte) value);
            case INT16 -> new GoNumber(type, (short) value);
            case INT32 -> new GoNumber(type, (int) value);
            case UINT8 -> new GoNumber(type, value & 0xFF);
            case UINT16 -> new GoNumber(type, value & 0xFFFF);
            case UINT32 -> new GoNumber(type, value & 0xFFFF_FFFFL);
            default -> type.equals(GoType.INT) ? (Object) value : new GoNumber(type, value);
        };
    }

    private static Object floating(GoType type, double value) {
        if (type.kind() == GoKind.FLOAT32) {
            return new GoNumber(type, Double.doubleToLongBits((float) value));
        }
        return type.equals(GoType.FLOAT64) ? (Object) value : new GoNumber(type, Double.doubleToLongBits(value));
    }
}
