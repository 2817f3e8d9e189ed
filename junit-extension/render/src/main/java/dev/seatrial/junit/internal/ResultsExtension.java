/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.report.Outcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.commons.support.AnnotationSupport;

/** Records the results of tests, for the data file and the report page of the run. */
public final class ResultsExtension
        implements BeforeEachCallback, AfterEachCallback, AfterAllCallback, TestWatcher, InvocationInterceptor {

    @Override
    public void beforeEach(ExtensionContext context) {
        RunResults.of(context).record(context);
    }

    /** Records test factories, of which JUnit does not notify a {@code TestWatcher}. */
    @Override
    public void afterEach(ExtensionContext context) {
        if (AnnotationSupport.isAnnotated(context.getTestMethod(), TestFactory.class)) {
            RunResults.of(context).finishContainer(context);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        RunResults.of(context).finishContainer(context);
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        RunResults.of(context).finish(context, Outcome.PASSED, "", null);
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        RunResults.of(context).finish(context, Outcome.FAILED, "", cause);
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        RunResults.of(context).finish(context, Outcome.ABORTED, RunResults.reason(cause), cause);
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        RunResults.of(context).finish(context, Outcome.SKIPPED, reason.orElse(""), null);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<@Nullable Void> invocation, DynamicTestInvocationContext test, ExtensionContext context)
            throws Throwable {
        RunResults results = RunResults.of(context);
        TestRecord record = new TestRecord(TestIdentities.ofDynamic(context), results.coverage(), results.documents());
        try {
            invocation.proceed();
            results.finishDynamic(context, record, null);
        } catch (Throwable failure) {
            results.finishDynamic(context, record, failure);
            throw failure;
        }
    }
}
