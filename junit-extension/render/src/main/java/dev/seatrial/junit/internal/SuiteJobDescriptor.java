/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.report.Failure;
import dev.seatrial.report.Outcome;
import dev.seatrial.report.TestIdentity;
import dev.seatrial.report.TestResult;
import dev.seatrial.secret.internal.Secrets;
import dev.seatrial.unittest.internal.check.Verdict;
import dev.seatrial.unittest.internal.report.DisplayPath;
import dev.seatrial.unittest.internal.report.FailureText;
import dev.seatrial.unittest.internal.run.AssertionFailure;
import dev.seatrial.unittest.internal.run.JobResult;
import dev.seatrial.unittest.internal.run.JobVerdict;
import dev.seatrial.unittest.internal.run.PlannedSuite;
import dev.seatrial.unittest.internal.suite.Job;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** A test of a suite. */
final class SuiteJobDescriptor extends AbstractTestDescriptor implements Node<SuitesContext> {

    private final PlannedSuite planned;
    private final Job job;
    private final Class<?> type;

    SuiteJobDescriptor(UniqueId id, PlannedSuite planned, Job job, Class<?> type) {
        super(
                id,
                job.name().isBlank() ? "(unnamed)" : job.name().strip(),
                SuiteDescriptor.source(planned.suite().file(), job.line()));
        this.planned = planned;
        this.job = job;
        this.type = type;
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public SuitesContext execute(SuitesContext context, DynamicTestExecutor executor) {
        SuiteDescriptor suite = (SuiteDescriptor) getParent().orElseThrow();
        JobResult result = suite.started().run(job);
        Optional<SuiteRender> render =
                result.render() instanceof SuiteRender recorded ? Optional.of(recorded) : Optional.empty();
        Secrets secrets =
                render.map(SuiteRender::secrets).orElseGet(Secrets::none).unless(context.showsSecrets());
        String message = secrets.mask(message(result));
        TestIdentity identity = identity();
        context.add(identity, result(identity, result, message, render), render);
        if (result.verdict() == JobVerdict.SKIPPED) {
            throw new TestAbortedException(message);
        }
        if (result.verdict() != JobVerdict.PASSED) {
            throw failure(result, message, secrets);
        }
        return context;
    }

    private Path file() {
        return DisplayPath.of(Path.of(""), planned.suite().file());
    }

    private String message(JobResult result) {
        if (result.verdict() == JobVerdict.SKIPPED) {
            return "skipped in " + file() + ":" + job.line();
        }
        String title = job.name().strip() + " (" + file() + ":" + job.line() + ")";
        return title + "\n"
                + String.join("\n", FailureText.of(result, file(), true)).replace("\t", "  ");
    }

    /** An IDE shows the difference of the first assertion that has one. */
    private static AssertionFailedError failure(JobResult result, String message, Secrets secrets) {
        for (AssertionFailure failure : result.failures()) {
            for (AssertionFailure.Problem problem : failure.problems()) {
                Verdict.Mismatch mismatch = problem.mismatch();
                String expected = mismatch.expected();
                String actual = mismatch.actual();
                if (expected != null && actual != null) {
                    return new AssertionFailedError(message, secrets.mask(expected), secrets.mask(actual));
                }
            }
        }
        return new AssertionFailedError(message);
    }

    private TestIdentity identity() {
        String name = type.getPackageName();
        return new TestIdentity(
                getUniqueId().toString(),
                name,
                name.isEmpty()
                        ? type.getName()
                        : type.getName().substring(name.length() + 1).replace('$', '.'),
                "suites",
                planned.suite().name() + ", " + getDisplayName(),
                getDisplayName(),
                "suites",
                file().toString().replace('\\', '/'));
    }

    private TestResult result(TestIdentity identity, JobResult result, String message, Optional<SuiteRender> render) {
        Outcome outcome = switch (result.verdict()) {
            case PASSED -> Outcome.PASSED;
            case SKIPPED -> Outcome.SKIPPED;
            default -> Outcome.FAILED;
        };
        List<Failure> failures = outcome == Outcome.FAILED
                ? List.of(new Failure(
                        AssertionFailedError.class.getName(),
                        message,
                        String.valueOf(file().getFileName()),
                        job.line()))
                : List.of();
        return new TestResult(
                identity,
                outcome,
                result.duration(),
                outcome == Outcome.SKIPPED ? message : "",
                failures,
                render.flatMap(SuiteRender::render).stream().toList(),
                List.of(),
                List.of(),
                List.of());
    }
}
