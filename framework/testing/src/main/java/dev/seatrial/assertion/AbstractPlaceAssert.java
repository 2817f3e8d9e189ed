/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathResult;
import dev.seatrial.manifest.internal.ApiValues;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ObjectAssert;
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
     * <pre>{@code
     * assertThat(manifest).hasPath("spec.template.spec.containers[name=web].resources.limits");
     * assertThat(manifest).hasPath("spec.containers"); // fails for a Deployment, and names `spec.template.spec.containers`
     * }</pre>
     */
    public SELF hasPath(String path) {
        find(path);
        return myself;
    }

    /**
     * Verifies that a path does not exist. A null is there, so it fails too. So does a path that is mistyped on its way: it
     * would be absent whatever the chart does.
     *
     * <pre>{@code
     * assertThat(manifest).doesNotHavePath("spec.replicas");     // passes if the autoscaler owns the number
     * assertThat(manifest).doesNotHavePath("spce.replicas");     // fails: did you mean `spec`?
     * }</pre>
     */
    public SELF doesNotHavePath(String path) {
        if (isAbsent()) {
            return myself;
        }
        ManifestPath absent = ManifestPath.of(path);
        PathResult result = absent.in(place().value());
        if (result instanceof PathResult.Missing missing) {
            return AbsentPath.mistake(absent, missing)
                    .map(existing -> fail(AbsentPath.diagnose(place(), absent, missing, existing)))
                    .orElse(myself);
        }
        Place found = place().below(absent, ((PathResult.Found) result).value());
        return report(found, "%s exists, but should not.", d -> d.withFact("actual", Shown.fact(found.value())));
    }

    /**
     * Verifies the value at a path. Numbers compare by value; {@code 80} and {@code "80"} differ, as they do to Kubernetes.
     *
     * <pre>{@code
     * assertThat(manifest).hasValue("spec.replicas", 3);   // passes for 3
     * assertThat(manifest).hasValue("spec.replicas", "3"); // fails for 3
     * }</pre>
     */
    public SELF hasValue(String path, @Nullable Object expected) {
        Place found = find(path);
        if (found != null) {
            next(new ValueAssert(found, failures())).isEqualTo(expected);
        }
        return myself;
    }

    /**
     * Navigates to the value at a path, which must exist.
     *
     * <pre>{@code
     * assertThat(manifest).path("spec.type").isIn("ClusterIP", "NodePort");
     * assertThat(manifest).path("spec.tpye"); // fails, and names `spec.type`
     * }</pre>
     */
    public ValueAssert path(String path) {
        return next(new ValueAssert(find(path), failures()));
    }

    /**
     * Navigates to the list of the values that a JSONPath finds; it may be empty, so assert on its size or elements.
     *
     * <pre>{@code
     * assertThat(manifest).jsonPath("$.spec.ports[*].port").containsExactly(80, 9090);
     * assertThat(manifest).jsonPath("$.spec.prots[*].port").isNotEmpty(); // fails: it is empty
     * }</pre>
     */
    public ValueAssert jsonPath(String path) {
        return next(new ValueAssert(
                isAbsent() ? null : place().below(JsonPaths.label(path), JsonPaths.read(place().value(), path)),
                failures()));
    }

    /**
     * Reads this as an object of the fabric8 model and goes on with AssertJ's own assertions. Fields that the type does not
     * know are in its additional properties; where it has none, this fails instead of losing them.
     *
     * <pre>{@code
     * assertThat(manifest).as(Deployment.class).extracting(d -> d.getSpec().getReplicas()).isEqualTo(3);
     * assertThat(manifest).as(Service.class); // fails if it is a Deployment
     * }</pre>
     *
     * @param type of the manifest or of a part of it, such as {@code Container}
     */
    public <T> ObjectAssert<T> as(Class<T> type) {
        ObjectAssert<T> object = failures().about(isAbsent() ? null : typed(type));
        return info.hasDescription() ? object.as(info.description()) : object;
    }

    private <T> @Nullable T typed(Class<T> type) {
        try {
            return TypedView.of(place(), type);
        } catch (TypedView.MisfitException e) {
            fail(e.diagnostic());
            return null;
        }
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
