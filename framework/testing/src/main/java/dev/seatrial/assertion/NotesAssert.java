/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Assertions about NOTES.txt as rendered.
 *
 * <pre>{@code assertThat(notes).contains("https://shop.example.com/").doesNotContain("<no value>"); }</pre>
 */
public final class NotesAssert extends AbstractChartAssert<NotesAssert, Notes> {

    NotesAssert(Notes notes, Failures failures) {
        super(notes, NotesAssert.class, failures);
    }

    /**
     * Verifies that there are notes: more than white space.
     *
     * <pre>{@code assertThat(notes).isNotBlank(); // fails for " " }</pre>
     */
    public NotesAssert isNotBlank() {
        return !actual.text().isBlank() ? this : fail(Diagnostic.of("The notes are blank."));
    }

    /**
     * Verifies that the notes say something, somewhere.
     *
     * <pre>{@code assertThat(notes).contains("https://"); // fails for "http://" }</pre>
     */
    public NotesAssert contains(String text) {
        return actual.text().contains(text)
                ? this
                : fail(shown("The notes do not contain %s.".formatted(Shown.inline(text))), text, actual.text());
    }

    /**
     * Verifies that the notes do not say something.
     *
     * <pre>{@code assertThat(notes).doesNotContain("<no value>"); // fails for "host: <no value>" }</pre>
     */
    public NotesAssert doesNotContain(String text) {
        return !actual.text().contains(text)
                ? this
                : fail(shown("The notes contain %s, but should not.".formatted(Shown.inline(text))));
    }

    /**
     * Verifies that one line of the notes is this, spaces around it aside.
     *
     * <pre>{@code assertThat(notes).hasLine("Ready."); // passes for "  Ready. ", fails for "Ready. Go" }</pre>
     */
    public NotesAssert hasLine(String line) {
        return actual.text().lines().anyMatch(l -> l.strip().equals(line.strip()))
                ? this
                : fail(shown("The notes have no line %s.".formatted(Shown.inline(line))), line, actual.text());
    }

    /**
     * Verifies that some stretch of the notes fits a regular expression.
     *
     * <pre>{@code assertThat(notes).containsPattern("port [0-9]+"); // fails for "port http" }</pre>
     */
    public NotesAssert containsPattern(String regex) {
        return Pattern.compile(regex).matcher(actual.text()).find()
                ? this
                : fail(shown("The notes do not match `%s`.".formatted(regex)));
    }

    /**
     * Verifies the whole of the notes, lines compared without the spaces at their ends.
     *
     * <pre>{@code assertThat(notes).hasText("Hello"); // passes for "Hello \n", fails for "Hello you" }</pre>
     */
    public NotesAssert hasText(String text) {
        return trimmed(actual.text()).equals(trimmed(text))
                ? this
                : fail(shown("The notes say something else."), text, actual.text());
    }

    private Diagnostic shown(String headline) {
        return Diagnostic.of(headline)
                .withFact(
                        "notes",
                        actual.text().isBlank() ? "blank" : actual.text().strip());
    }

    private static String trimmed(String text) {
        return text.strip().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }
}
