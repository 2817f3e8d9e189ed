/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import dev.seatrial.template.internal.FunctionTable;
import java.util.ArrayList;
import java.util.List;

/** Writes templates from a seed: calls of every function in turn, formats, texts of all languages, and constructs. */
final class SnippetGenerator {

    /** One of the functions above that take their time is called this rarely. */
    private static final int SLOW_EVERY = 20;

    private final Calls calls;
    private final Expressions expressions;
    private final Verbs verbs;

    SnippetGenerator(FunctionTable table) {
        this.calls = new Calls(table);
        this.expressions = new Expressions(calls);
        this.verbs = new Verbs(expressions);
    }

    /** Writes that many templates; the same seed gives the same ones. */
    List<Snippet> generate(long seed, int count) {
        List<Snippet> snippets = new ArrayList<>(count);
        for (int id = 0; id < count; id++) {
            snippets.add(snippet(seed, id));
        }
        return snippets;
    }

    /** Writes one template of a run. */
    Snippet snippet(long seed, int id) {
        Dice dice = new Dice(seed * 1_000_003 + id);
        List<String> names = calls.names();
        int round = id / 16;
        String text = switch (id % 16) {
            case 0, 1, 2, 3, 4, 5 ->
                call(names.get((round * 6 + id % 16) % names.size()), round * 6 / names.size(), dice);
            case 6 -> "{{ " + verbs.printf(dice) + " }}";
            case 7 -> "{{ " + expressions.pipeline(dice, 0) + " }}";
            case 8 -> TextCalls.snippet(dice);
            case 9 -> ValueCalls.snippet(dice);
            case 10 -> DocumentCalls.snippet(dice);
            case 11 -> LanguageCalls.snippet(dice);
            case 12 -> TypedFormats.snippet(dice);
            default -> new Constructs(expressions, dice, String.valueOf(id)).template();
        };
        return new Snippet(id, text);
    }

    private String call(String name, int round, Dice dice) {
        if (Calls.isSlow(name) && round % SLOW_EVERY != 0) {
            return "{{ " + expressions.pipeline(dice, 0) + " }}";
        }
        return "{{ " + calls.comparable(name, dice, expressions, 0)
                + dice.of("", "", " | toJson", " | printf \"%v\"", " | printf \"%T\"") + " }}";
    }
}
