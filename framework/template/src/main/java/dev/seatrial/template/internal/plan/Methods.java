/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.TemplateException;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoFunction;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.limit.LimitExceeded;
import dev.seatrial.template.internal.syntax.Node;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls function values, whose signature only the execution knows. */
final class Methods {

    private Methods() {}

    /** Calls a method as Go's {@code evalCall} does. */
    static @Nullable Object call(
            Frame frame, @Nullable Object dot, GoFunction method, Node node, String name, ArgumentList arguments) {
        GoSignature signature = method.signature();
        int given = arguments.count();
        String wrong = Arity.check(name, signature, arguments.fixed().length, given);
        if (wrong != null) {
            throw frame.error(wrong);
        }
        if (!method.moreResults().isEmpty()) {
            throw frame.error(unusable(name, method.moreResults()));
        }
        @Nullable Object[] values = new Object[given];
        Exec[] fixed = arguments.fixed();
        for (int i = 0; i < fixed.length; i++) {
            values[i] = fixed[i].evalAs(frame, dot, signature.parameter(i));
        }
        if (arguments.hasLast()) {
            values[fixed.length] = Conversion.validate(frame, arguments.last(), signature.parameter(fixed.length));
        }
        try {
            frame.run.budget().check(); // a method of a file may read all of it
            return result(signature, method.invoke(Arrays.copyOf(values, given)));
        } catch (GoError | TemplateException e) {
            frame.at = node;
            throw frame.error("error calling " + name + ": " + e.getMessage(), e);
        } catch (LimitExceeded e) {
            frame.at = node;
            throw frame.stopped(e);
        }
    }

    private static String unusable(String name, List<GoType> moreResults) {
        return moreResults.size() > 1
                ? "function " + name + " has " + (moreResults.size() + 1) + " return values; should be 1 or 2"
                : "invalid function signature for " + name + ": second return value should be error; is "
                        + moreResults.get(0);
    }

    private static @Nullable Object result(GoSignature signature, @Nullable Object value) {
        boolean any = value == null && signature.result().equals(GoType.ANY);
        return any ? NilInterface.VALUE : value;
    }
}
