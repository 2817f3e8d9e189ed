/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Condition;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * The assertions that AssertJ offers for every object, overridden so that they can fail softly. AssertJ makes its own
 * assertions soft with generated subclasses. It cannot do that for assertions reached by navigation, and most of ours
 * are reached that way.
 *
 * @param <SELF> the assertion itself
 * @param <ACTUAL> the type of the value under test
 */
abstract class AbstractObjectAssert<SELF extends AbstractObjectAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractAssert<SELF, ACTUAL> {

    private final Failures failures;

    AbstractObjectAssert(@Nullable ACTUAL actual, Class<?> selfType, Failures failures) {
        super(actual, selfType);
        this.failures = failures;
    }

    final Failures failures() {
        return failures;
    }

    /**
     * Returns whether the subject is missing because the navigation to it has already failed softly. There is nothing
     * left to check then.
     */
    boolean isAbsent() {
        return actual == null;
    }

    private SELF check(Runnable inherited) {
        if (!isAbsent()) {
            try {
                inherited.run();
            } catch (AssertionError e) {
                failures.report(e);
            }
        }
        return myself;
    }

    @Override
    public void isNull() {
        check(super::isNull);
    }

    @Override
    public SELF isEqualTo(@Nullable Object expected) {
        return check(() -> super.isEqualTo(expected));
    }

    @Override
    public SELF isNotEqualTo(@Nullable Object other) {
        return check(() -> super.isNotEqualTo(other));
    }

    @Override
    public SELF isNotNull() {
        return check(() -> super.isNotNull());
    }

    @Override
    public SELF isSameAs(@Nullable Object expected) {
        return check(() -> super.isSameAs(expected));
    }

    @Override
    public SELF isNotSameAs(@Nullable Object other) {
        return check(() -> super.isNotSameAs(other));
    }

    @Override
    public SELF isIn(@Nullable Object... values) {
        return check(() -> super.isIn(values));
    }

    @Override
    public SELF isNotIn(@Nullable Object... values) {
        return check(() -> super.isNotIn(values));
    }

    @Override
    public SELF isIn(Iterable<?> values) {
        return check(() -> super.isIn(values));
    }

    @Override
    public SELF isNotIn(Iterable<?> values) {
        return check(() -> super.isNotIn(values));
    }

    @Override
    public SELF is(Condition<? super ACTUAL> condition) {
        return check(() -> super.is(condition));
    }

    @Override
    public SELF isNot(Condition<? super ACTUAL> condition) {
        return check(() -> super.isNot(condition));
    }

    @Override
    public SELF has(Condition<? super ACTUAL> condition) {
        return check(() -> super.has(condition));
    }

    @Override
    public SELF doesNotHave(Condition<? super ACTUAL> condition) {
        return check(() -> super.doesNotHave(condition));
    }

    @Override
    public SELF satisfies(Condition<? super ACTUAL> condition) {
        return check(() -> super.satisfies(condition));
    }

    @Override
    public SELF isInstanceOf(Class<?> type) {
        return check(() -> super.isInstanceOf(type));
    }

    @Override
    public SELF isInstanceOfAny(Class<?>... types) {
        return check(() -> super.isInstanceOfAny(types));
    }

    @Override
    public SELF isNotInstanceOf(Class<?> type) {
        return check(() -> super.isNotInstanceOf(type));
    }

    @Override
    public SELF isNotInstanceOfAny(Class<?>... types) {
        return check(() -> super.isNotInstanceOfAny(types));
    }

    @Override
    public SELF hasSameClassAs(Object other) {
        return check(() -> super.hasSameClassAs(other));
    }

    @Override
    public SELF doesNotHaveSameClassAs(Object other) {
        return check(() -> super.doesNotHaveSameClassAs(other));
    }

    @Override
    public SELF isExactlyInstanceOf(Class<?> type) {
        return check(() -> super.isExactlyInstanceOf(type));
    }

    @Override
    public SELF isNotExactlyInstanceOf(Class<?> type) {
        return check(() -> super.isNotExactlyInstanceOf(type));
    }

    @Override
    public SELF isOfAnyClassIn(Class<?>... types) {
        return check(() -> super.isOfAnyClassIn(types));
    }

    @Override
    public SELF isNotOfAnyClassIn(Class<?>... types) {
        return check(() -> super.isNotOfAnyClassIn(types));
    }

    @Override
    public SELF hasToString(String expected) {
        return check(() -> super.hasToString(expected));
    }

    @Override
    public SELF hasToString(String template, Object... values) {
        return check(() -> super.hasToString(template, values));
    }

    @Override
    public SELF doesNotHaveToString(String other) {
        return check(() -> super.doesNotHaveToString(other));
    }

    @Override
    public SELF doesNotHaveToString(String template, Object... values) {
        return check(() -> super.doesNotHaveToString(template, values));
    }

    @Override
    public SELF matches(Predicate<? super ACTUAL> predicate) {
        return check(() -> super.matches(predicate));
    }

    @Override
    public SELF matches(Predicate<? super ACTUAL> predicate, String name) {
        return check(() -> super.matches(predicate, name));
    }

    @Override
    public SELF doesNotMatch(Predicate<? super ACTUAL> predicate) {
        return check(() -> super.doesNotMatch(predicate));
    }

    @Override
    public SELF doesNotMatch(Predicate<? super ACTUAL> predicate, String name) {
        return check(() -> super.doesNotMatch(predicate, name));
    }

    @Override
    public SELF hasSameHashCodeAs(Object other) {
        return check(() -> super.hasSameHashCodeAs(other));
    }

    @Override
    public SELF doesNotHaveSameHashCodeAs(Object other) {
        return check(() -> super.doesNotHaveSameHashCodeAs(other));
    }

    @Override
    public <T> SELF isInstanceOfSatisfying(Class<T> type, Consumer<T> assertions) {
        return check(() -> super.isInstanceOfSatisfying(type, assertions));
    }

    @Override
    protected SELF satisfiesForProxy(Consumer<? super ACTUAL>[] assertions) {
        return check(() -> super.satisfiesForProxy(assertions));
    }

    @Override
    protected SELF satisfiesAnyOfForProxy(Consumer<? super ACTUAL>[] assertions) {
        return check(() -> super.satisfiesAnyOfForProxy(assertions));
    }

    @Override
    public <ASSERT extends AbstractAssert<?, ?>> ASSERT asInstanceOf(InstanceOfAssertFactory<?, ASSERT> factory) {
        return failures.about(actual).asInstanceOf(factory);
    }

    @Override
    @Deprecated // as AssertJ's own
    public AbstractListAssert<?, java.util.List<?>, Object, ObjectAssert<Object>> asList() {
        return failures.about(actual).asList();
    }

    @Override
    public AbstractStringAssert<?> asString() {
        return failures.about(actual).asString();
    }
}
