/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.HelmVersion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One combination of a matrix. Empty texts mean that the matrix lacks the dimension. */
record MatrixCell(
        String values, String kubernetes, @Nullable HelmVersion helm, boolean namesValues) {

    /** The key of a cell while its class runs. Nested classes can have their own matrices. */
    private record Key(Class<?> type) {}

    void keep(ExtensionContext context) {
        context.getStore(ChartExtension.NAMESPACE).put(new Key(context.getRequiredTestClass()), this);
    }

    static @Nullable MatrixCell of(Class<?> type, ExtensionContext context) {
        return context.getStore(ChartExtension.NAMESPACE).get(new Key(type), MatrixCell.class);
    }

    /** Returns the names of the cells in which a test runs, the outermost first; empty outside of matrices. */
    static String name(ExtensionContext context) {
        List<String> names = new ArrayList<>();
        Set<Class<?>> classes = new LinkedHashSet<>();
        for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
            at.getTestClass().ifPresent(classes::add);
        }
        for (Class<?> type : classes) {
            MatrixCell cell = of(type, context);
            if (cell != null) {
                names.add(0, cell.name());
            }
        }
        return String.join(", ", names);
    }

    String name() {
        StringJoiner name = new StringJoiner(", ");
        if (namesValues) {
            name.add(values.isEmpty() ? "chart's values" : values);
        }
        if (!kubernetes.isEmpty()) {
            name.add("Kubernetes " + kubernetes);
        }
        if (helm != null) {
            name.add("Helm " + helm.label());
        }
        return name.toString();
    }
}
