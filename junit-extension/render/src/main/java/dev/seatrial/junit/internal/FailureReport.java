/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

/**
 * What the console shows of a failure: its message, shortened if it is long or known, and where the rest is. The trace begins in the
 * code of the test.
 */
final class FailureReport {

    private static final Set<String> OURS = Set.of("dev.seatrial.", "org.assertj.");

    private final ExtensionContext context;
    private final RunResults results;

    private FailureReport(ExtensionContext context) {
        this.context = context;
        this.results = RunResults.of(context);
    }

    /** Returns a failed expectation with the places of what the test leaves behind, or another failure with the cell of the matrix. */
    static Throwable of(Throwable failure, String output, ExtensionContext context) {
        FailureReport report = new FailureReport(context);
        List<String> facts = report.facts(output);
        if (!(failure instanceof AssertionError error) || failure instanceof MultipleFailuresError) {
            // A copy would lose the type, or the single failures, which IDEs show one by one.
            List<String> told = failure instanceof AssertionError ? facts : report.cell();
            if (!told.isEmpty()) {
                failure.addSuppressed(note(String.join("\n", told)));
            }
            return failure;
        }
        String message = error.getMessage() == null ? error.toString() : error.getMessage();
        String shown = report.shown(message, facts);
        return shown.equals(message) ? error : report.copy(error, shown);
    }

    /** Returns the error for a wrong declaration. Its message says where the declaration is, so it has neither cause nor trace. */
    static ParameterResolutionException declaration(String message, ExtensionContext context) {
        FailureReport report = new FailureReport(context);
        ParameterResolutionException error = new ParameterResolutionException(report.shown(message, report.cell()));
        error.setStackTrace(new StackTraceElement[0]);
        return error;
    }

    private String shown(String message, List<String> facts) {
        TestRecord record = results.record(context);
        String end = facts.isEmpty() ? "" : "\n\n" + String.join("\n", facts);
        String shown = results.texts().shown(message, record.identity()) + end;
        record.completes(shown, message + end);
        return shown;
    }

    private List<String> facts(String output) {
        List<String> facts = new ArrayList<>(cell());
        if (!output.isEmpty()) {
            facts.add("output:   " + output);
            // A message shows only the first of many findings.
            if (results.record(context).hasFindings()) {
                facts.add("report:   " + results.page());
            }
        }
        return facts;
    }

    private List<String> cell() {
        String cell = MatrixCell.name(context);
        return cell.isEmpty() ? List.of() : List.of("cell:     " + cell);
    }

    private static Throwable note(String text) {
        AssertionFailedError note = new AssertionFailedError(text);
        note.setStackTrace(new StackTraceElement[0]);
        return note;
    }

    private Throwable copy(AssertionError failure, String message) {
        Throwable cause = failure.getCause();
        AssertionFailedError error =
                failure instanceof AssertionFailedError given && given.isExpectedDefined() && given.isActualDefined()
                        ? new AssertionFailedError(message, given.getExpected(), given.getActual(), cause)
                        : new AssertionFailedError(message, cause);
        error.setStackTrace(fromTest(failure.getStackTrace()));
        for (Throwable suppressed : failure.getSuppressed()) {
            error.addSuppressed(suppressed);
        }
        return error;
    }

    /** Removes the frames above the test, unless there is code of others among them. */
    private StackTraceElement[] fromTest(StackTraceElement[] trace) {
        Set<String> test = context.getTestClass().map(Failures::classes).orElse(Set.of());
        for (int i = 0; i < trace.length; i++) {
            String type = trace[i].getClassName();
            if (test.contains(Failures.outermost(type))) {
                return Stream.of(trace).skip(i).toArray(StackTraceElement[]::new);
            }
            if (OURS.stream().noneMatch(type::startsWith)) {
                break;
            }
        }
        return trace;
    }
}
