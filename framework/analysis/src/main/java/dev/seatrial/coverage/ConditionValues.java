/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.chart.ValuePath;
import dev.seatrial.coverage.ChartPoints.Place;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderListener;
import dev.seatrial.render.RenderRecorder;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.TemplateExecution;
import dev.seatrial.render.ValueTree;
import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which values decide at points with a way that no test takes. Tests are recorded without the values that templates read,
 * which is faster; so the few renders that reached such a point first are done once more, when all tests have run.
 */
final class ConditionValues {

    private final ChartPoints chart;
    private final Map<FilePoints, Map<Integer, Set<ValuePath>>> found = new HashMap<>();
    private final Map<FilePoints, Set<Integer>> wanted = new HashMap<>();

    ConditionValues(ChartPoints chart) {
        this.chart = chart;
    }

    /** Returns the coverage of the chart with the values that decide at points with a missing way. */
    ChartCoverage addTo(ChartCoverage coverage) {
        for (FileCoverage file : coverage.files()) {
            for (PointCoverage point : file.points()) {
                if (point.reached() && !point.missing().isEmpty()) {
                    wanted.computeIfAbsent(file.filePoints(), each -> new LinkedHashSet<>())
                            .add(point.index());
                }
            }
        }
        if (wanted.isEmpty()) {
            return coverage;
        }
        chart.firsts().requests().forEach(this::renderAgain);
        List<FileCoverage> files = new ArrayList<>(coverage.texts());
        coverage.files().forEach(file -> files.add(file.withValues(values(file.filePoints()))));
        return new ChartCoverage(coverage.key(), files, coverage.usages());
    }

    private void renderAgain(RenderRequest request) {
        RenderListener reads = again -> new RenderRecorder() {
            @Override
            public ExecutionListener executing(TemplateExecution execution) {
                return new Reads(execution.values());
            }
        };
        try {
            ChartRenderer.render(request.toBuilder().listeners(List.of(reads)).build());
        } catch (RenderException e) {
            // it failed before as well; what was read until then counts
        }
    }

    private Map<Integer, List<String>> values(FilePoints file) {
        Map<Integer, List<String>> values = new TreeMap<>();
        found.getOrDefault(file, Map.of()).forEach((index, paths) -> {
            List<String> shown = paths.stream()
                    .filter(path -> paths.stream().noneMatch(other -> !other.equals(path) && other.startsWith(path)))
                    .map(ValuePath::toString)
                    .sorted()
                    .toList();
            if (!shown.isEmpty()) {
                values.put(index, shown);
            }
        });
        return values;
    }

    /** What is read between the beginning of a statement and the decision in it. */
    private final class Reads implements ExecutionListener {

        private final ValueTree values;
        private final Deque<Statement> running = new ArrayDeque<>();

        Reads(ValueTree values) {
            this.values = values;
        }

        private record Statement(ExecutionPoint point, Set<ValuePath> read) {}

        @Override
        public void reached(ExecutionPoint point) {
            if (point.kind().isStatement()) {
                running.push(new Statement(point, new LinkedHashSet<>()));
            }
        }

        @Override
        public void left(ExecutionPoint point) {
            Statement inner = running.pop();
            Statement outer = running.peek();
            if (outer != null && !isBranch(outer.point())) {
                outer.read().addAll(inner.read()); // of an included template; a body tells nothing of its condition
            }
        }

        private static boolean isBranch(ExecutionPoint point) {
            return switch (point.kind()) {
                case IF, WITH, RANGE -> true;
                default -> false;
            };
        }

        @Override
        public void decided(ExecutionPoint point, int outcome) {
            Statement statement = running.peek();
            Place place = chart.files().get(point.file());
            Set<Integer> indexes = place == null ? null : wanted.get(place.points());
            if (statement == null || indexes == null || place == null) {
                return;
            }
            int index = place.points().indexOf(point);
            if (indexes.contains(index)) {
                found.computeIfAbsent(place.points(), each -> new HashMap<>())
                        .computeIfAbsent(index, each -> new LinkedHashSet<>())
                        .addAll(statement.read());
            }
        }

        @Override
        public void read(Map<String, ?> map, String key, @Nullable Object value) {
            values.pathOf(map).ifPresent(path -> remember(path.child(key)));
        }

        @Override
        public void read(List<?> list, int index, @Nullable Object value) {
            values.pathOf(list).ifPresent(path -> remember(path.child(index)));
        }

        private void remember(ValuePath path) {
            Statement statement = running.peek();
            if (statement != null) {
                statement.read().add(path);
            }
        }
    }
}
