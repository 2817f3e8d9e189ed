/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.unittest.internal.report.DisplayPath;
import dev.seatrial.unittest.internal.run.PlannedSuite;
import dev.seatrial.unittest.internal.run.RunSettings;
import dev.seatrial.unittest.internal.run.SuiteResult;
import dev.seatrial.unittest.internal.run.SuiteRun;
import dev.seatrial.unittest.internal.suite.Job;
import dev.seatrial.unittest.internal.suite.SuiteException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.hierarchical.Node;
import org.opentest4j.AssertionFailedError;

/** A suite: its jobs run one after the other, since they number their snapshots, and one may set the Kubernetes version of others. */
final class SuiteDescriptor extends AbstractTestDescriptor implements Node<SuitesContext> {

    private final PlannedSuite planned;
    private final RunSettings settings;
    private SuiteRun.@Nullable Started started;

    SuiteDescriptor(UniqueId id, PlannedSuite planned, List<Job> jobs, RunSettings settings, Class<?> type) {
        super(id, name(planned), source(planned.suite().file(), planned.suite().line()));
        this.planned = planned;
        this.settings = settings;
        int number = 0;
        for (Job job : jobs) {
            addChild(new SuiteJobDescriptor(id.append("job", job.name() + "#" + number++), planned, job, type));
        }
    }

    private static String name(PlannedSuite planned) {
        String name = planned.suite().name();
        return name.isEmpty()
                ? DisplayPath.of(Path.of(""), planned.suite().file()).toString()
                : name;
    }

    static FileSource source(Path file, int line) {
        return FileSource.from(file.toAbsolutePath().toFile(), FilePosition.from(Math.max(1, line)));
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    @Override
    public ExecutionMode getExecutionMode() {
        return ExecutionMode.SAME_THREAD;
    }

    SuiteRun.Started started() {
        return Objects.requireNonNull(started);
    }

    @Override
    public SuitesContext before(SuitesContext context) {
        try {
            started = context.run(settings, planned).start(planned);
        } catch (SuiteException e) {
            throw new AssertionFailedError(BrokenSuiteDescriptor.message(e.file(), e.line(), e.getMessage()));
        }
        return context;
    }

    @Override
    public void after(SuitesContext context) {
        SuiteRun.Started run = started;
        if (run == null) {
            return;
        }
        boolean whole = run.results().size() == planned.suite().jobs().size();
        SuiteResult result = whole ? run.end() : run.endWithoutSaving();
        if (whole && !result.problems().isEmpty()) {
            throw new AssertionFailedError(String.join("\n", result.problems()));
        }
    }
}
