/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.ApiValues;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathResult;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about something inside a manifest that has paths below it: the manifest itself, a container, a decoded text.
 *
 * @param <SELF> the assertion itself
 * @param <ACTUAL> what it is about
 */
public abstract class AbstractPlaceAssert<SELF extends AbstractPlaceAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractChartAssert<SELF, ACTUAL> {

    private final @Nullable Place place;

    AbstractPlaceAssert(@Nullable ACTUAL actual, @Nullable Place place, Class<?> selfType, Failures failures) {
        super(actual, selfType, failures);
        this.place = place;
    }

    /** Returns where the subject stands; only to be called when it is not absent. */
    final Place place() {
        return Objects.requireNonNull(place);
    }

    @Override
    final boolean isAbsent() {
        return place == null;
    }

    /**
     * Verifies that a path exists, whatever its value.
     *
     * <pre>{@code assertThat(manifest).hasPath("spec.template.spec.containers[name=web].resources.limits"); }</pre>
     */
    public SELF hasPath(String path) {
        find(path);
        return myself;
    }

    /** Verifies that a path does not exist. A null is there, so it fails too. */
    public SELF doesNotHavePath(String path) {
        if (isAbsent()) {
            return myself;
        }
        Optional<Place> found = place().at(ManifestPath.of(path));
        return found.isEmpty()
                ? myself
                : report(
                        found.get(),
                        "%s exists, but should not.",
                        diagnostic -> diagnostic.withFact(
                                "actual", Shown.fact(found.get().value())));
    }

    /**
     * Verifies the value at a path. Numbers compare by value; {@code 80} and {@code "80"} differ, as they do to Kubernetes.
     *
     * <pre>{@code assertThat(manifest).hasValue("spec.replicas", 3); }</pre>
     */
    public SELF hasValue(String path, @Nullable Object expected) {
        Place found = find(path);
        if (found != null) {
            new ValueAssert(found, failures()).inheriting(info.description()).isEqualTo(expected);
        }
        return myself;
    }

    /** Navigates to the value at a path, which must exist. */
    public ValueAssert path(String path) {
        return new ValueAssert(find(path), failures());
    }

    /** Navigates to the list of the values that a JSONPath such as {@code $.spec.ports[*].port} finds; it may be empty. */
    public ValueAssert jsonPath(String path) {
        return new ValueAssert(
                isAbsent() ? null : place().below(JsonPaths.label(path), JsonPaths.read(place().value(), path)),
                failures());
    }

    /** Returns the place of a path, or reports that there is none, and returns null if that was soft. */
    final @Nullable Place find(String path) {
        return isAbsent() ? null : find(place(), path);
    }

    final @Nullable Place find(Place from, String text) {
        ManifestPath path = ManifestPath.of(text);
        PathResult result = path.in(from.value());
        if (result instanceof PathResult.Missing missing) {
            fail(MissingPath.diagnose(from, path, missing));
            return null;
        }
        return from.below(path, ((PathResult.Found) result).value());
    }

    /** Reports a failure at a place; the headline's {@code %s} becomes the place's label. */
    final SELF report(Place at, String headline, UnaryOperator<Diagnostic> facts) {
        return fail(at.explained(facts.apply(at.failure(headline.formatted(at.label())))));
    }

    /** Reports two values that should be equal. */
    final SELF reportUnequal(Place at, String headline, @Nullable Object expected, @Nullable Object found) {
        Object wanted = ApiValues.value(expected);
        Diagnostic diagnostic =
                at.failure(headline).withFact("expected", Shown.fact(wanted)).withFact("actual", Shown.fact(found));
        return fail(at.explained(diagnostic), wanted, found);
    }
}
