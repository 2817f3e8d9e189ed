/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.junit.ChartTest;
import dev.seatrial.junit.UpgradeFrom;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Resolves the parameters of chart tests, and adds a link to the complete output to failed assertions. */
public final class ChartExtension
        implements BeforeAllCallback,
                BeforeEachCallback,
                AfterTestExecutionCallback,
                ParameterResolver,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler,
                InvocationInterceptor {

    static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(ChartExtension.class);

    /** Called by JUnit. */
    public ChartExtension() {
        JUnitVersion.check();
    }

    /** Constructors use the annotations of the test method as well. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        if (!ParameterTypes.isOurs(parameter.getParameter())) {
            return false;
        }
        boolean isArgument = isArgument(parameter, context);
        if (isArgument) {
            reported(context, () -> Misplacement.checkArgument(parameter.getParameter()));
        }
        return !isArgument;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Misplacement.check(context.getRequiredTestClass());
    }

    /**
     * Publishes the cell of a matrix, which the XML report of a build does not name. Annotations on a test of a class without a chart
     * would say nothing.
     */
    @Override
    public void beforeEach(ExtensionContext context) {
        String cell = MatrixCell.name(context);
        if (!cell.isEmpty()) {
            context.publishReportEntry("cell", cell);
        }
        Declarations declarations = Renders.of(context).declarations();
        if (declarations.around(context, ChartTest.class).isEmpty()) {
            declarations.first(context).ifPresent(annotation -> {
                throw Misuse.of(
                        "`%s` around %s says nothing: no class around it has `@ChartTest`."
                                .formatted(annotation, Members.name(context.getRequiredTestMethod())),
                        "Write `@ChartTest(chart = \"src/main/helm/NAME\")` on %s."
                                .formatted(Members.name(context.getRequiredTestClass())));
            });
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            try {
                Snapshots.checkFinished(context);
                RenderValidation.check(context);
            } catch (AssertionError failure) {
                throw (AssertionError) Evidence.explain(failure, context);
            }
        }
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return reported(context, () -> {
            if (!ParameterTypes.isKnown(parameter.getParameter())) {
                throw ParameterTypes.unknown(parameter.getParameter());
            }
            if (parameter.getDeclaringExecutable() instanceof Constructor<?>
                    && context.getTestInstanceLifecycle().orElse(null) != Lifecycle.PER_CLASS) {
                JUnitVersion.checkConstructors();
            }
            List<Layer> layers = Layer.around(parameter.getParameter(), context);
            Declarations declarations = Renders.of(context).declarations();
            List<UpgradeFrom> upgrades = layers.stream()
                    .flatMap(layer -> declarations.of(layer.element(), UpgradeFrom.class).stream())
                    .toList();
            UnusedInput unused = UnusedInput.of(layers, context);
            Settings settings = settings(parameter.getParameter(), context);
            return new Injection(parameter, settings, unused, upgrades, context).value();
        });
    }

    private static void reported(ExtensionContext context, Runnable action) {
        reported(context, () -> {
            action.run();
            return "";
        });
    }

    /** Reports an invalid declaration as it is. JUnit adds its own message in front of any other exception. */
    private static Object reported(ExtensionContext context, Supplier<Object> value) {
        try {
            return value.get();
        } catch (ExtensionConfigurationException | ParameterResolutionException e) {
            throw FailureReport.declaration(String.valueOf(e.getMessage()), context);
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(failure, context);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(failure, context);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(failure, context);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(failure, context);
    }

    private static Throwable explained(Throwable failure, ExtensionContext context) {
        return Evidence.explain(UnresolvedParameter.explain(failure, context), context);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<@Nullable Void> invocation, DynamicTestInvocationContext test, ExtensionContext context)
            throws Throwable {
        try {
            invocation.proceed();
        } catch (AssertionError failure) {
            throw Evidence.explain(failure, context);
        }
    }

    private static Settings settings(Parameter parameter, ExtensionContext context) {
        return SettingsCollector.of(Layer.around(parameter, context), context).collect();
    }

    /** Returns whether a parameterized test provides an argument for the parameter. */
    private static boolean isArgument(ParameterContext parameter, ExtensionContext context) {
        return parameter.getDeclaringExecutable() instanceof Method method
                && context.getTestMethod().filter(method::equals).isPresent()
                && TestArguments.nearest(context)
                        .filter(found -> found.source().equals(method))
                        .filter(found -> parameter.getIndex() < found.values().size())
                        .isPresent();
    }
}
