/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.template.internal.FailedCode;
import dev.seatrial.template.internal.FailedCode.FieldRead;
import dev.seatrial.template.internal.FailedCode.Narrowing;
import dev.seatrial.template.internal.Fault;
import dev.seatrial.template.internal.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes code that reads {@code .Values}, {@code .Release} or the like where dot is something else: an item of a {@code range},
 * the value of a {@code with}, or what a caller passed. This is the most frequent mistake in templates, and Go's text does not
 * name it.
 */
final class NarrowedDot {

    /** What the dot of a template holds when Helm starts it. */
    private static final Set<String> TOP_LEVEL =
            Set.of("Values", "Release", "Chart", "Capabilities", "Files", "Template", "Subcharts");

    private static final Set<String> CALLS = Set.of("include", "tpl");
    private static final Pattern TOP_LEVEL_IN_DICT = Pattern.compile("\"([A-Za-z0-9_]+)\" \\$(?![A-Za-z0-9_.])");

    private NarrowedDot() {}

    /**
     * Returns what to write instead.
     *
     * @param error the outermost error
     */
    static Optional<String> hint(TemplateException error) {
        TemplateException innermost = error.innermost();
        return innermost
                .code()
                .flatMap(code -> code.fields().stream()
                        .filter(read -> isAway(innermost, code, read))
                        .findFirst()
                        .map(read -> hint(chain(error), code, read)));
    }

    /** Returns the errors that have code, innermost first. */
    private static List<TemplateException> chain(TemplateException error) {
        List<TemplateException> chain = new ArrayList<>();
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (e instanceof TemplateException inner && inner.code().isPresent()) {
                chain.add(0, inner);
            }
        }
        return chain;
    }

    /** Whether the first of the fields is one that the top-level context always has, and which was not there. */
    private static boolean isAway(TemplateException failure, FailedCode code, FieldRead read) {
        String first = read.names().get(0);
        boolean fromDot = read.head().equals(".") || read.head().equals("$");
        if (!fromDot || !TOP_LEVEL.contains(first) || (read.head().equals("$") && isTopLevel(code))) {
            return false;
        }
        Fault fault = failure.fault();
        if (fault instanceof Fault.NoField noField) {
            return noField.field().equals(first);
        }
        if (fault instanceof Fault.NilField nil && read.names().size() > 1) {
            boolean second = nil.field().equals(read.names().get(1));
            boolean unclear =
                    read.names().size() > 2 && nil.field().equals(read.names().get(2));
            return second && (!unclear || narrowing(code).isPresent() || !isTopLevel(code));
        }
        return read.names().size() == 1 && failure.getMessage().matches("(?s).*(of untyped nil|of nil pointer)$");
    }

    private static boolean isTopLevel(FailedCode code) {
        return code.dollarKeys().contains("Values") && code.dollarKeys().contains("Release");
    }

    private static Optional<Narrowing> narrowing(FailedCode code) {
        return code.narrowings().stream()
                .filter(block ->
                        block.keyword().equals("range") || !Set.of(".", "$").contains(block.pipeline()))
                .findFirst();
    }

    private static String hint(List<TemplateException> chain, FailedCode code, FieldRead read) {
        String path = "." + String.join(".", read.names());
        Optional<Narrowing> block = read.head().equals(".") ? narrowing(code) : Optional.empty();
        if (block.isPresent() && isTopLevel(code)) {
            return inside(block.get()) + " Write `$" + path + "`; `$` is the top-level context.";
        }
        for (TemplateException outer : chain.subList(1, chain.size())) {
            FailedCode caller = outer.code().orElseThrow();
            if (CALLS.contains(caller.function())) {
                Optional<String> hint = called(caller, read, path);
                if (hint.isPresent()) {
                    return hint.get();
                }
            }
        }
        return "`" + read.head() + "` is not the top-level context here, so `" + path
                + "` is not there. Pass `$` where the template is called.";
    }

    /** Explains a call that passes something else than the top-level context; empty if it only passes on what it was given. */
    private static Optional<String> called(FailedCode caller, FieldRead read, String path) {
        String call = caller.function() + " " + String.join(" ", caller.arguments());
        String context = caller.arguments().size() < 2 ? "" : caller.arguments().get(1);
        if (context.equals("$") || (context.equals(".") && narrowing(caller).isEmpty())) {
            return Optional.empty();
        }
        Matcher inDict = TOP_LEVEL_IN_DICT.matcher(context);
        if (inDict.find() && isTopLevel(caller)) {
            return Optional.of("`" + call + "` passes a dict that has the top-level context as `" + inDict.group(1)
                    + "`. Write `" + read.head().replace(".", "") + "." + inDict.group(1) + path + "`.");
        }
        String reads = " but `" + path + "` needs the top-level context.";
        String fix = " Pass the top-level context.";
        if (isTopLevel(caller)) {
            fix = context.isEmpty()
                    ? " Write `$ | " + call + "`."
                    : " Write `" + caller.function() + " " + caller.arguments().get(0) + " $`.";
        }
        if (context.equals(".")) {
            String where = inside(narrowing(caller).orElseThrow());
            return Optional.of(
                    where.substring(0, where.length() - 1) + ", and `" + call + "` passes it on," + reads + fix);
        }
        String passed = context.isEmpty() ? "what the pipeline holds" : "`" + context + "`";
        return Optional.of("`" + call + "` passes " + passed + "," + reads + fix);
    }

    private static String inside(Narrowing block) {
        String value = block.keyword().equals("range") ? "the current item" : "the value of `" + block.pipeline() + "`";
        return "Inside `{{ " + block.keyword() + " " + block.pipeline() + " }}`, `.` is " + value + ".";
    }
}
