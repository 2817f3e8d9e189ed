/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Finds arguments in JUnit 5.13, whose {@code ParameterInfo} was in another package. */
final class EarlyParameterInfoArguments {

    private EarlyParameterInfoArguments() {}

    static Optional<TestArguments> of(ExtensionContext context) {
        try {
            Class<?> type = Class.forName("org.junit.jupiter.params.support.ParameterInfo");
            Object info = type.getMethod("get", ExtensionContext.class).invoke(null, context);
            if (info == null) {
                return Optional.empty();
            }
            return Optional.of(ParameterInfoArguments.arguments(
                    info,
                    (ParameterDeclarations) type.getMethod("getDeclarations").invoke(info),
                    (ArgumentsAccessor) type.getMethod("getArguments").invoke(info)));
        } catch (ReflectiveOperationException e) {
            throw JUnitVersion.unreadableArguments(e);
        }
    }
}
