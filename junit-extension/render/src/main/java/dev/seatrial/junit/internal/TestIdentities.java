/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.report.TestIdentity;
import dev.seatrial.snapshot.internal.FileName;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Identifies tests by class and method, and for tests that run several times by the names of the invocations. Also determines the names
 * of their files.
 */
final class TestIdentities {

    /** The name to use instead of the method for snapshots outside of test methods. */
    static final String CLASS = "class";

    private static final String INVOCATION = "-invocation:";

    private static final int LENGTH = 100;

    /** Names of invocations that are unique without a digest; those of JUnit start with a number. */
    private static final Pattern NUMBERED = Pattern.compile(
            "\\[\\d+].*|[a-z0-9.=-]+(?: [a-z0-9.=-]+)*|(?:chart's values|[a-z0-9._=-]+)?(?:,? ?Kubernetes [0-9.]+)?(?:,? ?Helm [34])?",
            Pattern.DOTALL);

    /** A text argument, which JUnit 6 quotes in the names of invocations and JUnit 5 does not. */
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private TestIdentities() {}

    /** Returns the identity of the test or class of a context. */
    static TestIdentity of(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        Optional<Method> method = context.getTestMethod();
        return new TestIdentity(
                context.getUniqueId(),
                type.getPackageName(),
                Members.name(type),
                method.map(Method::getName).orElse(""),
                String.join(", ", invocations(context)),
                context.getDisplayName(),
                method.map(MethodNames.of(context)::of).orElse(CLASS) + runs(context),
                SourceFiles.of(context));
    }

    /** Returns the identity of a dynamic test, which is distinguished from others of its factory by its names. */
    static TestIdentity ofDynamic(ExtensionContext context) {
        Deque<String> names = new ArrayDeque<>();
        ExtensionContext factory = context;
        while (factory.getTestClass().isEmpty()) {
            names.addFirst(factory.getDisplayName());
            factory = factory.getParent().orElseThrow();
        }
        TestIdentity test = of(factory);
        List<String> invocation = new ArrayList<>(invocations(factory));
        invocation.addAll(names);
        return new TestIdentity(
                context.getUniqueId(),
                test.packageName(),
                test.className(),
                test.method(),
                String.join(", ", invocation),
                context.getDisplayName(),
                test.fileName(),
                test.sourceFile());
    }

    /** Returns the display names of the invocations that contain a test, the outermost first. */
    private static List<String> invocations(ExtensionContext context) {
        List<String> names = new ArrayList<>();
        for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
            if (isInvocation(at)) {
                names.add(0, at.getDisplayName());
            }
        }
        return names;
    }

    private static boolean isInvocation(ExtensionContext context) {
        String id = context.getUniqueId();
        return id.lastIndexOf(INVOCATION) > id.lastIndexOf("/[");
    }

    /** Returns whether the context is a repetition, an invocation of a parameterized test or class, or a cell of a matrix. */
    private static String runs(ExtensionContext context) {
        StringBuilder runs = new StringBuilder();
        for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
            if (isInvocation(at)) {
                runs.insert(0, "." + run(at.getDisplayName()));
            }
        }
        return runs.toString();
    }

    private static String run(String displayName) {
        String name = QUOTED.matcher(displayName).replaceAll("$1");
        boolean isApart = NUMBERED.matcher(name).matches() && (name.startsWith("[") || name.length() <= LENGTH);
        return isApart ? FileName.readable(name) : FileName.caseless(name);
    }
}
