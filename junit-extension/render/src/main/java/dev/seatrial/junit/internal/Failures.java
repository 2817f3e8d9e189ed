/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.report.Failure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opentest4j.MultipleFailuresError;

/** Finds the failures of a test, and their lines, in an exception. */
final class Failures {

    private Failures() {}

    /** Returns one failure, or all failures that soft assertions collected. */
    static List<Failure> of(Throwable failure, Class<?> testClass) {
        Set<String> classes = classes(testClass);
        List<Failure> all = new ArrayList<>();
        add(failure, classes, all);
        return all;
    }

    private static void add(Throwable failure, Set<String> classes, List<Failure> all) {
        if (failure instanceof MultipleFailuresError several && several.hasFailures()) {
            several.getFailures().forEach(each -> add(each, classes, all));
            return;
        }
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        String type = failure.getClass().getName();
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (classes.contains(outermost(frame.getClassName())) && frame.getLineNumber() > 0) {
                String file = frame.getFileName() == null ? "" : frame.getFileName();
                all.add(new Failure(type, message, file, frame.getLineNumber()));
                return;
            }
        }
        all.add(new Failure(type, message, "", 0));
    }

    /** Returns the outermost classes of a test class and its superclasses. */
    static Set<String> classes(Class<?> testClass) {
        Set<String> names = new HashSet<>();
        for (Class<?> at = testClass; at != null && at != Object.class; at = at.getSuperclass()) {
            names.add(outermost(at.getName()));
        }
        return names;
    }

    static String outermost(String className) {
        int dollar = className.indexOf('$');
        return dollar < 0 ? className : className.substring(0, dollar);
    }
}
