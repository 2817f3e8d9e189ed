/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.render.RenderedChart;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Collects failures, AssertJ's own included, and reports them together. What is navigated to stays soft; what could not be
 * found is reported once, and nothing more is said about it.
 *
 * <pre>{@code
 * SeatrialSoftAssertions.softly(softly -> {
 *   softly.assertThat(manifests).deployment("api").hasReplicas(3).container("api").hasImage("api:1");
 *   softly.assertThat(manifests).hasCount("Ingress", 1);
 * });
 * }</pre>
 *
 * <p>With AssertJ's {@code SoftAssertionsExtension} a field or parameter of this type is filled and checked by JUnit.
 */
public class SeatrialSoftAssertions extends SoftAssertions {

    /** Runs assertions, then reports all that failed. */
    public static void softly(Consumer<SeatrialSoftAssertions> assertions) {
        SeatrialSoftAssertions softly = new SeatrialSoftAssertions();
        assertions.accept(softly);
        softly.assertAll();
    }

    private final Failures failures = Failures.soft(this::collect, this::assertThatObject);

    /** AssertJ lists failures one below the other if, as its own do, they begin with a line break. */
    private void collect(AssertionError error) {
        String message = String.valueOf(error.getMessage());
        if (!(error instanceof AssertionFailedError failed) || message.startsWith("\n")) {
            collectAssertionError(error);
            return;
        }
        AssertionFailedError listed = failed.isExpectedDefined()
                ? new AssertionFailedError("\n" + message, failed.getExpected(), failed.getActual())
                : new AssertionFailedError("\n" + message);
        listed.setStackTrace(error.getStackTrace());
        collectAssertionError(listed);
    }

    /** Starts assertions about what a chart rendered. */
    public ManifestsAssert assertThat(@Nullable Manifests manifests) {
        return new ManifestsAssert(Given.present(manifests, "manifests"), failures);
    }

    /** Starts assertions about one manifest. */
    public ManifestAssert assertThat(@Nullable Manifest manifest) {
        Manifest given = Given.present(manifest, "a manifest");
        return new ManifestAssert(given, Manifests.of(List.of(given)), failures);
    }

    /** Starts assertions about the notes. */
    public NotesAssert assertThat(@Nullable Notes notes) {
        return new NotesAssert(Given.present(notes, "notes"), failures);
    }

    /** Starts assertions about a chart that did not render. */
    public RenderFailureAssert assertThat(@Nullable RenderFailure failure) {
        return new RenderFailureAssert(Given.present(failure, "a failure"), failures);
    }

    /** Starts assertions about all manifests of a rendered chart. */
    public ManifestsAssert assertThat(@Nullable RenderedChart chart) {
        return new ManifestsAssert(Given.present(chart, "a rendered chart").manifests(), failures);
    }
}
