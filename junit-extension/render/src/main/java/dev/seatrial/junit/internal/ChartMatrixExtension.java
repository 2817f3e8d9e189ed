/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.junit.ChartMatrix;
import dev.seatrial.junit.ChartTest;
import dev.seatrial.junit.CiValues;
import java.nio.file.Path;
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
        ChartMatrix matrix = matrix(context).orElseThrow();
        boolean isForCi = AnnotationSupport.isAnnotated(type, CiValues.class);
        if (isForCi && type.isAnnotationPresent(ChartMatrix.class)) {
            throw Misuse.of(
                    "%s has `@CiValues` and `@ChartMatrix`, of which only one can have an effect."
                            .formatted(Members.name(type)),
                    "Write `@ChartMatrix` with `values = \"ci/*-values.yaml\"`, and remove `@CiValues`.");
        }
        Origin origin = Origin.of(isForCi ? "@CiValues" : "@ChartMatrix", type);
        List<MatrixCell> cells = cells(matrix, values(matrix, context, origin));
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

    /** Returns the values files, with the files of the chart instead of patterns. */
    private static List<String> values(ChartMatrix matrix, ExtensionContext context, Origin origin) {
        List<String> files = new ArrayList<>();
        for (String value : matrix.values()) {
            if (ChartFiles.isPattern(value)) {
                Class<?> type = context.getRequiredTestClass();
                Path chart =
                        SettingsCollector.of(Layer.around(context), context).chartPath();
                files.addAll(new ChartFiles(chart, type).matching(value, origin));
            } else {
                files.add(value);
            }
        }
        return files;
    }

    private static List<MatrixCell> cells(ChartMatrix matrix, List<String> files) {
        List<MatrixCell> cells = new ArrayList<>();
        boolean named = !files.isEmpty();
        List<@Nullable HelmVersion> helms = new ArrayList<>(Arrays.asList(matrix.helm()));
        if (helms.isEmpty()) {
            helms.add(null);
        }
        for (String values : orEmpty(files)) {
            for (String kubernetes : orEmpty(List.of(matrix.kubernetes()))) {
                for (HelmVersion helm : helms) {
                    cells.add(new MatrixCell(values, kubernetes, helm, named));
                }
            }
        }
        return cells;
    }

    private static List<String> orEmpty(List<String> texts) {
        return texts.isEmpty() ? List.of("") : texts;
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
