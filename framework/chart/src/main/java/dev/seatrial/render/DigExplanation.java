/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.ValuePath;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.template.internal.FailedCode;
import dev.seatrial.template.internal.FailedCode.FieldRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says why {@code dig} failed: it goes through plain dicts only, and Go's text names a type but no value. */
final class DigExplanation {

    private static final Pattern VALUES =
            Pattern.compile("interface \\{} is (common|chartutil)\\.Values, not map", Pattern.DOTALL);
    private static final String CONVERSION = "interface conversion: interface {} is ";

    private final KnownValues values;
    private final ValuePath scope;

    DigExplanation(KnownValues values, ValuePath scope) {
        this.values = values;
        this.scope = scope;
    }

    /** Returns the diagnostic with what is known; empty if it is no failure of {@code dig}. */
    Optional<Diagnostic> explain(Diagnostic error, String message, FailedCode code) {
        if (!code.function().equals("dig") || !message.contains(CONVERSION)) {
            return Optional.empty();
        }
        List<String> arguments = code.arguments();
        boolean piped = arguments.isEmpty() || !isDict(arguments.get(arguments.size() - 1));
        if (VALUES.matcher(message).find()) {
            String better = piped
                    ? "`.Values.AsMap | dig " + String.join(" ", arguments) + "`"
                    : "`dig " + String.join(" ", arguments) + ".AsMap`";
            return Optional.of(error.withHint(
                    "`dig` takes a plain dict, and `.Values` itself is of a type of its own. Write " + better + "."));
        }
        List<String> keys = keys(
                piped
                        ? arguments.subList(0, Math.max(0, arguments.size() - 1))
                        : arguments.subList(0, arguments.size() - 2));
        Optional<ValuePath> culprit = dict(code, piped).flatMap(from -> culprit(from, keys));
        return Optional.of(culprit.map(path -> error.withFact("value", values.describe(path))
                        .withHint("`dig` goes through dicts only, and `" + path
                                + "` is none. Make it a dict, or check it with" + " `kindIs \"map\"` first."))
                .orElseGet(() ->
                        error.withHint("`dig` goes through dicts only, but there is another value on the way. Check it"
                                + " with `kindIs \"map\"` first.")));
    }

    private static boolean isDict(String argument) {
        return argument.startsWith(".") || argument.startsWith("$") || argument.startsWith("(");
    }

    private static List<String> keys(List<String> arguments) {
        List<String> keys = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.length() > 1 && argument.startsWith("\"")) {
                keys.add(argument.substring(1, argument.length() - 1));
            }
        }
        return keys;
    }

    private Optional<ValuePath> dict(FailedCode code, boolean piped) {
        List<FieldRead> fields = piped ? code.fieldsBefore() : code.fields();
        for (int i = fields.size() - 1; i >= 0; i--) {
            List<String> names = fields.get(i).names();
            int at = names.indexOf("Values");
            if (at >= 0) {
                return Optional.of(scope.children(names.subList(at + 1, names.size())));
            }
        }
        return Optional.empty();
    }

    /** Returns the first value on the way that is no dict. */
    private Optional<ValuePath> culprit(ValuePath from, List<String> keys) {
        ValuePath path = from;
        for (int i = 0; i <= keys.size(); i++) {
            if (path.length() > 0
                    && values.state(path) != KnownValues.State.ABSENT
                    && !(values.value(path) instanceof Map)) {
                return Optional.of(path);
            }
            if (i < keys.size()) {
                path = path.child(keys.get(i));
            }
        }
        return Optional.empty();
    }
}
