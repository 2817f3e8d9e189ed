/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.go.GoFunction;
import dev.seatrial.template.internal.go.GoKind;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoMember;
import dev.seatrial.template.internal.go.GoMethods;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoObject;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoSlice;
import dev.seatrial.template.internal.go.GoStruct;
import dev.seatrial.template.internal.go.GoType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values that {@code golden.go} executes with. */
final class CorpusValues {

    private static final GoType INNER = GoType.simple("main.Inner", GoKind.STRUCT);
    private static final GoType OBJECT = GoType.simple("main.Object", GoKind.STRUCT);
    private static final GoType NAMED = GoType.ANY_MAP.named("main.Named");

    private CorpusValues() {}

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> json = (Map<String, @Nullable Object>)
                CorpusJson.decode(GoldenCase.text(GoldenCase.FOLDER.resolve("data.json")));
        Map<String, @Nullable Object> values = new HashMap<>(json);
        values.put("int", 7L);
        values.put("int64", GoNumber.int64(64));
        values.put("uint8", GoNumber.uint8(8));
        values.put("strings", GoSlice.ofStrings(List.of("x", "y")));
        values.put("ints", GoSlice.of(GoType.INT_SLICE, List.of(4L, 5L)));
        values.put("stringMap", GoMap.of(GoType.STRING_MAP, new HashMap<>(Map.of("k", "v"))));
        Map<String, @Nullable Object> named = new HashMap<>(Map.of("k", "v"));
        named.put("nothing", null);
        values.put("named", GoMap.of(NAMED, named, CorpusValues::namedMethod));
        values.put("object", object());
        values.put("pointer", inner(GoType.pointer(INNER), "pointed"));
        values.put("error", error());
        return values;
    }

    private static GoStruct inner(GoType type, String title) {
        return GoStruct.of(type, GoStruct.Field.of("Title", title), GoStruct.Field.of("Next", null));
    }

    private static GoObject object() {
        List<GoStruct.Field> fields = List.of(
                GoStruct.Field.embedded("Inner", inner(INNER, "inner")),
                GoStruct.Field.of("Name", "object"),
                GoStruct.Field.of("Any", null),
                GoStruct.Field.of("Count", 3L),
                GoStruct.Field.of("Labels", GoMap.of(GoType.STRING_MAP, new HashMap<>(Map.of("a", "b")))),
                GoStruct.Field.of("Call", null),
                GoStruct.Field.of("hidden", ""));
        GoMethods methods = (receiver, name) -> objectMethod(name);
        return new GoStruct(OBJECT, fields, methods, null);
    }

    private static @Nullable GoFunction objectMethod(String name) {
        return switch (name) {
            case "Hello" -> function(signature(GoType.STRING), a -> "hello");
            case "Add" -> function(signature(GoType.INT, GoType.INT, GoType.INT), a -> a.integer(0) + a.integer(1));
            case "Nothing" -> function(signature(GoType.ANY), a -> null);
            case "Join" ->
                function(
                        new GoSignature(List.of(GoType.STRING, GoType.ANY), true, GoType.STRING),
                        a -> a.string(0) + GoFormat.sprint(a.from(1).toArray()));
            case "Fail" ->
                function(signature(GoType.STRING), a -> {
                    throw new GoError("failed on purpose");
                });
            case "Child" -> function(signature(GoType.ANY_MAP), a -> new HashMap<>(Map.of("k", "v")));
            default -> null;
        };
    }

    private static @Nullable GoFunction namedMethod(Object receiver, String name) {
        return name.equals("Keys") ? function(signature(GoType.INT), a -> (long) ((Map<?, ?>) receiver).size()) : null;
    }

    private static GoSignature signature(GoType result, GoType... parameters) {
        return new GoSignature(List.of(parameters), false, result);
    }

    static GoFunction function(GoSignature signature, Function<Arguments, @Nullable Object> body) {
        return new GoFunction() {
            @Override
            public GoSignature signature() {
                return signature;
            }

            @Override
            public @Nullable Object invoke(@Nullable Object[] arguments) {
                return body.apply(new Arguments(arguments));
            }
        };
    }

    private static GoObject error() {
        return new GoObject() {
            @Override
            public GoType goType() {
                return GoType.pointer(GoType.simple("errors.errorString", GoKind.STRUCT));
            }

            @Override
            public @Nullable GoMember member(String name) {
                return null;
            }

            @Override
            public String string() {
                return "an error";
            }
        };
    }
}
