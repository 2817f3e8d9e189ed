/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.TemplateLocation;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Assertions about the failure of a chart that must not render.
 *
 * <pre>{@code
 * assertThat(failure).hasMessage("api.image.repository is required").isAt("templates/api.yaml", 31);
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class RenderFailureAssert extends AbstractChartAssert<RenderFailureAssert, RenderFailure> {

    RenderFailureAssert(RenderFailure failure, Failures failures) {
        super(failure, RenderFailureAssert.class, failures);
    }

    /**
     * Verifies the error message, with or without the location that Helm puts in front of it.
     *
     * <pre>{@code assertThat(failure).hasMessage("host is required"); // fails for another message }</pre>
     *
     * @throws AssertionError if the message differs
     */
    public RenderFailureAssert hasMessage(String message) {
        if (actual.message().equals(message) || actual.text().equals(message)) {
            return this;
        }
        return fail(
                shown("The chart failed with another message.").withFact("expected", message),
                message,
                actual.message());
    }

    /**
     * Verifies that the error message, including its location, contains the given text.
     *
     * <pre>{@code assertThat(failure).hasMessageContaining("required"); // fails for "invalid host" }</pre>
     *
     * @throws AssertionError if it does not
     */
    public RenderFailureAssert hasMessageContaining(String part) {
        return !part.isBlank() && actual.text().contains(part)
                ? this
                : fail(
                        shown("The chart failed with another message.")
                                .withFact("expected", "a message that contains `" + part + "`"),
                        part,
                        actual.text());
    }

    /**
     * Verifies that a part of the error message, including its location, matches the given regular expression.
     *
     * <pre>{@code assertThat(failure).hasMessageMatching("host .* required"); // fails for "port is required" }</pre>
     *
     * @throws AssertionError if no part matches
     */
    public RenderFailureAssert hasMessageMatching(String regex) {
        return Pattern.compile(regex).matcher(actual.text()).find()
                ? this
                : fail(shown("The chart failed with another message.")
                        .withFact("expected", "a message that matches `" + regex + "`"));
    }

    /**
     * Verifies that the failure occurred in the given template, or in a template that it includes. The template may be
     * given relative to its chart or with the names of the charts in front.
     *
     * <pre>{@code assertThat(failure).isIn("templates/web.yaml"); // fails if it occurred in another template }</pre>
     *
     * @throws AssertionError if no location of the failure is in the template
     */
    public RenderFailureAssert isIn(String template) {
        if (actual.locations().stream().anyMatch(place -> isFile(place, template))) {
            return this;
        }
        return fail(shown("The chart did not fail in `%s`.".formatted(template)).withFact("locations", locations()));
    }

    /**
     * Verifies that the failure occurred at the given line of a template, or in what that line includes.
     *
     * <pre>{@code assertThat(failure).isAt("templates/web.yaml", 12); // fails for line 13 }</pre>
     *
     * @throws AssertionError if no location of the failure is that line
     */
    public RenderFailureAssert isAt(String template, int line) {
        if (actual.locations().stream().anyMatch(place -> isFile(place, template) && place.line() == line)) {
            return this;
        }
        return fail(
                shown("The chart did not fail at `%s:%d`.".formatted(template, line))
                        .withFact("locations", locations()),
                template + ":" + line,
                locations());
    }

    private static boolean isFile(TemplateLocation place, String template) {
        return place.file().equals(template) || place.file().endsWith("/" + template);
    }

    private String locations() {
        List<TemplateLocation> places = actual.locations();
        return places.isEmpty()
                ? "none"
                : places.stream().map(TemplateLocation::toString).collect(Collectors.joining("\n"));
    }

    private Diagnostic shown(String headline) {
        return Diagnostic.of(headline).withFact("failure", actual.text());
    }
}
