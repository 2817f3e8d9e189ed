/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.Chart;
import dev.seatrial.lint.Linter;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.secret.internal.Secrets;
import dev.seatrial.upgrade.Upgrade;
import java.util.List;
import org.apiguardian.api.API;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * Entry point for all assertions. Extends AssertJ's {@code Assertions}, so that one static import serves both:
 *
 * <pre>{@code
 * import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
 *
 * assertThat(manifests).deployment("shop-api").container("api").hasEnv("LOG_LEVEL", "info");
 * assertThat(api.getSpec().getReplicas()).isEqualTo(3);
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public class SeatrialAssertions extends Assertions {

    /** For subclasses that add assertions of their own. */
    protected SeatrialAssertions() {}

    /**
     * Starts assertions about the manifests that a chart rendered.
     *
     * @throws AssertionError if {@code manifests} is null
     */
    public static ManifestsAssert assertThat(@Nullable Manifests manifests) {
        Manifests given = Given.present(manifests, "manifests");
        Failures failures = Failures.hard(given::secrets);
        return new ManifestsAssert(Given.sound(given, failures), failures);
    }

    /**
     * Starts assertions about one manifest. References from it are resolved in this manifest alone.
     *
     * @throws AssertionError if {@code manifest} is null
     */
    public static ManifestAssert assertThat(@Nullable Manifest manifest) {
        Manifest given = Given.present(manifest, "a manifest");
        Failures failures = Failures.hard(given::secrets);
        return new ManifestAssert(given, Given.sound(Manifests.of(List.of(given)), failures), failures);
    }

    /**
     * Starts assertions about the rendered notes.
     *
     * @throws AssertionError if {@code notes} is null
     */
    public static NotesAssert assertThat(@Nullable Notes notes) {
        return new NotesAssert(Given.present(notes, "notes"), Failures.hard(Secrets::none));
    }

    /**
     * Starts assertions about the failure of a chart to render.
     *
     * @throws AssertionError if {@code failure} is null
     */
    public static RenderFailureAssert assertThat(@Nullable RenderFailure failure) {
        RenderFailure given = Given.present(failure, "a failure");
        return new RenderFailureAssert(given, Failures.hard(given.exception()::secrets));
    }

    /**
     * Starts assertions about all manifests of a rendered chart.
     *
     * @throws AssertionError if {@code chart} is null
     */
    public static ManifestsAssert assertThat(@Nullable RenderedChart chart) {
        RenderedChart given = Given.present(chart, "a rendered chart");
        Failures failures = Failures.hard(given::secrets);
        return new ManifestsAssert(Given.sound(given.manifests(), failures), failures);
    }

    /**
     * Starts assertions about a chart as its author wrote it, with the rules of the latest Helm version and without values of a
     * user.
     *
     * @throws AssertionError if {@code chart} is null
     */
    public static ChartAssert assertThat(@Nullable Chart chart) {
        return new ChartAssert(Given.present(chart, "a chart"), Linter.latest(), Failures.hard(Secrets::none));
    }

    /**
     * Starts assertions about the upgrade of a release.
     *
     * @throws AssertionError if {@code upgrade} is null
     */
    public static UpgradeAssert assertThat(@Nullable Upgrade upgrade) {
        return UpgradeAssert.of(Given.present(upgrade, "an upgrade"), Failures.hard(Secrets::none));
    }
}
