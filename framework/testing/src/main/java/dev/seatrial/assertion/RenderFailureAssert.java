/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.TemplateLocation;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Assertions about a chart that must not render.
 *
 * <pre>{@code
 * assertThat(failure).hasMessage("api.image.repository is required").isAt("templates/api.yaml", 31);
 * }</pre>
 */
public final class RenderFailureAssert extends AbstractChartAssert<RenderFailureAssert, RenderFailure> {

    RenderFailureAssert(RenderFailure failure, Failures failures) {
        super(failure, RenderFailureAssert.class, failures);
    }

    /**
     * Verifies the message, with or without what Helm puts in front of it.
     *
     * <pre>{@code assertThat(failure).hasMessage("host is required"); // fails for another message }</pre>
     */
    public RenderFailureAssert hasMessage(String message) {
        if (actual.message().equals(message) || actual.text().equals(message)) {
            return this;
        }
        return fail(
                shown("The chart fails with another message.").withFact("expected", message),
                message,
                actual.message());
    }

    /**
     * Verifies that the whole text contains another.
     *
     * <pre>{@code assertThat(failure).hasMessageContaining("required"); // fails for "invalid host" }</pre>
     */
    public RenderFailureAssert hasMessageContaining(String part) {
        return actual.text().contains(part)
                ? this
                : fail(
                        shown("The chart fails with another message.").withFact("expected", "something with " + part),
                        part,
                        actual.text());
    }

    /**
     * Verifies that some stretch of the whole text fits a regular expression.
     *
     * <pre>{@code assertThat(failure).hasMessageMatching("host .* required"); // fails for "port is required" }</pre>
     */
    public RenderFailureAssert hasMessageMatching(String regex) {
        return Pattern.compile(regex).matcher(actual.text()).find()
                ? this
                : fail(shown("The chart fails with another message.").withFact("expected", "something like " + regex));
    }

    /**
     * Verifies that the failure arose in a template, named as in the chart or with chart names in front, or came through it.
     *
     * <pre>{@code assertThat(failure).isIn("templates/web.yaml"); // fails if it arose in another and was not included here }</pre>
     */
    public RenderFailureAssert isIn(String template) {
        if (actual.locations().stream().anyMatch(place -> isFile(place, template))) {
            return this;
        }
        return fail(
                shown("The chart does not fail in `%s`.".formatted(template)).withFact("places", places()));
    }

    /**
     * Verifies that the failure arose at a line of a template, or came through it.
     *
     * <pre>{@code assertThat(failure).isAt("templates/web.yaml", 12); // fails for line 13 }</pre>
     */
    public RenderFailureAssert isAt(String template, int line) {
        if (actual.locations().stream().anyMatch(place -> isFile(place, template) && place.line() == line)) {
            return this;
        }
        return fail(
                shown("The chart does not fail at `%s:%d`.".formatted(template, line))
                        .withFact("places", places()),
                template + ":" + line,
                places());
    }

    private static boolean isFile(TemplateLocation place, String template) {
        return place.file().equals(template) || place.file().endsWith("/" + template);
    }

    private String places() {
        List<TemplateLocation> places = actual.locations();
        return places.isEmpty()
                ? "none"
                : places.stream().map(TemplateLocation::toString).collect(Collectors.joining("\n"));
    }

    private Diagnostic shown(String headline) {
        return Diagnostic.of(headline).withFact("failure", actual.text());
    }
}
