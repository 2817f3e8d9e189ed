/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.ValuePath;
import dev.seatrial.coverage.CoverageSettings;
import dev.seatrial.coverage.ValuesCollector;
import dev.seatrial.coverage.ValuesUsage;
import dev.seatrial.coverage.internal.CiValues;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.junit.TestChartAssert.Except;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opentest4j.AssertionFailedError;

/** Assertions on the values that a chart reads over several renders. */
final class RenderedValues {

    private final RenderRequest request;
    private final ValuesUsage usage;
    private final List<String> renders = new ArrayList<>(List.of("values of the test"));
    private final List<String> failures = new ArrayList<>();

    RenderedValues(RenderRequest request) {
        this.request = request;
        CoverageSettings settings = new CoverageSettings(Path.of(""), Set.of());
        ValuesCollector values = new ValuesCollector(request.chart(), request.helmVersion(), settings);
        // These renders are made for the values alone: no test asserts on them, so they do not count as coverage.
        RenderRequest heard =
                request.toBuilder().listeners(List.of(values.listener())).build();
        try {
            ChartRenderer.render(heard);
        } catch (RenderException e) {
            throw new AssertionFailedError(e.explanation(), e);
        }
        ciValues().forEach(file -> render(heard, file));
        this.usage = values.usage();
    }

    private List<Path> ciValues() {
        try {
            return CiValues.of(request.chart());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void render(RenderRequest heard, Path file) {
        String name = "ci/" + file.getFileName();
        renders.add(name);
        try {
            ChartRenderer.render(heard.toBuilder().valuesFile(file).build());
        } catch (RenderException e) {
            failures.add(name + ": "
                    + e.secrets()
                            .mask(String.valueOf(e.getMessage()))
                            .lines()
                            .findFirst()
                            .orElse(""));
        }
    }

    void checkUnused(Except accepted) {
        Map<ValuePath, String> unread = new LinkedHashMap<>();
        usage.unread().forEach(value -> unread.put(value.path(), value.place()));
        check(
                unread,
                accepted,
                "The templates of the chart `%s` do not read %s.",
                "unused",
                "Remove the value from values.yaml, read it in a template, or accept it with `except(\"%s\")`.");
    }

    void checkUndeclared(Except accepted) {
        check(
                usage.undeclared(),
                accepted,
                "The templates of the chart `%s` read %s without a declaration.",
                "undeclared",
                "Add the value to values.yaml or values.schema.json, correct the template, or accept it with"
                        + " `except(\"%s\")`.");
    }

    private void check(Map<ValuePath, String> found, Except accepted, String headline, String label, String hint) {
        Map<ValuePath, String> left = new LinkedHashMap<>(found);
        for (String text : accepted.paths()) {
            ValuePath path = path(text);
            if (!left.keySet().removeIf(each -> each.startsWith(path))) {
                throw failure(Diagnostic.of("The exception `%s` is not needed.".formatted(text))
                        .withFact(label, found.isEmpty() ? "none" : lines(found))
                        .withHint("Remove it from `except`."));
            }
        }
        if (!left.isEmpty()) {
            String count = left.size() == 1 ? "a value" : left.size() + " values";
            Diagnostic diagnostic = Diagnostic.of(
                            headline.formatted(request.chart().name(), count))
                    .withFact(label, lines(left))
                    .withFact("renders", String.join("\n", renders));
            if (!failures.isEmpty()) {
                diagnostic = diagnostic.withFact("failed", String.join("\n", failures));
            }
            throw failure(
                    diagnostic.withHint(hint.formatted(left.keySet().iterator().next())));
        }
    }

    private static ValuePath path(String text) {
        try {
            return ValuePath.parse(text);
        } catch (IllegalArgumentException e) {
            throw Misuse.of("`except(\"%s\")` is not a path.".formatted(text), String.valueOf(e.getMessage()));
        }
    }

    private static String lines(Map<ValuePath, String> values) {
        return String.join(
                "\n",
                values.entrySet().stream()
                        .map(each -> "%s (%s)".formatted(each.getKey(), each.getValue()))
                        .toList());
    }

    private static AssertionFailedError failure(Diagnostic diagnostic) {
        return new AssertionFailedError(DiagnosticRenderer.render(diagnostic));
    }
}
