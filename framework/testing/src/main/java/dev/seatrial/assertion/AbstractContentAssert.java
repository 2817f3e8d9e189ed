/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Counted;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.internal.ApiValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the size of a value and about what it contains: the characters of a string, the elements of a list, or the
 * keys of a map.
 *
 * @param <SELF> the assertion itself
 */
@API(status = EXPERIMENTAL, since = "0.1")
public abstract class AbstractContentAssert<SELF extends AbstractContentAssert<SELF>>
        extends AbstractScalarAssert<SELF> {

    AbstractContentAssert(@Nullable Place place, Class<?> selfType, Failures failures) {
        super(place, selfType, failures);
    }

    /**
     * Verifies that the value is null or an empty string, list or map.
     *
     * <pre>{@code value.isNullOrEmpty(); // passes for null, "", [] and {}, fails for " ", 0 and false }</pre>
     *
     * @throws AssertionError if the value is anything else
     */
    public SELF isNullOrEmpty() {
        return isAbsent() || actual == null || Shown.size(actual).orElse(1) == 0
                ? myself
                : report(place(), "%s is neither null nor empty.", d -> d.withFact("actual", Shown.fact(actual)));
    }

    /**
     * Verifies that a string, list or map is empty.
     *
     * <pre>{@code value.isEmpty(); // passes for [], fails for [1], null and 0 }</pre>
     *
     * @throws AssertionError if it is not empty, or the value is null or of another type
     */
    public SELF isEmpty() {
        return sized(size -> size == 0, "is not empty");
    }

    /**
     * Verifies that a string, list or map is not empty.
     *
     * <pre>{@code value.isNotEmpty(); // passes for [1], fails for [], null and 0 }</pre>
     *
     * @throws AssertionError if it is empty, or the value is null or of another type
     */
    public SELF isNotEmpty() {
        return sized(size -> size > 0, "is empty");
    }

    /**
     * Verifies the number of elements of a list or keys of a map.
     *
     * <pre>{@code value.hasSize(2); // passes for [1, 2], fails for [1] and for "ab" }</pre>
     *
     * @throws AssertionError if the number differs, or the value is neither a list nor a map
     */
    public SELF hasSize(int expected) {
        if (isAbsent()) {
            return myself;
        }
        if (!(actual instanceof List) && !(actual instanceof Map)) {
            return reportType("a list or a map");
        }
        int size = Shown.size(actual).orElseThrow();
        String counted = Counted.of(size, actual instanceof List ? "element" : "key");
        return size == expected
                ? myself
                : fail(
                        place().explained(place().failure(
                                        "%s has %s, not %d.".formatted(place().label(), counted, expected))
                                .withFact("actual", Shown.fact(actual))),
                        expected,
                        size);
    }

    /**
     * Verifies that a list or map does not have the given number of elements or keys.
     *
     * <pre>{@code value.doesNotHaveSize(2); // passes for [1], fails for [1, 2] and for "ab" }</pre>
     *
     * @throws AssertionError if it has that number, or the value is neither a list nor a map
     */
    public SELF doesNotHaveSize(int unwanted) {
        if (isAbsent()) {
            return myself;
        }
        if (!(actual instanceof List) && !(actual instanceof Map)) {
            return reportType("a list or a map");
        }
        return Shown.size(actual).orElseThrow() != unwanted
                ? myself
                : report(
                        place(),
                        "%s has size " + unwanted + ", but should not.",
                        d -> d.withFact("actual", Shown.fact(actual)));
    }

    /**
     * Verifies that a string contains the given text, or a list the given element.
     *
     * <pre>{@code value.contains("a"); // passes for "bar" and ["a"], fails for "b", ["bar"] and {a: 1} }</pre>
     *
     * @throws AssertionError if it does not, or the value is neither a string nor a list
     */
    public SELF contains(Object element) {
        Object wanted = ApiValues.value(element);
        if ("".equals(wanted) && actual instanceof String) {
            return fail(Diagnostic.of("The text is empty, so every value contains it."));
        }
        return isAbsent() || holds(wanted)
                ? myself
                : reportUnequal(
                        place(),
                        "%s does not contain %s.".formatted(place().label(), Shown.inline(wanted)),
                        wanted,
                        actual);
    }

    /**
     * Verifies that a string does not contain the given text, or a list the given element.
     *
     * <pre>{@code value.doesNotContain("a"); // passes for "b" and ["bar"], fails for "bar", ["a"] and 1 }</pre>
     *
     * @throws AssertionError if it does, or the value is neither a string nor a list
     */
    public SELF doesNotContain(Object element) {
        if (isAbsent()) {
            return myself;
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
                : myself;
    }

    /**
     * Verifies that a list has exactly the given elements, in this order.
     *
     * <pre>{@code value.containsExactly("a", "b"); // passes for [a, b], fails for [b, a] and [a, b, c] }</pre>
     *
     * @throws AssertionError if the list differs, or the value is not a list
     */
    public SELF containsExactly(@Nullable Object... elements) {
        return isEqualTo(listOf(elements));
    }

    /**
     * Verifies that a list has exactly the given elements, in any order.
     *
     * <pre>{@code value.containsExactlyInAnyOrder("a", "b"); // passes for [b, a], fails for [a] and [a, b, b] }</pre>
     *
     * @throws AssertionError if an element is missing or there are others, or the value is not a list
     */
    public SELF containsExactlyInAnyOrder(@Nullable Object... elements) {
        if (isAbsent()) {
            return myself;
        }
        List<@Nullable Object> wanted = listOf(elements);
        boolean equal = actual instanceof List<?> list
                && list.size() == wanted.size()
                && Matching.unmatched(wanted, list, Objects::equals).isEmpty();
        return equal
                ? myself
                : reportUnequal(
                        place(), place().label() + " does not have exactly the expected elements.", wanted, actual);
    }

    private boolean holds(@Nullable Object element) {
        return (actual instanceof String text && element instanceof String part && text.contains(part))
                || (actual instanceof List<?> list && list.contains(element));
    }

    private SELF sized(IntPredicate fits, String problem) {
        if (isAbsent()) {
            return myself;
        }
        OptionalInt size = Shown.size(actual);
        if (size.isEmpty()) {
            return reportType("a string, a list or a map");
        }
        return fits.test(size.getAsInt())
                ? myself
                : report(place(), "%s " + problem + ".", d -> d.withFact("actual", Shown.fact(actual)));
    }

    static List<@Nullable Object> listOf(@Nullable Object... elements) {
        Collection<@Nullable Object> given = Arrays.asList(elements);
        List<@Nullable Object> values = new ArrayList<>();
        given.forEach(element -> values.add(ApiValues.value(element)));
        return values;
    }
}
