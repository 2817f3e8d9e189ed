/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.diagnostic.Diagnostic;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * Improves JUnit's message for parameters that no extension resolves. Whether another extension resolves a parameter is only known after
 * JUnit has failed, so the message is replaced then by one that lists the parameters of chart tests.
 */
final class UnresolvedParameter {

    private static final String NOBODY = "No ParameterResolver registered for parameter [";

    private static final Pattern CONVERSION = Pattern.compile("Error converting parameter at index (\\d+)");

    private UnresolvedParameter() {}

    /** Returns the failure to report: an improved one, or the original. */
    static Throwable explain(Throwable failure, ExtensionContext context) {
        if (!(failure instanceof ParameterResolutionException) || failure.getMessage() == null) {
            return failure;
        }
        String message = failure.getMessage();
        Optional<Misuse> mistake = message.startsWith(NOBODY)
                ? unknown(message, context).map(ParameterTypes::unknown)
                : misplaced(message, context).map(UnresolvedParameter::behindArguments);
        return mistake.<Throwable>map(misuse -> new ParameterResolutionException(misuse.getMessage()))
                .orElse(failure);
    }

    private static Optional<Parameter> unknown(String message, ExtensionContext context) {
        return executables(context)
                .filter(executable -> message.contains("[" + executable.toGenericString() + "]"))
                .flatMap(executable -> Stream.of(executable.getParameters()))
                .filter(parameter -> message.startsWith(NOBODY + parameter + "]"))
                .findFirst();
    }

    private static Stream<Executable> executables(ExtensionContext context) {
        List<Executable> all = new ArrayList<>();
        for (Class<?> at = context.getTestClass().orElse(null); at != null; at = at.getSuperclass()) {
            all.addAll(List.of(at.getDeclaredMethods()));
        }
        return Stream.concat(context.getTestMethod().stream(), all.stream());
    }

    /** Handles a chart parameter in front of an argument, which JUnit tries to convert from the argument. */
    private static Optional<Parameter> misplaced(String message, ExtensionContext context) {
        Matcher matcher = CONVERSION.matcher(message);
        if (!matcher.lookingAt() || context.getTestMethod().isEmpty()) {
            return Optional.empty();
        }
        Parameter[] parameters = context.getRequiredTestMethod().getParameters();
        int index = Integer.parseInt(matcher.group(1));
        return Stream.of(parameters)
                .skip(index)
                .limit(1)
                .filter(ParameterTypes::isKnown)
                .findFirst();
    }

    private static Misuse behindArguments(Parameter parameter) {
        return new Misuse(Diagnostic.of("%s is in the position of an argument of the test."
                        .formatted(ParameterTypes.upper(Members.name(parameter))))
                .withHint("Move it after the parameters for arguments."));
    }
}
