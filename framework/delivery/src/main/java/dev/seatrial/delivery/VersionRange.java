/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.semver.SemanticVersion;
import dev.seatrial.template.internal.semver.VersionConstraints;
import java.util.Optional;
import java.util.regex.Pattern;

/** The versions of a chart that a dependency accepts. */
final class VersionRange {

    private static final Pattern STRICT =
            Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)([-+].*)?", Pattern.DOTALL);

    private final VersionConstraints constraints;
    private final HelmVersion helm;

    private VersionRange(VersionConstraints constraints, HelmVersion helm) {
        this.constraints = constraints;
        this.helm = helm;
    }

    /**
     * Reads a range.
     *
     * @throws ChartException with the text of semver
     */
    static VersionRange parse(String text, HelmVersion helm) {
        try {
            return new VersionRange(VersionConstraints.parse(text, helm.rules().semver()), helm);
        } catch (GoError e) {
            throw new ChartException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Returns whether a version is in this range.
     *
     * @throws ChartException with the text of semver, if it is no version
     */
    boolean accepts(String version) {
        try {
            return constraints.accept(
                    SemanticVersion.parse(version, helm.rules().semver()));
        } catch (GoError e) {
            throw new ChartException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Returns a version, which may be incomplete or begin with {@code v}. */
    static Optional<SemanticVersion> version(String text, HelmVersion helm) {
        try {
            return Optional.of(SemanticVersion.parse(text, helm.rules().semver()));
        } catch (GoError e) {
            return Optional.empty();
        }
    }

    /** Returns whether a text is a version with all of its parts, as {@code semver.StrictNewVersion} wants it. */
    static boolean isStrict(String text) {
        return STRICT.matcher(text).matches()
                && version(text, HelmVersion.latest()).isPresent();
    }
}
