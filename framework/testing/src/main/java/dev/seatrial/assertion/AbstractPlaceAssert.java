/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathResult;
import dev.seatrial.manifest.internal.ApiValues;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a part of a manifest that has paths below it: the manifest itself, a container, or a decoded text.
 *
 * @param <SELF> the assertion itself
 * @param <ACTUAL> the type of the value under test
 */
@API(status = EXPERIMENTAL, since = "0.1")
public abstract class AbstractPlaceAssert<SELF extends AbstractPlaceAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractChartAssert<SELF, ACTUAL> {

    private final @Nullable Place place;

    AbstractPlaceAssert(@Nullable ACTUAL actual, @Nullable Place place, Class<?> selfType, Failures failures) {
        super(actual, selfType, failures);
        this.place = place;
    }

    /** Returns where the subject is in its manifest. Must only be called if the subject is not absent. */
    final Place place() {
        return Objects.requireNonNull(place);
    }

    @Override
    final MaskedFailure masked() {
        return new MaskedFailure(failures().secrets(), place != null && place.isSecret());
    }

    @Override
    final boolean isAbsent() {
        return place == null;
    }

    /**
     * Verifies that the given path exists, whatever its value, which may be null.
     *
     * <pre>{@code
     * assertThat(manifest).hasPath("spec.template.spec.containers[name=web].resources.limits");
     * assertThat(manifest).hasPath("spec.containers"); // fails for a Deployment: did you mean `spec.template.spec.containers`?
     * }</pre>
     *
     *     existing path
     *
     * @throws AssertionError if the path does not exist; the message shows how far the path exists and suggests the
     *     closest existing one
     */
    public SELF hasPath(String path) {
        find(path);
        return myself;
    }

    /**
     * Verifies that the given path does not exist. A path with a null value exists, so it fails. A path that the kind cannot
     * have fails too, since it would be absent whatever the chart renders. The Kubernetes schema of the kind decides that, or
     * the custom resource definition in the chart; among labels, data and other free keys, a name that resembles a present
     * one counts as mistyped.
     *
     * <pre>{@code
     * assertThat(manifest).doesNotHavePath("spec.replicas");    // passes if the number is left to an autoscaler
     * assertThat(manifest).doesNotHavePath("spec.hostNetwork"); // fails for a Deployment: did you mean `spec.template.spec.hostNetwork`?
     * }</pre>
     *
     * @throws AssertionError if the path exists, cannot exist or looks mistyped
     */
    public SELF doesNotHavePath(String path) {
        if (isAbsent()) {
            return myself;
        }
        ManifestPath absent = ManifestPath.of(path);
        PathResult result = absent.in(place().value());
        if (result instanceof PathResult.Missing missing) {
            return AbsentPath.mistake(place(), absent, missing).map(this::fail).orElse(myself);
        }
        Place found = place().below(absent, ((PathResult.Found) result).value());
        return report(found, "%s exists, but should not.", d -> d.withFact("actual", Shown.fact(found.value())));
    }

    /**
     * Verifies that the value at the given path is equal to the expected one. Numbers are compared by value. {@code 80}
     * and {@code "80"} are different, as they are to Kubernetes.
     *
     * <pre>{@code
     * assertThat(manifest).hasValue("spec.replicas", 3);   // passes for 3
     * assertThat(manifest).hasValue("spec.replicas", "3"); // fails for 3
     * }</pre>
     *
     * @throws AssertionError if the path does not exist or has another value
     */
    public SELF hasValue(String path, @Nullable Object expected) {
        Place found = find(path);
        if (found != null) {
            next(new ValueAssert(found, failures())).isEqualTo(expected);
        }
        return myself;
    }

    /**
     * Navigates to the value at the given path.
     *
     * <pre>{@code
     * assertThat(manifest).path("spec.type").isIn("ClusterIP", "NodePort");
     * assertThat(manifest).path("spec.tpye"); // fails: did you mean `spec.type`?
     * }</pre>
     *
     * @throws AssertionError if the path does not exist
     */
    public ValueAssert path(String path) {
        return next(new ValueAssert(find(path), failures()));
    }

    /**
     * Navigates to the list of values that a JSONPath expression selects. The list may be empty, so assert on its size
     * or elements. An expression that never selects anything, because a field in it is unknown to the kind or resembles a
     * present one, fails at once.
     *
     * <pre>{@code
     * assertThat(manifest).jsonPath("$.spec.ports[*].port").containsExactly(80, 9090);
     * assertThat(manifest).jsonPath("$.spec.prots[*].port").isEmpty(); // fails: did you mean `ports`?
     * }</pre>
     *
     * @throws AssertionError if the expression selects nothing and looks mistyped
     */
    public ValueAssert jsonPath(String path) {
        if (isAbsent()) {
            return next(new ValueAssert(null, failures()));
        }
        List<@Nullable Object> found = JsonPaths.read(place().value(), path);
        Optional<Diagnostic> mistake = found.isEmpty() ? EmptyQuery.mistake(place(), path) : Optional.empty();
        mistake.ifPresent(this::fail);
        return next(
                new ValueAssert(mistake.isPresent() ? null : place().below(JsonPaths.label(path), found), failures()));
    }

    /**
     * Reads this part of the manifest as an object of the fabric8 model and continues with AssertJ's assertions. Fields
     * that the type does not declare end up in its additional properties.
     *
     * <pre>{@code
     * assertThat(manifest).as(Deployment.class).extracting(d -> d.getSpec().getReplicas()).isEqualTo(3);
     * assertThat(manifest).as(Service.class); // fails for a Deployment
     * }</pre>
     *
     * @param type the type of the manifest or of a part of it, such as {@code Container}
     *     field
     * @throws AssertionError if the type is that of another kind, if a value does not fit the type, or if a field would
     *     be lost
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

    /**
     * Returns the place at a path. If the path does not exist, reports a failure and, if that was soft, returns null.
     */
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

    /** Reports a failure at a place. The {@code %s} in the headline is replaced by the label of that place. */
    final SELF report(Place at, String headline, UnaryOperator<Diagnostic> facts) {
        return fail(at.explained(facts.apply(at.failure(headline.formatted(at.label())))));
    }

    /** Reports that two values that should be equal are not. */
    final SELF reportUnequal(Place at, String headline, @Nullable Object expected, @Nullable Object found) {
        Object wanted = ApiValues.value(expected);
        Diagnostic diagnostic =
                at.failure(headline).withFact("expected", Shown.fact(wanted)).withFact("actual", Shown.fact(found));
        return fail(at.explained(diagnostic), wanted, found);
    }
}
