/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.junit.ChartMatrix;
import dev.seatrial.junit.ChartTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs a class once for each combination of its matrix. */
public final class ChartMatrixExtension implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return matrix(context).isPresent();
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        if (Renders.of(context).declarations().around(context, ChartTest.class).isEmpty()) {
            throw Misuse.of(
                    "`@ChartMatrix` is on %s, but neither this class nor an enclosing one has `@ChartTest`."
                            .formatted(Members.name(type)),
                    "Write `@ChartTest(chart = \"src/main/helm/NAME\")` on %s.".formatted(Members.name(type)));
        }
        List<MatrixCell> cells = cells(matrix(context).orElseThrow());
        if (cells.size() == 1 && cells.get(0).name().isEmpty()) {
            throw Misuse.of(
                    "`@ChartMatrix` on %s is empty.".formatted(Members.name(type)),
                    "Write `values`, `kubernetes` or `helm`, such as `@ChartMatrix(kubernetes = {\"1.29\", \"1.35\"})`.");
        }
        return cells.stream().map(Invocation::new);
    }

    private static Optional<ChartMatrix> matrix(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getTestClass(), ChartMatrix.class);
    }

    private static List<MatrixCell> cells(ChartMatrix matrix) {
        List<MatrixCell> cells = new ArrayList<>();
        boolean named = matrix.values().length > 0;
        List<@Nullable HelmVersion> helms = new ArrayList<>(Arrays.asList(matrix.helm()));
        if (helms.isEmpty()) {
            helms.add(null);
        }
        for (String values : orEmpty(matrix.values())) {
            for (String kubernetes : orEmpty(matrix.kubernetes())) {
                for (HelmVersion helm : helms) {
                    cells.add(new MatrixCell(values, kubernetes, helm, named));
                }
            }
        }
        return cells;
    }

    private static List<String> orEmpty(String[] texts) {
        return texts.length == 0 ? List.of("") : List.of(texts);
    }

    private record Invocation(MatrixCell cell) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return cell.name();
        }

        @Override
        public void prepareInvocation(ExtensionContext context) {
            cell.keep(context);
        }
    }
}
