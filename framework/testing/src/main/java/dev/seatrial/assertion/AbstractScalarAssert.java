/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the type of a value, about strings and regular expressions, and about Kubernetes quantities.
 *
 * @param <SELF> the assertion itself
 */
@API(status = EXPERIMENTAL, since = "0.1")
public abstract class AbstractScalarAssert<SELF extends AbstractScalarAssert<SELF>>
        extends AbstractPlaceAssert<SELF, Object> {

    AbstractScalarAssert(@Nullable Place place, Class<?> selfType, Failures failures) {
        super(place == null ? null : place.value(), place, selfType, failures);
    }

    /**
     * Verifies that the value is a string.
     *
     * <pre>{@code value.isString(); // passes for "80", fails for 80 }</pre>
     *
     * @throws AssertionError if the value is of another type, or null
     */
    public SELF isString() {
        return is("a string", actual instanceof String);
    }

    /**
     * Verifies that the value is a number, with or without a fraction.
     *
     * <pre>{@code value.isNumber(); // passes for 80 and 0.5, fails for "80" }</pre>
     *
     * @throws AssertionError if the value is of another type, or null
     */
    public SELF isNumber() {
        return is("a number", actual instanceof Number);
    }

    /**
     * Verifies that the value is a whole number.
     *
     * <pre>{@code value.isInteger(); // passes for 80 and 80.0, fails for 0.5 and "80" }</pre>
     *
     * @throws AssertionError if the value has a fraction, is of another type, or is null
     */
    public SELF isInteger() {
        return is("a whole number", actual instanceof Long || actual instanceof BigInteger);
    }

    /**
     * Verifies that the value is a boolean. The strings {@code "true"} and {@code "false"} are not.
     *
     * <pre>{@code value.isBoolean(); // passes for true, fails for "true" }</pre>
     *
     * @throws AssertionError if the value is of another type, or null
     */
    public SELF isBoolean() {
        return is("a boolean", actual instanceof Boolean);
    }

    /**
     * Verifies that the value is a list.
     *
     * <pre>{@code value.isList(); // passes for [], fails for {} }</pre>
     *
     * @throws AssertionError if the value is of another type, or null
     */
    public SELF isList() {
        return is("a list", actual instanceof List);
    }

    /**
     * Verifies that the value is a map.
     *
     * <pre>{@code value.isMap(); // passes for {}, fails for [] }</pre>
     *
     * @throws AssertionError if the value is of another type, or null
     */
    public SELF isMap() {
        return is("a map", actual instanceof Map);
    }

    /**
     * Verifies that the whole string matches the given regular expression.
     *
     * <pre>{@code value.matches("web-[a-z]+"); // passes for "web-abc", fails for "my-web-abc" and 1 }</pre>
     *
     * @throws AssertionError if the string does not match, or the value is not a string
     */
    public SELF matches(String regex) {
        return fits(
                regex,
                text -> Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches(),
                true);
    }

    /**
     * Verifies that a part of the string matches the given regular expression.
     *
     * <pre>{@code value.containsPattern("web-[a-z]+"); // passes for "my-web-abc", fails for "web-1" and 1 }</pre>
     *
     * @throws AssertionError if no part of the string matches, or the value is not a string
     */
    public SELF containsPattern(String regex) {
        return fits(regex, text -> Pattern.compile(regex).matcher(text).find(), true);
    }

    /**
     * Verifies that no part of the string matches the given regular expression.
     *
     * <pre>{@code value.doesNotContainPattern("[A-Z]"); // passes for "web", fails for "Web" and 1 }</pre>
     *
     * @throws AssertionError if a part of the string matches, or the value is not a string
     */
    public SELF doesNotContainPattern(String regex) {
        return fits(regex, text -> !Pattern.compile(regex).matcher(text).find(), false);
    }

    /**
     * Verifies that the value is the same Kubernetes quantity as the expected one, in whatever notation.
     *
     * <pre>{@code value.isQuantity("0.5"); // passes for 500m and 0.5, fails for 1 and "much" }</pre>
     *
     * @throws AssertionError if the quantities differ, or the value is not a quantity
     */
    public SELF isQuantity(Object expected) {
        return compare("equal to", expected, 0, 0);
    }

    /**
     * Verifies that the value is a quantity that is greater than or equal to the given one.
     *
     * <pre>{@code value.isAtLeast("1Gi"); // passes for 1024Mi and 2Gi, fails for 1000Mi }</pre>
     *
     * @throws AssertionError if the quantity is less, or the value is not a quantity
     */
    public SELF isAtLeast(Object quantity) {
        return compare("at least", quantity, 0, 1);
    }

    /**
     * Verifies that the value is a quantity that is less than or equal to the given one.
     *
     * <pre>{@code value.isAtMost("1Gi"); // passes for 1024Mi and 1000Mi, fails for 2Gi }</pre>
     *
     * @throws AssertionError if the quantity is greater, or the value is not a quantity
     */
    public SELF isAtMost(Object quantity) {
        return compare("at most", quantity, -1, 0);
    }

    /**
     * Verifies that the value is a quantity that is greater than the given one.
     *
     * <pre>{@code value.isGreaterThan("1000Mi"); // passes for 1Gi, fails for 1000Mi and 9Mi }</pre>
     *
     * @throws AssertionError if the quantity is less or equal, or the value is not a quantity
     */
    public SELF isGreaterThan(Object quantity) {
        return compare("greater than", quantity, 1, 1);
    }

    /**
     * Verifies that the value is a quantity that is less than the given one.
     *
     * <pre>{@code value.isLessThan("1"); // passes for 500m, fails for 1 and 1500m }</pre>
     *
     * @throws AssertionError if the quantity is greater or equal, or the value is not a quantity
     */
    public SELF isLessThan(Object quantity) {
        return compare("less than", quantity, -1, -1);
    }

    final SELF is(String type, boolean holds) {
        return isAbsent() || holds ? myself : reportType(type);
    }

    final SELF reportType(String type) {
        return report(
                place(), "%s is not " + type.replace("%", "%%") + ".", d -> d.withFact("actual", Shown.fact(actual)));
    }

    private SELF fits(String regex, Predicate<String> test, boolean wanted) {
        if (isAbsent()) {
            return myself;
        }
        if (!(actual instanceof String text)) {
            return reportType("a string");
        }
        return test.test(text)
                ? myself
                : fail(place().explained(place().failure("%s %s `%s`%s."
                                .formatted(
                                        place().label(),
                                        wanted ? "does not match" : "matches",
                                        regex,
                                        wanted ? "" : ", but should not"))
                        .withFact("actual", Shown.fact(actual))));
    }

    private SELF compare(String relation, Object other, int least, int most) {
        if (isAbsent()) {
            return myself;
        }
        if (Quantities.compare(other, other).isEmpty()) {
            throw new IllegalArgumentException(
                    "`%s` is not a quantity such as `500m`, `0.5` or `1Gi`.".formatted(other));
        }
        OptionalInt sign = Quantities.compare(actual, other);
        if (sign.isPresent() && sign.getAsInt() >= least && sign.getAsInt() <= most) {
            return myself;
        }
        String problem = sign.isEmpty()
                ? " is not a quantity."
                : " is " + actual + ", but should be " + relation + " " + other + ".";
        return reportUnequal(place(), place().label() + problem, other, actual);
    }
}
