/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.ChartException;
import dev.seatrial.junit.HelmUnittest;
import dev.seatrial.unittest.internal.report.DisplayPath;
import dev.seatrial.unittest.internal.run.ChartPlan;
import dev.seatrial.unittest.internal.run.PlannedSuite;
import dev.seatrial.unittest.internal.run.RenderRecord;
import dev.seatrial.unittest.internal.run.RunSettings;
import dev.seatrial.unittest.internal.run.SnapshotMode;
import dev.seatrial.unittest.internal.suite.Job;
import dev.seatrial.unittest.internal.suite.SuiteException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.hierarchical.Node;

/** A class with {@link HelmUnittest}. Its suites are read when it is discovered, so that IDEs show them before they run. */
final class SuiteClassDescriptor extends AbstractTestDescriptor implements Node<SuitesContext> {

    static final String SEGMENT = "class";

    private final Class<?> type;

    private SuiteClassDescriptor(UniqueId id, Class<?> type) {
        super(id, type.getSimpleName(), ClassSource.from(type));
        this.type = type;
    }

    static SuiteClassDescriptor of(UniqueId parent, Class<?> type) {
        SuiteClassDescriptor descriptor = new SuiteClassDescriptor(parent.append(SEGMENT, type.getName()), type);
        HelmUnittest annotation = type.getAnnotation(HelmUnittest.class);
        RunSettings settings = settings(annotation);
        SelectedTests tests = SelectedTests.of(annotation.tests());
        for (String chart : annotation.value()) {
            descriptor.addChart(Path.of(chart), settings, tests);
        }
        if (!tests.unknown().isEmpty()) {
            String problem = "`@HelmUnittest(tests)` on %s names tests that no suite has: %s"
                    .formatted(Members.name(type), String.join(", ", tests.unknown()));
            descriptor.addChild(new BrokenSuiteDescriptor(descriptor.getUniqueId(), Path.of("tests"), 0, problem));
        }
        return descriptor;
    }

    Class<?> type() {
        return type;
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    private static RunSettings settings(HelmUnittest annotation) {
        boolean strict = annotation.strict();
        return new RunSettings(
                List.of(annotation.files()),
                Arrays.stream(annotation.values()).map(Path::of).toList(),
                strict,
                strict,
                annotation.subcharts(),
                annotation.testsChart(),
                annotation.skipSchemaValidation(),
                false,
                snapshots(strict),
                () -> RenderRecord.NONE);
    }

    private static SnapshotMode snapshots(boolean strict) {
        if ("update".equals(System.getProperty("snapshots"))) {
            return SnapshotMode.UPDATE;
        }
        return strict && System.getenv("CI") != null ? SnapshotMode.READ_ONLY : SnapshotMode.CREATE;
    }

    private void addChart(Path folder, RunSettings settings, SelectedTests tests) {
        ChartPlan plan;
        try {
            plan = ChartPlan.of(folder, settings);
        } catch (ChartException e) {
            String problem = "`@HelmUnittest(\"%s\")` on %s leads to no chart: %s"
                    .formatted(folder, Members.name(type), e.getMessage());
            addChild(new BrokenSuiteDescriptor(getUniqueId(), folder, 0, problem));
            return;
        }
        for (SuiteException error : plan.errors()) {
            addChild(new BrokenSuiteDescriptor(
                    getUniqueId(), error.file(), error.line(), String.valueOf(error.getMessage())));
        }
        if (settings.honest() && plan.suites().isEmpty() && plan.errors().isEmpty()) {
            addChild(new BrokenSuiteDescriptor(
                    getUniqueId(),
                    folder,
                    0,
                    "no file matches " + String.join(", ", settings.files())
                            + "; helm-unittest would have let the chart pass without a single test"));
        }
        int number = 0;
        for (PlannedSuite suite : plan.suites()) {
            String key = DisplayPath.of(Path.of(""), suite.suite().file()) + "#" + number++;
            List<Job> selected = tests.in(suite.suite());
            if (!selected.isEmpty()) {
                addChild(new SuiteDescriptor(getUniqueId().append("suite", key), suite, selected, settings, type));
            }
        }
    }
}
