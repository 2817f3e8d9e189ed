/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.internal.ApiValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about one value of a manifest, or of a text in it. The examples stand for {@code
 * assertThat(manifest).path("...")}, and say for what the assertion passes and for what it fails.
 */
public final class ValueAssert extends AbstractScalarAssert<ValueAssert> {

    ValueAssert(@Nullable Place place, Failures failures) {
        super(place, ValueAssert.class, failures);
    }

    /**
     * Verifies that the value is equal to another; maps and lists are given as Java collections. Numbers compare by value;
     * {@code 80} and {@code "80"} differ, as they do to Kubernetes.
     *
     * <pre>{@code value.isEqualTo(80); // passes for 80 and 80.0, fails for 81 and "80" }</pre>
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
     * Verifies that the value is not equal to another.
     *
     * <pre>{@code value.isNotEqualTo("latest"); // passes for "1.2", fails for "latest" }</pre>
     */
    @Override
    public ValueAssert isNotEqualTo(@Nullable Object other) {
        return isAbsent() || !Objects.equals(actual, ApiValues.value(other))
                ? this
                : report(place(), "%s is " + Shown.headline(actual) + ", which it should not be.", d -> d);
    }

    /**
     * Verifies that the value is what a piece of YAML says, no more and no less.
     *
     * <pre>{@code value.isEqualToYaml("{cpu: 1}"); // passes for {cpu: 1}, fails for {cpu: 1, memory: 1Gi} }</pre>
     */
    public ValueAssert isEqualToYaml(String yaml) {
        return isEqualTo(EmbeddedText.given(yaml));
    }

    /**
     * Verifies that the value is equal to one of several.
     *
     * <pre>{@code value.isIn("ClusterIP", "NodePort"); // passes for "NodePort", fails for "LoadBalancer" }</pre>
     */
    @Override
    public ValueAssert isIn(@Nullable Object... values) {
        List<@Nullable Object> allowed = listOf(values);
        return isAbsent() || allowed.contains(actual)
                ? this
                : reportUnequal(
                        place(),
                        place().label() + " is " + Shown.inline(actual) + ", none of those allowed.",
                        allowed,
                        actual);
    }

    /**
     * Verifies that the value has at least what a piece of YAML says: of a map its keys, of a list its elements in any
     * order, each of which may itself say less.
     *
     * <pre>{@code value.containsYaml("[{name: http}]"); // passes for [{name: http, port: 80}], fails for [{port: 80}] }</pre>
     */
    public ValueAssert containsYaml(String yaml) {
        if (isAbsent()) {
            return this;
        }
        Object wanted = EmbeddedText.given(yaml);
        return Subset.firstDifference(wanted, actual, "")
                .map(difference -> fail(
                        place().explained(place().failure(place().label() + " lacks something.")
                                .withFact("lacking", difference)
                                .withFact("expected", Shown.fact(wanted))
                                .withFact("actual", Shown.fact(actual))),
                        wanted,
                        actual))
                .orElse(this);
    }

    /**
     * Verifies that the value does not have what a piece of YAML says, which must be of its type: a map or a list.
     *
     * <pre>{@code value.doesNotContainYaml("[{name: debug}]"); // passes for [{name: http}], fails for [{name: debug, port: 1}] }</pre>
     */
    public ValueAssert doesNotContainYaml(String yaml) {
        if (isAbsent()) {
            return this;
        }
        Object unwanted = EmbeddedText.given(yaml);
        if (!Shown.type(actual).equals(Shown.type(unwanted))) {
            return reportType(Shown.type(unwanted));
        }
        return Subset.firstDifference(unwanted, actual, "").isPresent()
                ? this
                : report(
                        place(),
                        "%s has all of what it should not contain.",
                        d -> d.withFact("unwanted", Shown.fact(unwanted)).withFact("actual", Shown.fact(actual)));
    }

    /**
     * Verifies that the value is null, which is not the same as absent.
     *
     * <pre>{@code value.isNull(); // passes for null, fails for "" }</pre>
     */
    @Override
    public void isNull() {
        is("null", actual == null);
    }

    /**
     * Verifies that the value is not null.
     *
     * <pre>{@code value.isNotNull(); // passes for "", fails for null }</pre>
     */
    @Override
    public ValueAssert isNotNull() {
        return isAbsent() || actual != null ? this : report(place(), "%s is null, which it should not be.", d -> d);
    }

    /**
     * Verifies that there is nothing in it: that it is null, or a string, list or map that is empty.
     *
     * <pre>{@code value.isNullOrEmpty(); // passes for null, "", [] and {}, fails for " ", 0 and false }</pre>
     */
    public ValueAssert isNullOrEmpty() {
        return isAbsent() || actual == null || Shown.size(actual).orElse(1) == 0
                ? this
                : report(place(), "%s is neither null nor empty.", d -> d.withFact("actual", Shown.fact(actual)));
    }

    /**
     * Verifies that a string, list or map is empty. Of other values it fails.
     *
     * <pre>{@code value.isEmpty(); // passes for [], fails for [1], null and 0 }</pre>
     */
    public ValueAssert isEmpty() {
        return sized(size -> size == 0, "is not empty");
    }

    /**
     * Verifies that a string, list or map is not empty. Of other values it fails.
     *
     * <pre>{@code value.isNotEmpty(); // passes for [1], fails for [], null and 0 }</pre>
     */
    public ValueAssert isNotEmpty() {
        return sized(size -> size > 0, "is empty");
    }

    /**
     * Verifies the number of elements of a list, of keys of a map. Of other values it fails.
     *
     * <pre>{@code value.hasSize(2); // passes for [1, 2], fails for [1] and for "ab" }</pre>
     */
    public ValueAssert hasSize(int expected) {
        if (isAbsent()) {
            return this;
        }
        if (!(actual instanceof List) && !(actual instanceof Map)) {
            return reportType("a list or a map");
        }
        int size = Shown.size(actual).orElseThrow();
        String counted = actual instanceof List ? "element" : "key";
        return size == expected
                ? this
                : fail(
                        place().explained(place().failure("%s has %d %s%s, not %d."
                                        .formatted(place().label(), size, counted, size == 1 ? "" : "s", expected))
                                .withFact("actual", Shown.fact(actual))),
                        expected,
                        size);
    }

    /**
     * Verifies that a list or map does not have this number of elements or keys. Of other values it fails.
     *
     * <pre>{@code value.doesNotHaveSize(2); // passes for [1], fails for [1, 2] and for "ab" }</pre>
     */
    public ValueAssert doesNotHaveSize(int unwanted) {
        if (isAbsent()) {
            return this;
        }
        if (!(actual instanceof List) && !(actual instanceof Map)) {
            return reportType("a list or a map");
        }
        return Shown.size(actual).orElseThrow() != unwanted
                ? this
                : report(
                        place(),
                        "%s has size " + unwanted + ", but should not.",
                        d -> d.withFact("actual", Shown.fact(actual)));
    }

    /**
     * Verifies that a string holds a text, or a list an element. Of other values it fails.
     *
     * <pre>{@code value.contains("a"); // passes for "bar" and ["a"], fails for "b", ["bar"] and {a: 1} }</pre>
     */
    public ValueAssert contains(Object element) {
        Object wanted = ApiValues.value(element);
        return isAbsent() || holds(wanted)
                ? this
                : reportUnequal(
                        place(),
                        "%s does not contain %s.".formatted(place().label(), Shown.inline(wanted)),
                        wanted,
                        actual);
    }

    /**
     * Verifies that a string does not hold a text, or a list no such element. Of other values it fails.
     *
     * <pre>{@code value.doesNotContain("a"); // passes for "b" and ["bar"], fails for "bar", ["a"] and 1 }</pre>
     */
    public ValueAssert doesNotContain(Object element) {
        if (isAbsent()) {
            return this;
        }
        Object unwanted = ApiValues.value(element);
        if (!(actual instanceof List) && !(actual instanceof String && unwanted instanceof String)) {
            return reportType(actual instanceof String ? "a list" : "a string or a list");
        }
        return holds(unwanted)
                ? report(
                        place(),
                        "%s contains " + Shown.headline(unwanted) + ", but should not.",
                        d -> d.withFact("actual", Shown.fact(actual)))
                : this;
    }

    /**
     * Verifies that a list has exactly these elements, in this order.
     *
     * <pre>{@code value.containsExactly("a", "b"); // passes for [a, b], fails for [b, a] and [a, b, c] }</pre>
     */
    public ValueAssert containsExactly(@Nullable Object... elements) {
        return isEqualTo(listOf(elements));
    }

    /**
     * Verifies that a list has exactly these elements, in any order.
     *
     * <pre>{@code value.containsExactlyInAnyOrder("a", "b"); // passes for [b, a], fails for [a] and [a, b, b] }</pre>
     */
    public ValueAssert containsExactlyInAnyOrder(@Nullable Object... elements) {
        if (isAbsent()) {
            return this;
        }
        List<@Nullable Object> wanted = listOf(elements);
        boolean equal = actual instanceof List<?> list
                && list.size() == wanted.size()
                && Matching.unmatched(wanted, list, Objects::equals).isEmpty();
        return equal ? this : reportUnequal(place(), place().label() + " has other elements.", wanted, actual);
    }

    /**
     * Verifies something of each element of a list, of which there must be one at least.
     *
     * <pre>{@code value.each(port -> port.hasPath("name")); // passes for [{name: a}], fails for [{name: a}, {}] and [] }</pre>
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
     * Navigates to the text that this one holds in base 64.
     *
     * <pre>{@code value.base64().isEqualTo("hunter2"); // passes for "aHVudGVyMg==", fails for "hunter2" }</pre>
     */
    public ValueAssert base64() {
        return decode("base64", EmbeddedText::base64);
    }

    /**
     * Navigates into the YAML that this text holds.
     *
     * <pre>{@code value.yaml().hasValue("server.port", 80); // passes for "server: {port: 80}", fails for "server: 80" }</pre>
     */
    public ValueAssert yaml() {
        return decode("YAML", EmbeddedText::yaml);
    }

    /**
     * Navigates into the JSON that this text holds.
     *
     * <pre>{@code value.json().hasValue("port", 80); // passes for "{\"port\": 80}", fails for "port: 80" }</pre>
     */
    public ValueAssert json() {
        return decode("JSON", EmbeddedText::json);
    }

    /**
     * Navigates into the Java properties that this text holds; keys are taken as they are, dots and all.
     *
     * <pre>{@code value.properties().hasValue("['a.b']", "1"); // passes for "a.b=1", fails for "a.b=2" }</pre>
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
                    "%s is no " + format + ".",
                    d -> d.withFact("problem", String.valueOf(e.getMessage())).withFact("actual", Shown.fact(text)));
            return new ValueAssert(null, failures());
        }
    }

    private boolean holds(@Nullable Object element) {
        return (actual instanceof String text && element instanceof String part && text.contains(part))
                || (actual instanceof List<?> list && list.contains(element));
    }

    private ValueAssert sized(IntPredicate fits, String problem) {
        if (isAbsent()) {
            return this;
        }
        OptionalInt size = Shown.size(actual);
        if (size.isEmpty()) {
            return reportType("a string, a list or a map");
        }
        return fits.test(size.getAsInt())
                ? this
                : report(place(), "%s " + problem + ".", d -> d.withFact("actual", Shown.fact(actual)));
    }

    private static List<@Nullable Object> listOf(@Nullable Object... elements) {
        Collection<@Nullable Object> given = Arrays.asList(elements);
        List<@Nullable Object> values = new ArrayList<>();
        given.forEach(element -> values.add(ApiValues.value(element)));
        return values;
    }
}
