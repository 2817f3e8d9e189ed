/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.unittest.internal.check.Checks;
import dev.seatrial.unittest.internal.suite.AssertionFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assertion of a suite to convert.
 *
 * @param passes its verdict
 */
record Wanted(AssertionFields assertion, boolean passes, Spellings spellings) {

    /** Returns the type without its antonym: {@code equal} for {@code notEqual}. */
    String type() {
        return switch (assertion.type()) {
            case "isNull" -> "exists";
            case "isNotNull" -> "exists";
            case "isEmpty", "isNotEmpty", "isNotNullOrEmpty" -> "isNullOrEmpty";
            case "isNotSubset" -> "isSubset";
            case "isNotType" -> "isType";
            default -> {
                String type = assertion.type();
                yield type.startsWith("not") ? type.substring(3, 4).toLowerCase(Locale.ROOT) + type.substring(4) : type;
            }
        };
    }

    /** Tells whether the opposite must hold. */
    boolean negated() {
        return assertion.negated() != Checks.isAntonym(assertion.type());
    }

    @Nullable
    Object parameter(String name) {
        for (Map.Entry<String, @Nullable Object> parameter :
                assertion.parameters().entrySet()) {
            if (parameter.getKey().equalsIgnoreCase(name)) {
                return parameter.getValue();
            }
        }
        return null;
    }

    String text(String name) {
        return parameter(name) instanceof String text ? text : "";
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(parameter(name));
    }

    String path() {
        return text("path");
    }

    /** Returns the spellings of a parameter. */
    List<@Nullable Object> spelt(String name) {
        return spellings.of(parameter(name));
    }
}
