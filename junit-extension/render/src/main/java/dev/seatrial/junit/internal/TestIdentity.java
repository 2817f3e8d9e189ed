/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.snapshot.internal.FileName;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How the files of a test are called: by class and method, and for tests that run several times by what tells the runs
 * apart.
 *
 * @param className the class as written, with dots between nested classes and without package
 * @param fileName the method, with the run behind it
 */
record TestIdentity(String packageName, String className, String fileName) {

    /** What stands for the method where a snapshot is asked for outside of one. */
    static final String CLASS = "class";

    private static final String INVOCATION = "-invocation:";

    private static final int LENGTH = 100;

    /** Names that tell runs apart whatever else they say, those of JUnit by their number. */
    private static final Pattern NUMBERED = Pattern.compile(
            "\\[\\d+].*|[a-z0-9.=-]+(?: [a-z0-9.=-]+)*|(?:chart's values|[a-z0-9._=-]+)?(?:,? ?Kubernetes [0-9.]+)?(?:,? ?Helm [34])?",
            Pattern.DOTALL);

    /** A text among the arguments, which JUnit 6 quotes in names of runs and JUnit 5 does not. */
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    static TestIdentity of(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        String method = context.getTestMethod().map(MethodNames.of(context)::of).orElse(CLASS);
        return new TestIdentity(type.getPackageName(), Members.name(type), method + runs(context));
    }

    String qualifiedClassName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }

    /** Repetitions, those of a parameterised test or class, and combinations of a matrix are told apart by their names. */
    private static String runs(ExtensionContext context) {
        StringBuilder runs = new StringBuilder();
        for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
            String id = at.getUniqueId();
            if (id.lastIndexOf(INVOCATION) > id.lastIndexOf("/[")) {
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
