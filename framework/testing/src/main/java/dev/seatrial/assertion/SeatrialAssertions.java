/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.render.RenderedChart;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * The entry to all assertions. It extends AssertJ's own, so that one import serves both:
 *
 * <pre>{@code
 * import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
 *
 * assertThat(manifests).deployment("shop-api").container("api").hasEnv("LOG_LEVEL", "info");
 * assertThat(api.getSpec().getReplicas()).isEqualTo(3);
 * }</pre>
 */
public class SeatrialAssertions extends Assertions {

    /** For libraries of assertions of one's own that extend this one. */
    protected SeatrialAssertions() {}

    /** Starts assertions about what a chart rendered. */
    public static ManifestsAssert assertThat(@Nullable Manifests manifests) {
        return new ManifestsAssert(Given.present(manifests, "manifests"), Failures.hard());
    }

    /** Starts assertions about one manifest. */
    public static ManifestAssert assertThat(@Nullable Manifest manifest) {
        Manifest given = Given.present(manifest, "a manifest");
        return new ManifestAssert(given, Manifests.of(List.of(given)), Failures.hard());
    }

    /** Starts assertions about the notes. */
    public static NotesAssert assertThat(@Nullable Notes notes) {
        return new NotesAssert(Given.present(notes, "notes"), Failures.hard());
    }

    /** Starts assertions about a chart that did not render. */
    public static RenderFailureAssert assertThat(@Nullable RenderFailure failure) {
        return new RenderFailureAssert(Given.present(failure, "a failure"), Failures.hard());
    }

    /** Starts assertions about all manifests of a rendered chart. */
    public static ManifestsAssert assertThat(@Nullable RenderedChart chart) {
        return new ManifestsAssert(Given.present(chart, "a rendered chart").manifests(), Failures.hard());
    }
}
