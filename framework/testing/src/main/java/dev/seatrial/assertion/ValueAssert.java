/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.ApiValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.assertj.core.description.Description;
import org.jspecify.annotations.Nullable;

/** Assertions about one value of a manifest, or of a text in it. */
public final class ValueAssert extends AbstractPlaceAssert<ValueAssert, Object> {

    ValueAssert(@Nullable Place place, Failures failures) {
        super(place == null ? null : place.value(), place, ValueAssert.class, failures);
    }

    ValueAssert inheriting(@Nullable Description description) {
        return description == null ? this : as(description);
    }

    /**
     * Verifies that the value is equal to another; maps and lists are given as Java collections. Numbers compare by value;
     * {@code 80} and {@code "80"} differ, as they do to Kubernetes.
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

    /** Verifies that the value is not equal to another. */
    @Override
    public ValueAssert isNotEqualTo(@Nullable Object other) {
        if (isAbsent() || !Objects.equals(actual, ApiValues.value(other))) {
            return this;
        }
        return report(place(), "%s is " + Shown.inline(actual) + ", which it should not be.", d -> d);
    }

    /** Verifies that the value is what a piece of YAML says. */
    public ValueAssert isEqualToYaml(String yaml) {
        return isEqualTo(EmbeddedText.yaml(yaml));
    }

    /**
     * Verifies that the value has at least what a piece of YAML says: of a map its keys, of a list its elements in any
     * order, each of which may itself say less.
     */
    public ValueAssert containsYaml(String yaml) {
        if (isAbsent()) {
            return this;
        }
        Object wanted = EmbeddedText.yaml(yaml);
        return Subset.firstDifference(wanted, actual, "")
                .map(difference -> report(
                        place(),
                        "%s lacks something.",
                        d -> d.withFact("lacking", difference)
                                .withFact("expected", Shown.fact(wanted))
                                .withFact("actual", Shown.fact(actual))))
                .orElse(this);
    }

    /** Verifies that the value is null, which is not the same as absent. */
    public ValueAssert isNullValue() {
        return is("null", actual == null);
    }

    /** Verifies that the value is a string. */
    public ValueAssert isString() {
        return is("a string", actual instanceof String);
    }

    /** Verifies that the value is a whole number or a fraction. */
    public ValueAssert isNumber() {
        return is("a number", actual instanceof Number);
    }

    /** Verifies that the value is true or false, and not a string that says so. */
    public ValueAssert isBoolean() {
        return is("a boolean", actual instanceof Boolean);
    }

    /** Verifies that the value is a list. */
    public ValueAssert isList() {
        return is("a list", actual instanceof List);
    }

    /** Verifies that the value is a map. */
    public ValueAssert isMap() {
        return is("a map", actual instanceof Map);
    }

    /** Verifies that a string holds a text, or a list an element. */
    public ValueAssert contains(Object element) {
        if (isAbsent()) {
            return this;
        }
        Object wanted = ApiValues.value(element);
        boolean holds = (actual instanceof String text && wanted instanceof String part && text.contains(part))
                || (actual instanceof List<?> list && list.contains(wanted));
        return holds
                ? this
                : reportUnequal(
                        place(),
                        "%s does not contain %s.".formatted(place().label(), Shown.inline(wanted)),
                        wanted,
                        actual);
    }

    /** Verifies that a string does not hold a text, or a list no such element. Of other values it fails. */
    public ValueAssert doesNotContain(Object element) {
        if (isAbsent()) {
            return this;
        }
        if (!(actual instanceof String) && !(actual instanceof List)) {
            return is("a string or a list", false);
        }
        Object other = ApiValues.value(element);
        boolean holds = actual instanceof String text
                ? text.contains(String.valueOf(other))
                : ((List<?>) actual).contains(other);
        return holds
                ? report(
                        place(),
                        "%s contains " + Shown.inline(other) + ", but should not.",
                        d -> d.withFact("actual", Shown.fact(actual)))
                : this;
    }

    /** Verifies that a list has exactly these elements, in this order. */
    public ValueAssert containsExactly(@Nullable Object... elements) {
        List<@Nullable Object> wanted = new ArrayList<>();
        for (Object element : elements) {
            wanted.add(element);
        }
        return isEqualTo(wanted);
    }

    /** Verifies the number of elements of a list, of keys of a map. */
    public ValueAssert hasSize(int expected) {
        if (isAbsent()) {
            return this;
        }
        if (!(actual instanceof List) && !(actual instanceof Map)) {
            return is("a list or a map", false);
        }
        int size = actual instanceof List<?> list ? list.size() : ((Map<?, ?>) actual).size();
        return size == expected
                ? this
                : report(
                        place(),
                        "%s has " + size + ", not " + expected + ", elements.",
                        d -> d.withFact("actual", Shown.fact(actual)));
    }

    /** Verifies that the whole of a string fits a regular expression. */
    public ValueAssert matches(String regex) {
        if (isAbsent()) {
            return this;
        }
        boolean fits = actual instanceof String text
                && Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches();
        return fits
                ? this
                : report(place(), "%s does not match `" + regex + "`.", d -> d.withFact("actual", Shown.fact(actual)));
    }

    /** Verifies an amount as Kubernetes counts it: {@code 500m} is {@code 0.5}, {@code 1Gi} is {@code 1024Mi}. */
    public ValueAssert isQuantity(String expected) {
        return compare("equal to", expected, 0, 0);
    }

    /** Verifies that an amount is as much as another, or more. */
    public ValueAssert isAtLeast(String quantity) {
        return compare("at least", quantity, 0, 1);
    }

    /** Verifies that an amount is as much as another, or less. */
    public ValueAssert isAtMost(String quantity) {
        return compare("at most", quantity, -1, 0);
    }

    /** Navigates to the text that this one holds in base 64. */
    public ValueAssert base64() {
        return decode("base64", EmbeddedText::base64);
    }

    /** Navigates into the YAML that this text holds. */
    public ValueAssert yaml() {
        return decode("YAML", EmbeddedText::yaml);
    }

    /** Navigates into the JSON that this text holds. */
    public ValueAssert json() {
        return decode("JSON", EmbeddedText::json);
    }

    /** Navigates into the Java properties that this text holds; keys are taken as they are, dots and all. */
    public ValueAssert properties() {
        return decode("properties", EmbeddedText::properties);
    }

    private ValueAssert decode(String format, Function<String, @Nullable Object> decoder) {
        if (isAbsent()) {
            return this;
        }
        if (!(actual instanceof String text)) {
            is("a string", false);
            return new ValueAssert(null, failures());
        }
        try {
            return new ValueAssert(place().decoded(format, ApiValues.value(decoder.apply(text))), failures());
        } catch (EmbeddedText.UnreadableException e) {
            report(
                    place(),
                    "%s is no " + format + ".",
                    d -> d.withFact("problem", String.valueOf(e.getMessage())).withFact("actual", Shown.fact(text)));
            return new ValueAssert(null, failures());
        }
    }

    private ValueAssert is(String type, boolean holds) {
        if (isAbsent() || holds) {
            return this;
        }
        return report(place(), "%s is not " + type + ".", d -> d.withFact("actual", Shown.fact(actual)));
    }

    private ValueAssert compare(String relation, String other, int least, int most) {
        if (isAbsent()) {
            return this;
        }
        int sign = Quantities.compare(actual, other).orElse(2);
        if (sign >= least && sign <= most) {
            return this;
        }
        String headline =
                sign == 2 ? " is no amount." : " is " + actual + ", but should be " + relation + " " + other + ".";
        return reportUnequal(place(), place().label() + headline, other, actual);
    }
}
