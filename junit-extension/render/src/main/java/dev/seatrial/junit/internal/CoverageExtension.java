/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.junit.Coverage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.commons.support.AnnotationSupport;

/** Takes note of what {@link Coverage} demands, and of which tests of its class have run. */
public final class CoverageExtension implements BeforeAllCallback, AfterEachCallback, TestWatcher {

    @Override
    public void beforeAll(ExtensionContext context) {
        demand(context);
    }

    /** JUnit tells a watcher nothing of factories of dynamic tests. */
    @Override
    public void afterEach(ExtensionContext context) {
        if (AnnotationSupport.isAnnotated(context.getTestMethod(), TestFactory.class)) {
            ran(context);
        }
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        ran(context);
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        ran(context);
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        ran(context);
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        ran(context);
    }

    private static void ran(ExtensionContext context) {
        demand(context).ifPresent(demand -> demand.ran(MethodNames.of(context).of(context.getRequiredTestMethod())));
    }

    private static Optional<DemandedCoverage> demand(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        Coverage declared = type.getAnnotation(Coverage.class);
        if (declared == null) {
            return Optional.empty(); // a nested class, whose tests count for the chart as those of any other class
        }
        SettingsCollector settings = SettingsCollector.of(Layer.around(context), context);
        String place = "`@Coverage(minimum = \"%s\")` on %s".formatted(declared.minimum(), Members.name(type));
        return Optional.of(RunResults.of(context)
                .coverage()
                .demand(
                        type,
                        settings.chartPath(),
                        RunCoverage.rules(place, declared.minimum()),
                        MethodNames.of(context).all()));
    }
}
