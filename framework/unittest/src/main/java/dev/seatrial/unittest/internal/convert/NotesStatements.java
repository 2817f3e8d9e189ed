/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.assertion.Notes;
import dev.seatrial.assertion.SeatrialAssertions;
import dev.seatrial.manifest.Manifests;
import java.util.ArrayList;
import java.util.List;

/** Says assertions about the notes. */
final class NotesStatements {

    private final Notes notes;
    private final Calls calls = new Calls(Manifests.none());

    NotesStatements(String text) {
        this.notes = new Notes(text);
    }

    Statement of(Wanted wanted) {
        for (Statement way : ways(wanted)) {
            Object subject = way.subject() == Statement.Subject.NOTES
                    ? SeatrialAssertions.assertThat(notes)
                    : SeatrialAssertions.assertThat(notes.text());
            if (calls.hold(subject, way.calls()) == wanted.passes()) {
                return way;
            }
        }
        throw new Unsayable("`" + wanted.assertion().type() + "` cannot be said of notes");
    }

    private static List<Statement> ways(Wanted wanted) {
        boolean no = wanted.negated();
        List<Statement> ways = new ArrayList<>();
        switch (wanted.type()) {
            case "equal", "equalRaw" ->
                wanted.spelt("value").forEach(value -> {
                    ways.add(no ? text("isNotEqualTo", value) : notes("hasText", value));
                    ways.add(text(no ? "isNotEqualTo" : "isEqualTo", value));
                    ways.add(text(no ? "isNotEqualToIgnoringWhitespace" : "isEqualToIgnoringWhitespace", value));
                });
            case "matchRegex", "matchRegexRaw" ->
                wanted.spelt("pattern")
                        .forEach(pattern -> ways.add(
                                no ? text("doesNotContainPattern", pattern) : notes("containsPattern", pattern)));
            case "exists" -> ways.add(no ? text("isBlank") : notes("isNotBlank"));
            case "isNullOrEmpty" -> ways.add(no ? notes("isNotBlank") : text("isBlank"));
            default -> throw new Unsayable("`" + wanted.assertion().type() + "` cannot be said of notes");
        }
        return ways;
    }

    private static Statement notes(String method, Object... arguments) {
        return new Statement(Statement.Subject.NOTES, List.of(), List.of(Call.of(method, arguments)));
    }

    private static Statement text(String method, Object... arguments) {
        return new Statement(Statement.Subject.NOTES_TEXT, List.of(), List.of(Call.of(method, arguments)));
    }
}
