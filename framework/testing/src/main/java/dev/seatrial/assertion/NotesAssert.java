/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Assertions about the rendered {@code NOTES.txt}.
 *
 * <pre>{@code assertThat(notes).contains("https://shop.example.com/").doesNotContain("<no value>"); }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class NotesAssert extends AbstractChartAssert<NotesAssert, Notes> {

    NotesAssert(Notes notes, Failures failures) {
        super(notes, NotesAssert.class, failures);
    }

    /**
     * Verifies that the notes have text other than whitespace.
     *
     * <pre>{@code assertThat(notes).isNotBlank(); // fails for " " }</pre>
     *
     * @throws AssertionError if the chart has no notes, or they are blank
     */
    public NotesAssert isNotBlank() {
        return !actual.text().isBlank() ? this : fail(Diagnostic.of("The notes are blank."));
    }

    /**
     * Verifies that the notes contain the given text.
     *
     * <pre>{@code assertThat(notes).contains("https://"); // fails for "http://" }</pre>
     *
     * @throws AssertionError if they do not
     */
    public NotesAssert contains(String text) {
        return !text.isEmpty() && actual.text().contains(text)
                ? this
                : fail(shown("The notes do not contain %s.".formatted(Shown.inline(text))), text, actual.text());
    }

    /**
     * Verifies that the notes do not contain the given text.
     *
     * <pre>{@code assertThat(notes).doesNotContain("<no value>"); // fails for "host: <no value>" }</pre>
     *
     * @throws AssertionError if they do
     */
    public NotesAssert doesNotContain(String text) {
        return !actual.text().contains(text)
                ? this
                : fail(shown("The notes contain %s, but should not.".formatted(Shown.inline(text))));
    }

    /**
     * Verifies that one line of the notes is the given text, ignoring leading and trailing whitespace.
     *
     * <pre>{@code assertThat(notes).hasLine("Ready."); // passes for "  Ready. ", fails for "Ready. Go" }</pre>
     *
     * @throws AssertionError if no line is
     */
    public NotesAssert hasLine(String line) {
        return !line.isBlank() && actual.text().lines().anyMatch(l -> l.strip().equals(line.strip()))
                ? this
                : fail(shown("The notes have no line %s.".formatted(Shown.inline(line))), line, actual.text());
    }

    /**
     * Verifies that a part of the notes matches the given regular expression.
     *
     * <pre>{@code assertThat(notes).containsPattern("port [0-9]+"); // fails for "port http" }</pre>
     *
     * @throws AssertionError if no part matches
     */
    public NotesAssert containsPattern(String regex) {
        return Pattern.compile(regex).matcher(actual.text()).find()
                ? this
                : fail(shown("The notes do not match `%s`.".formatted(regex)));
    }

    /**
     * Verifies the whole text of the notes, ignoring whitespace at the ends of lines.
     *
     * <pre>{@code assertThat(notes).hasText("Hello"); // passes for "Hello \n", fails for "Hello you" }</pre>
     *
     * @throws AssertionError if the text differs
     */
    public NotesAssert hasText(String text) {
        return trimmed(actual.text()).equals(trimmed(text))
                ? this
                : fail(shown("The notes have another text."), text, actual.text());
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
