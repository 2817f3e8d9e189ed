/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import static dev.seatrial.template.internal.go.GoType.ANY;
import static dev.seatrial.template.internal.go.GoType.ANY_MAP;
import static dev.seatrial.template.internal.go.GoType.ANY_SLICE;
import static dev.seatrial.template.internal.go.GoType.BOOL;
import static dev.seatrial.template.internal.go.GoType.COMPLEX128;
import static dev.seatrial.template.internal.go.GoType.ERROR;
import static dev.seatrial.template.internal.go.GoType.FLOAT32;
import static dev.seatrial.template.internal.go.GoType.FLOAT64;
import static dev.seatrial.template.internal.go.GoType.INT;
import static dev.seatrial.template.internal.go.GoType.INT64;
import static dev.seatrial.template.internal.go.GoType.STRING;
import static dev.seatrial.template.internal.go.GoType.STRING_SLICE;
import static dev.seatrial.template.internal.go.GoType.UINT64;
import static dev.seatrial.template.internal.go.GoType.UINT8;

import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.TemplateFunction;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.go.GoFunction;
import dev.seatrial.template.internal.go.GoKind;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The functions that {@code golden.go} adds. */
final class CorpusFunctions {

    private final List<TemplateFunction> functions = new ArrayList<>();

    private CorpusFunctions() {}

    static FunctionTable table() {
        CorpusFunctions all = new CorpusFunctions();
        all.takes("takesInt", INT);
        all.takes("takesInt64", INT64);
        all.takes("takesInt8", GoType.simple("int8", GoKind.INT8));
        all.takes("takesUint8", UINT8);
        all.takes("takesUint64", UINT64);
        all.takes("takesFloat", FLOAT64);
        all.takes("takesFloat32", FLOAT32);
        all.takes("takesComplex", COMPLEX128);
        all.takes("takesString", STRING);
        all.takes("takesBool", BOOL);
        all.takes("takesAny", ANY);
        all.takes("takesMap", ANY_MAP);
        all.takes("takesStrings", STRING_SLICE);
        all.takes("takesList", ANY_SLICE);
        all.takes("takesError", ERROR);
        all.add("takesTwo", STRING, a -> GoFormat.sprint(a.any(0), "-", a.any(1)), ANY, ANY);
        all.addVariadic("takesMany", STRING, a -> GoFormat.sprint(a.any(0), a.from(1)), STRING, INT);
        all.addVariadic("takesAnys", STRING, a -> GoFormat.sprint((long) a.size(), a.from(0)), ANY);
        all.addVariadic("list", ANY_SLICE, a -> new ArrayList<>(a.from(0)), ANY);
        all.add("takesNone", STRING, a -> "none");
        all.add("nilAny", ANY, a -> null);
        all.add("stringAny", ANY, a -> "string");
        all.add("emptyMap", ANY_MAP, a -> new HashMap<>());
        all.add("fails", STRING, a -> fail(a.string(0)), STRING);
        all.add("failsWrapped", STRING, a -> fail("outer: " + a.string(0)), STRING);
        all.add("upper", STRING, a -> a.string(0).toUpperCase(Locale.ROOT), STRING);
        all.add("adder", CorpusFunctions.adder().goType(), a -> adder());
        return FunctionTable.of(all.functions);
    }

    /** What a function of the corpus does. */
    private interface Body {
        @Nullable
        Object call(Arguments arguments);
    }

    private static Object fail(String message) {
        throw new GoError(message);
    }

    private static GoFunction adder() {
        GoSignature signature = new GoSignature(List.of(INT, INT), false, INT);
        return CorpusValues.function(signature, a -> a.integer(0) + a.integer(1));
    }

    private void takes(String name, GoType type) {
        add(name, STRING, a -> shown(type, a.any(0)), type);
    }

    private static String shown(GoType type, @Nullable Object value) {
        if (value == null) {
            return type.kind() == GoKind.INTERFACE
                    ? "<nil>:<nil>"
                    : type + (type.kind() == GoKind.MAP ? ":map[]" : ":[]");
        }
        GoType shown = type.kind() == GoKind.INTERFACE ? GoType.of(value) : type;
        return shown + ":" + GoFormat.print(value);
    }

    private void add(String name, GoType result, Body body, GoType... parameters) {
        GoSignature signature = new GoSignature(List.of(parameters), false, result);
        functions.add(new TemplateFunction(name, signature, (context, a) -> body.call(a)));
    }

    private void addVariadic(String name, GoType result, Body body, GoType... parameters) {
        GoSignature signature = new GoSignature(List.of(parameters), true, result);
        functions.add(new TemplateFunction(name, signature, (context, a) -> body.call(a)));
    }
}
