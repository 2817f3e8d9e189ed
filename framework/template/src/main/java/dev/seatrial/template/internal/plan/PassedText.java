/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.Influence;
import dev.seatrial.template.internal.SourcedText;
import dev.seatrial.template.internal.go.GoFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Follows text through the functions that pass it on. The caller compares the text with what the function returned, so a function
 * that does something unexpected is only less exact.
 */
final class PassedText {

    /** An argument that is nil. */
    static final Object NIL = new Object();

    private static final Pattern VERB = Pattern.compile("%([-+# 0-9.]*)([a-zA-Z%])");

    private final Function<Object, @Nullable SourcedText> known;

    /**
     * Creates the rules.
     *
     * @param known tells where a text in a list came from, null if that is unknown
     */
    PassedText(Function<Object, @Nullable SourcedText> known) {
        this.known = known;
    }

    /**
     * Returns where the stretches of a result came from; null for functions that do not pass text on.
     *
     * @param arguments texts as {@link SourcedText}
     */
    @Nullable
    SourcedText of(String function, List<Object> arguments, String result) {
        SourcedText last = arguments.get(arguments.size() - 1) instanceof SourcedText text ? text : null;
        return switch (function) {
            case "indent" -> last == null ? null : indented(arguments, last, "");
            case "nindent" -> last == null ? null : indented(arguments, last, "\n");
            case "trim", "trimAll", "trimall", "trunc", "substr", "abbrev" ->
                last == null ? null : part(last, result, false);
            case "trimSuffix" -> last == null ? null : part(last, result, false);
            case "trimPrefix" -> last == null ? null : part(last, result, true);
            case "upper", "lower", "title", "untitle", "swapcase" ->
                last == null || last.text().length() != result.length() ? null : last.withText(result);
            case "replace" -> last == null ? null : replaced(arguments, last);
            case "quote" -> joined(arguments, "\"", " ");
            case "squote" -> joined(arguments, "'", " ");
            case "cat" -> joined(arguments, "", " ");
            case "print" -> joined(arguments, "", "");
            case "join" -> arguments.size() == 2 ? elements(arguments) : null;
            case "printf" -> formatted(arguments);
            case "toString" -> last;
            default -> null;
        };
    }

    private static @Nullable SourcedText indented(List<Object> arguments, SourcedText text, String before) {
        if (!(arguments.get(0) instanceof Long width) || width < 0) {
            return null;
        }
        String pad = " ".repeat(width.intValue());
        SourcedText lineBreak = SourcedText.opaque("\n" + pad, Influence.NONE);
        SourcedText lines = pad.isEmpty() ? text : text.replace("\n", lineBreak);
        return new SourcedText.Builder().add(before + pad).add(lines).build();
    }

    private static @Nullable SourcedText part(SourcedText text, String result, boolean end) {
        int at = end ? text.text().length() - result.length() : text.text().indexOf(result);
        boolean truncated = at < 0 || !text.text().startsWith(result, at);
        return truncated
                ? null
                : new SourcedText.Builder().add(text, at, at + result.length()).build();
    }

    private static @Nullable SourcedText replaced(List<Object> arguments, SourcedText text) {
        return arguments.get(0) instanceof SourcedText old
                        && arguments.get(1) instanceof SourcedText replacement
                        && !old.text().isEmpty()
                ? text.replace(old.text(), replacement)
                : null;
    }

    private static SourcedText joined(List<Object> arguments, String quote, String separator) {
        SourcedText.Builder out = new SourcedText.Builder();
        String between = "";
        for (Object argument : arguments) {
            if (argument != NIL) {
                out.add(between).add(quote);
                add(out, argument);
                out.add(quote);
                between = separator;
            }
        }
        return out.build();
    }

    private static void add(SourcedText.Builder out, Object argument) {
        if (argument instanceof SourcedText text) {
            out.add(text);
        } else {
            out.add(GoFormat.sprint(argument));
        }
    }

    private @Nullable SourcedText elements(List<Object> arguments) {
        if (!(arguments.get(0) instanceof SourcedText separator) || !(arguments.get(1) instanceof List<?> list)) {
            return null;
        }
        SourcedText.Builder out = new SourcedText.Builder();
        boolean first = true;
        for (Object element : list) {
            if (element == null) {
                continue;
            }
            if (!first) {
                out.add(separator);
            }
            first = false;
            SourcedText text = known.apply(element);
            add(out, text == null ? element : text);
        }
        return out.build();
    }

    private static @Nullable SourcedText formatted(List<Object> arguments) {
        if (!(arguments.get(0) instanceof SourcedText format)) {
            return null;
        }
        SourcedText.Builder out = new SourcedText.Builder();
        Matcher verbs = VERB.matcher(format.text());
        int from = 0;
        int next = 1;
        while (verbs.find()) {
            out.add(format, from, verbs.start());
            from = verbs.end();
            if (verbs.group(2).equals("%")) {
                out.add("%");
            } else if (next < arguments.size()) {
                verb(out, verbs.group().toLowerCase(Locale.ROOT), verbs.group(), arguments.get(next++));
            } else {
                return null;
            }
        }
        return out.add(format, from, format.text().length()).build();
    }

    private static void verb(SourcedText.Builder out, String plain, String verb, Object argument) {
        if (!(argument instanceof SourcedText text)) {
            out.add(GoFormat.sprintf(verb, argument == NIL ? null : argument));
        } else if (plain.equals("%s") || plain.equals("%v")) {
            out.add(text);
        } else if (verb.equals("%q") && GoFormat.sprintf(verb, text.text()).equals("\"" + text.text() + "\"")) {
            out.add("\"").add(text).add("\"");
        } else {
            out.add(SourcedText.opaque(GoFormat.sprintf(verb, text.text()), text.influence()));
        }
    }
}
