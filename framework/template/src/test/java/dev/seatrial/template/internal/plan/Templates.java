/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.source.SourceFile;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.ExecutionOptions;
import dev.seatrial.template.internal.FunctionContext;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.MissingKey;
import dev.seatrial.template.internal.TemplateFunction;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Template sets for tests, with a handful of functions. */
final class Templates {

    private static final FunctionTable FUNCTIONS = FunctionTable.of(List.of(
            function("include", (context, a) -> context.include(a.string(0), a.any(1)), GoType.STRING, GoType.ANY),
            function("tpl", (context, a) -> context.tpl(a.string(0), a.any(1)), GoType.STRING, GoType.ANY),
            function(
                    "service",
                    (context, a) -> context.service(StringBuilder.class).toString()),
            function("keys", (context, a) -> String.join(",", a.map(0).keySet()), GoType.ANY_MAP),
            function(
                    "nindent",
                    (context, a) ->
                            "\n" + a.string(1).indent((int) a.integer(0)).stripTrailing(),
                    GoType.INT,
                    GoType.STRING),
            function("fail", Templates::fail, GoType.STRING)));

    private Templates() {}

    private static Object fail(FunctionContext context, Arguments arguments) {
        throw new GoError(arguments.string(0));
    }

    private static TemplateFunction function(String name, TemplateFunction.Body body, GoType... parameters) {
        return new TemplateFunction(name, new GoSignature(List.of(parameters), false, GoType.STRING), body);
    }

    /** Builds a set of one file, called {@code t.yaml}. */
    static TemplateSet of(String text) {
        return of(Map.of("t.yaml", text));
    }

    static TemplateSet of(Map<String, String> files) {
        TemplateSet.Builder builder = TemplateSet.builder(FUNCTIONS).missingKey(MissingKey.ZERO);
        files.forEach((name, text) -> builder.add(SourceFile.of(name, text)));
        return builder.build();
    }

    /** Returns the points of a file called {@code t.yaml}. */
    static List<ExecutionPoint> points(String text) {
        return TemplateSet.points(SourceFile.of("t.yaml", text), FUNCTIONS, GoRelease.V1_25);
    }

    static String execute(String text) {
        return of(text).execute("t.yaml", values(), ExecutionOptions.defaults());
    }

    /** Returns {@code a: {b: text}, list: [one, two], empty: {}}. */
    static Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("a", new HashMap<>(Map.of("b", "text")));
        values.put("list", List.of("one", "two"));
        values.put("empty", Map.of());
        return values;
    }
}
