/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.chart.SetExpression;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the imports of a class. */
final class Imports {

    private final TreeSet<String> types = new TreeSet<>();
    private boolean asserts;

    /** Returns the simple name of a class, and imports it. */
    String type(String name) {
        types.add(name);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    String junit(String name) {
        return type("dev.seatrial.junit." + name);
    }

    void forValues(ValueLines values) {
        if (!values.files().isEmpty()) {
            junit("ValuesFile");
        }
        if (!values.text().isEmpty()) {
            junit("Values");
        }
        if (!values.sets().isEmpty()) {
            junit("SetValue");
        }
        if (values.sets().stream().anyMatch(set -> set.kind() != SetExpression.Kind.TYPED)) {
            type("dev.seatrial.chart.SetExpression");
        }
    }

    void forStatement(Statement statement) {
        asserts |= statement.subject() != Statement.Subject.SNAPSHOT;
        statement.all().forEach(call -> forArguments(call.arguments()));
    }

    private void forArguments(Collection<? extends @Nullable Object> arguments) {
        for (Object argument : arguments) {
            if (argument instanceof List<?> list) {
                type("java.util.List");
                forArguments(list);
            } else if (argument instanceof Map<?, ?> map) {
                type("java.util.Map");
                forArguments(map.values());
            } else if (argument instanceof Call.Lambda lambda) {
                lambda.calls().forEach(call -> forArguments(call.arguments()));
            }
        }
    }

    /** Returns the imports as source. */
    String source() {
        StringBuilder out = new StringBuilder();
        if (asserts) {
            out.append("import static dev.seatrial.assertion.SeatrialAssertions.assertThat;\n\n");
        }
        types.forEach(type -> out.append("import ").append(type).append(";\n"));
        return out.append('\n').toString();
    }
}
