/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.internal.ApiValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a value of a manifest, or of a text in it. In the examples, {@code value} is {@code
 * assertThat(manifest).path("...")}, and the comments show values for which the assertion passes or fails.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ValueAssert extends AbstractContentAssert<ValueAssert> {

    ValueAssert(@Nullable Place place, Failures failures) {
        super(place, ValueAssert.class, failures);
    }

    /**
     * Verifies that the value is equal to the expected one. Maps and lists are given as Java collections. Numbers are
     * compared by value. {@code 80} and {@code "80"} are different, as they are to Kubernetes.
     *
     * <pre>{@code value.isEqualTo(80); // passes for 80 and 80.0, fails for 81 and "80" }</pre>
     *
     * @throws AssertionError if the values differ
     */
    @Override
    public ValueAssert isEqualTo(@Nullable Object expected) {
        if (isAbsent() || Objects.equals(actual, ApiValues.value(expected))) {
            return this;
        }
        return reportUnequal(
                place(),
                "%s is %s, not %s."
                        .formatted(place().label(), Shown.inline(actual), Shown.inline(ApiValues.value(expected))),
                expected,
                actual);
    }

    /**
     * Verifies that the value is not equal to the given one.
     *
     * <pre>{@code value.isNotEqualTo("latest"); // passes for "1.2", fails for "latest" }</pre>
     *
     * @throws AssertionError if the values are equal
     */
    @Override
    public ValueAssert isNotEqualTo(@Nullable Object other) {
        return isAbsent() || !Objects.equals(actual, ApiValues.value(other))
                ? this
                : report(place(), "%s is " + Shown.headline(actual) + ", but should not be.", d -> d);
    }

    /**
     * Verifies that the value is equal to the given YAML.
     *
     * <pre>{@code value.isEqualToYaml("{cpu: 1}"); // passes for {cpu: 1}, fails for {cpu: 1, memory: 1Gi} }</pre>
     *
     * @throws AssertionError if the values differ
     */
    public ValueAssert isEqualToYaml(String yaml) {
        return isEqualTo(EmbeddedText.given(yaml));
    }

    /**
     * Verifies that the value is equal to one of the given values.
     *
     * <pre>{@code value.isIn("ClusterIP", "NodePort"); // passes for "NodePort", fails for "LoadBalancer" }</pre>
     *
     * @throws AssertionError if it is equal to none of them
     */
    @Override
    public ValueAssert isIn(@Nullable Object... values) {
        List<@Nullable Object> allowed = listOf(values);
        return isAbsent() || allowed.contains(actual)
                ? this
                : reportUnequal(
                        place(),
                        place().label() + " is " + Shown.inline(actual) + ", which is not one of the expected values.",
                        allowed,
                        actual);
    }

    /**
     * Verifies that the value is equal to one of the given values.
     *
     * <pre>{@code value.isIn(List.of(80, 443)); // passes for 80, fails for "80" }</pre>
     *
     * @throws AssertionError if it is equal to none of them
     */
    @Override
    public ValueAssert isIn(Iterable<?> values) {
        List<@Nullable Object> all = new ArrayList<>();
        values.forEach(all::add);
        return isIn(all.toArray());
    }

    /**
     * Verifies that the value is equal to none of the given values.
     *
     * <pre>{@code value.isNotIn(80, 443); // passes for 8080, fails for 80 }</pre>
     *
     * @throws AssertionError if it is equal to one of them
     */
    @Override
    public ValueAssert isNotIn(@Nullable Object... values) {
        return isAbsent() || !listOf(values).contains(actual)
                ? this
                : report(place(), "%s is " + Shown.headline(actual) + ", but should not be.", d -> d);
    }

    /**
     * Verifies that the value is equal to none of the given values.
     *
     * <pre>{@code value.isNotIn(List.of(80, 443)); // passes for 8080, fails for 80 }</pre>
     *
     * @throws AssertionError if it is equal to one of them
     */
    @Override
    public ValueAssert isNotIn(Iterable<?> values) {
        List<@Nullable Object> all = new ArrayList<>();
        values.forEach(all::add);
        return isNotIn(all.toArray());
    }

    /**
     * Verifies that the value is not equal to the given one, since identity means nothing in a manifest.
     *
     * <pre>{@code value.isNotSameAs("latest"); // passes for "1.2", fails for "latest" }</pre>
     *
     * @throws AssertionError if the values are equal
     */
    @Override
    public ValueAssert isNotSameAs(@Nullable Object other) {
        return isNotEqualTo(other);
    }

    /**
     * Verifies that the value contains at least the given YAML: all of its keys in a map, all of its elements in a
     * list, in any order. The same applies to nested maps and lists.
     *
     * <pre>{@code value.containsYaml("[{name: http}]"); // passes for [{name: http, port: 80}], fails for [{port: 80}] }</pre>
     *
     * @throws AssertionError if a key, value or element of the YAML is missing
     */
    public ValueAssert containsYaml(String yaml) {
        if (isAbsent()) {
            return this;
        }
        Object wanted = EmbeddedText.given(yaml);
        if (Shown.size(wanted).orElse(1) == 0) {
            return fail(Diagnostic.of("`%s` is empty, so every value contains it.".formatted(yaml)));
        }
        return Subset.firstDifference(wanted, actual, "")
                .map(difference -> fail(
                        place().explained(place().failure(place().label() + " does not contain the expected YAML.")
                                .withFact("difference", difference)
                                .withFact("expected", Shown.fact(wanted))
                                .withFact("actual", Shown.fact(actual))),
                        wanted,
                        actual))
                .orElse(this);
    }

    /**
     * Verifies that the value does not contain the given YAML, which must be of the same type, a map or a list.
     *
     * <pre>{@code value.doesNotContainYaml("[{name: debug}]"); // passes for [{name: http}], fails for [{name: debug, port: 1}] }</pre>
     *
     * @throws AssertionError if the value contains all of the YAML, or is of another type, or if the YAML has a key that the
     *     kind does not have there
     */
    public ValueAssert doesNotContainYaml(String yaml) {
        if (isAbsent()) {
            return this;
        }
        Object unwanted = EmbeddedText.given(yaml);
        if (!Shown.type(actual).equals(Shown.type(unwanted))) {
            return reportType(Shown.type(unwanted));
        }
        if (Subset.firstDifference(unwanted, actual, "").isPresent()) {
            return AbsentYaml.mistake(place(), unwanted).map(this::fail).orElse(this);
        }
        return report(
                place(),
                "%s contains the given YAML, but should not.",
                d -> d.withFact("unwanted", Shown.fact(unwanted)).withFact("actual", Shown.fact(actual)));
    }

    /**
     * Verifies that the value is null. A path with a null value exists.
     *
     * <pre>{@code value.isNull(); // passes for null, fails for "" }</pre>
     *
     * @throws AssertionError if the value is not null
     */
    @Override
    public void isNull() {
        is("null", actual == null);
    }

    /**
     * Verifies that the value is not null.
     *
     * <pre>{@code value.isNotNull(); // passes for "", fails for null }</pre>
     *
     * @throws AssertionError if the value is null
     */
    @Override
    public ValueAssert isNotNull() {
        return isAbsent() || actual != null ? this : report(place(), "%s is null, but should not be.", d -> d);
    }

    /**
     * Verifies that every element of a list passes the given assertions.
     *
     * <pre>{@code value.each(port -> port.hasPath("name")); // passes for [{name: a}], fails for [{name: a}, {}] and [] }</pre>
     *
     * @throws AssertionError if one does not pass, or the value is empty or not a list
     */
    public ValueAssert each(Consumer<ValueAssert> check) {
        if (isAbsent()) {
            return this;
        }
        if (!(actual instanceof List<?> list)) {
            return reportType("a list");
        }
        if (list.isEmpty()) {
            return report(place(), "%s is empty, so nothing was checked.", d -> d);
        }
        Ports.elements(place()).forEach(element -> check.accept(next(new ValueAssert(element, failures()))));
        return this;
    }

    /**
     * Navigates to the text that results from decoding the value as base64.
     *
     * <pre>{@code value.base64().isEqualTo("hunter2"); // passes for "aHVudGVyMg==", fails for "hunter2" }</pre>
     *
     * @throws AssertionError if the value is not valid base64, or does not decode to UTF-8 text
     */
    public ValueAssert base64() {
        return decode("base64", EmbeddedText::base64);
    }

    /**
     * Navigates into the YAML in this text.
     *
     * <pre>{@code value.yaml().hasValue("server.port", 80); // passes for "server: {port: 80}", fails for "server: 80" }</pre>
     *
     * @throws AssertionError if the text is not valid YAML
     */
    public ValueAssert yaml() {
        return decode("YAML", EmbeddedText::yaml);
    }

    /**
     * Navigates into the JSON in this text.
     *
     * <pre>{@code value.json().hasValue("port", 80); // passes for "{\"port\": 80}", fails for "port: 80" }</pre>
     *
     * @throws AssertionError if the text is not valid JSON
     */
    public ValueAssert json() {
        return decode("JSON", EmbeddedText::json);
    }

    /**
     * Navigates into the Java properties in this text. Keys are single path steps, even if they contain dots.
     *
     * <pre>{@code value.properties().hasValue("['a.b']", "1"); // passes for "a.b=1", fails for "a.b=2" }</pre>
     *
     * @throws AssertionError if the text cannot be read as properties
     */
    public ValueAssert properties() {
        return decode("properties", EmbeddedText::properties);
    }

    private ValueAssert decode(String format, Function<String, @Nullable Object> decoder) {
        if (isAbsent()) {
            return this;
        }
        if (!(actual instanceof String text)) {
            reportType("a string");
            return new ValueAssert(null, failures());
        }
        try {
            return next(new ValueAssert(place().decoded(format, ApiValues.value(decoder.apply(text))), failures()));
        } catch (EmbeddedText.UnreadableException e) {
            report(
                    place(),
                    "%s is not valid " + format + ".",
                    d -> d.withFact("problem", String.valueOf(e.getMessage())).withFact("actual", Shown.fact(text)));
            return new ValueAssert(null, failures());
        }
    }
}
