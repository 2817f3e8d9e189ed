/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import java.util.function.Supplier;

/** Writes whole templates: actions, control structures, definitions, comments, trim markers, and some that are broken. */
final class Constructs {

    private final Expressions expressions;
    private final Dice dice;
    private final String unique;
    private int variables;

    /**
     * Prepares one template.
     *
     * @param unique what makes the names that it defines its own
     */
    Constructs(Expressions expressions, Dice dice, String unique) {
        this.expressions = expressions;
        this.dice = dice;
        this.unique = unique;
    }

    /** Writes a template. */
    String template() {
        StringBuilder out = new StringBuilder();
        int blocks = 1 + dice.below(3);
        for (int i = 0; i < blocks; i++) {
            out.append(block(0));
        }
        return dice.percent(12) ? broken(out.toString()) : out.toString();
    }

    private String open() {
        return dice.percent(20) ? "{{- " : dice.percent(10) ? "{{" : "{{ ";
    }

    private String close() {
        return dice.percent(20) ? " -}}" : dice.percent(10) ? "}}" : " }}";
    }

    private String action(String inside) {
        return open() + inside + close();
    }

    private String text() {
        return dice.of("", "", " ", "\n", "text ", "  - item\n", "key: ", "é", "\t", "}}", "{ {", "\r\n");
    }

    private String body(int depth) {
        StringBuilder out = new StringBuilder(text());
        int blocks = 1 + dice.below(2);
        for (int i = 0; i < blocks; i++) {
            out.append(block(depth + 1)).append(text());
        }
        return out.toString();
    }

    private String block(int depth) {
        if (depth > 2) {
            return action(pipeline());
        }
        return dice.<Supplier<String>>of(
                        () -> action(pipeline()),
                        () -> action(pipeline()),
                        () -> action(dot()),
                        () -> conditional(depth),
                        () -> with(depth),
                        () -> range(depth),
                        () -> range(depth),
                        () -> variable(depth),
                        () -> definition(depth),
                        this::comment,
                        this::include)
                .get();
    }

    private String pipeline() {
        return expressions.pipeline(dice, 1);
    }

    private String dot() {
        return dice.of(
                ".",
                "$",
                ".name",
                ".x.y",
                "$.Values.text",
                ". | toJson",
                ". | quote",
                ". | kindOf",
                ".Values.one",
                "$x",
                ".k");
    }

    private String conditional(int depth) {
        String out = action("if " + pipeline()) + body(depth);
        while (dice.percent(25)) {
            out += action("else if " + pipeline()) + body(depth);
        }
        return out + (dice.percent(40) ? action("else") + body(depth) : "") + action("end");
    }

    private String with(int depth) {
        String variable = dice.percent(25) ? "$w" + variables++ + " := " : "";
        String out = action("with " + variable + pipeline()) + body(depth);
        if (dice.percent(15)) {
            out += action("else with " + pipeline()) + body(depth);
        }
        return out + (dice.percent(40) ? action("else") + body(depth) : "") + action("end");
    }

    private String range(int depth) {
        String names = dice.of("", "$i := ", "$k, $v := ", "$_, $e := ", "");
        String over = dice.percent(70)
                ? dice.make(
                        () -> expressions.list(dice, 1),
                        () -> expressions.map(dice, 1),
                        () -> dice.of(
                                "3", "0", "5", ".Values.one", "(int 2)", "(int64 2)", "-1", "\"abc\"", "nil", "2.0"))
                : pipeline();
        String shown = names.isEmpty() ? "" : action(dice.of(". | toJson", "$", "."));
        if (names.contains("$k")) {
            shown = action("$k") + "=" + action(dice.of("$v | toJson", "$v", "printf \"%T\" $k"));
        }
        String leave = dice.percent(25)
                ? action("if " + dice.of("eq . 1", "kindIs \"map\" .", "true", "not ."))
                        + action(dice.of("break", "continue"))
                        + action("end")
                : "";
        return action("range " + names + over)
                + shown
                + leave
                + body(depth)
                + (dice.percent(30) ? action("else") + body(depth) : "")
                + action("end");
    }

    private String variable(int depth) {
        String name = "$v" + variables++;
        String out = action(name + " := " + pipeline());
        if (dice.percent(30)) {
            out += action(dice.of("if true", "range .Values.ints", "with .Values.map"))
                    + action(name + " = " + pipeline())
                    + action("end");
        }
        return out
                + body(depth)
                + action(dice.of(
                        name, name + " | toJson", name + " | kindOf", name + ".a", "print " + name, name + ".x.y"));
    }

    private String definition(int depth) {
        String name = "\"d" + unique + "." + variables++ + "\"";
        if (dice.percent(30)) {
            return action("block " + name + " " + expressions.anything(dice, 1)) + body(depth) + action("end");
        }
        String use = dice.make(
                () -> action("template " + name + " " + dice.of("", ".", "$", expressions.anything(dice, 1))),
                () -> action("include " + name + " " + dice.of(".", "$", expressions.anything(dice, 1))
                        + dice.of("", " | upper", " | nindent 2")),
                () -> action("tpl " + Literals.string(dice, "{{ include " + name + " . }}") + " ."));
        String define = action("define " + name) + body(Math.max(depth, 1)) + action("end");
        // definitions may stand at the top only
        return depth == 0 || dice.percent(5) ? define + use : use;
    }

    private String comment() {
        return dice.of(
                "{{/* a comment */}}",
                "{{- /* trimmed */ -}}",
                "{{/**/}}",
                "{{ /* spaced */ }}",
                "{{/* multi\nline */}}",
                "{{-/* */}}",
                "{{/* open }}");
    }

    private String include() {
        return dice.make(
                () -> action("include \"" + dice.of("helper", "values", "fails", "nowhere") + "\" "
                        + dice.of(".", "$", ".Values", "nil", "1")),
                () -> action("tpl " + Literals.string(dice, dice.of(Pools.TEMPLATES)) + " "
                        + dice.of(".", "$", ".Values", "(dict)", "nil")),
                () -> action("tpl .Values.tplText ."),
                () -> action("template \"" + dice.of("helper", "values", "fails", "nowhere") + "\" "
                        + dice.of("", ".", "$", ".Values.text")));
    }

    /** Changes one character, or a few, so that the text is perhaps no template any more. */
    private String broken(String text) {
        if (text.isEmpty()) {
            return "{{";
        }
        StringBuilder out = new StringBuilder(text);
        int at = dice.below(out.length());
        switch (dice.below(4)) {
            case 0 -> out.deleteCharAt(at);
            case 1 ->
                out.insert(
                        at,
                        dice.of(
                                "\"", "(", ")", "|", "$", ".", "{{", "}}", " ", ":=", ",", "-", "'", "`", "/*",
                                "{{end}}", "1", "x", "é", "\n"));
            case 2 -> out.setLength(at);
            default ->
                out.replace(
                        at,
                        Math.min(out.length(), at + 1 + dice.below(6)),
                        dice.of("", "end", "else", "range", "\\", "=", "@"));
        }
        return out.toString();
    }
}
