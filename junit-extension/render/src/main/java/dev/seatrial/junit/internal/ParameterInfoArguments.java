/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterInfo;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.support.ParameterDeclaration;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Finds the arguments in JUnit 5.14 and later, which publish them. */
final class ParameterInfoArguments {

    private ParameterInfoArguments() {}

    static Optional<TestArguments> of(ExtensionContext context) {
        return Optional.ofNullable(ParameterInfo.get(context))
                .map(info -> arguments(info, info.getDeclarations(), info.getArguments()));
    }

    static TestArguments arguments(Object info, ParameterDeclarations declarations, ArgumentsAccessor arguments) {
        Map<Integer, String> names = new TreeMap<>();
        for (ParameterDeclaration declaration : declarations.getAll()) {
            int index = declaration.getParameterIndex();
            names.put(index, declaration.getParameterName().orElse("arg" + index));
        }
        return new TestArguments(info, declarations.getSourceElement(), names, arguments.toList());
    }
}
