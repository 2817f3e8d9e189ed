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
import dev.seatrial.upgrade.Upgrade;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Collects failed assertions, including those of AssertJ, and reports them together. Navigation keeps assertions soft.
 * What cannot be found is reported once, and further assertions on it are skipped.
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
@API(status = EXPERIMENTAL, since = "0.1")
public class SeatrialSoftAssertions extends SoftAssertions {

    /**
     * Runs the given assertions and then reports all that failed.
     *
     * @throws AssertionError if at least one of them failed
     */
    public static void softly(Consumer<SeatrialSoftAssertions> assertions) {
        SeatrialSoftAssertions softly = new SeatrialSoftAssertions();
        assertions.accept(softly);
        softly.assertAll();
    }

    private final Failures failures = Failures.soft(this::collect, this::assertThatObject);

    /** The manifests that no API server accepts; each is reported once. */
    private final Set<Manifest> faulty = new HashSet<>();

    /** AssertJ separates the failures it lists only if they begin with a line break, as its own do. */
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

    /** Starts soft assertions about the manifests that a chart rendered. */
    public ManifestsAssert assertThat(@Nullable Manifests manifests) {
        Manifests given = Given.present(manifests, "manifests");
        return new ManifestsAssert(sound(given), failures.masking(given::secrets));
    }

    /** Starts soft assertions about one manifest. References from it are resolved in this manifest alone. */
    public ManifestAssert assertThat(@Nullable Manifest manifest) {
        Manifest given = Given.present(manifest, "a manifest");
        return new ManifestAssert(given, sound(Manifests.of(List.of(given))), failures.masking(given::secrets));
    }

    /** Starts soft assertions about the rendered notes. */
    public NotesAssert assertThat(@Nullable Notes notes) {
        return new NotesAssert(Given.present(notes, "notes"), failures);
    }

    /** Starts soft assertions about the failure of a chart to render. */
    public RenderFailureAssert assertThat(@Nullable RenderFailure failure) {
        RenderFailure given = Given.present(failure, "a failure");
        return new RenderFailureAssert(given, failures.masking(given.exception()::secrets));
    }

    /** Starts soft assertions about all manifests of a rendered chart. */
    public ManifestsAssert assertThat(@Nullable RenderedChart chart) {
        RenderedChart given = Given.present(chart, "a rendered chart");
        return new ManifestsAssert(sound(given.manifests()), failures.masking(given::secrets));
    }

    /** Starts soft assertions about a chart as its author wrote it. */
    public ChartAssert assertThat(@Nullable Chart chart) {
        return new ChartAssert(Given.present(chart, "a chart"), Linter.latest(), failures);
    }

    private Manifests sound(Manifests manifests) {
        return Given.sound(manifests, failures.masking(manifests::secrets), faulty::add);
    }

    /** Starts soft assertions about the upgrade of a release. */
    public UpgradeAssert assertThat(@Nullable Upgrade upgrade) {
        return UpgradeAssert.of(Given.present(upgrade, "an upgrade"), failures);
    }
}
