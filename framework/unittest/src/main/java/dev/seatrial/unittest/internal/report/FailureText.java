/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.seatrial.unittest.internal.check.Document;
import dev.seatrial.unittest.internal.check.Verdict;
import dev.seatrial.unittest.internal.run.AssertionFailure;
import dev.seatrial.unittest.internal.run.JobResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tells in lines of text why a job fails. */
public final class FailureText {

    private static final int MOST_DOCUMENT_LINES = 60;

    private final Path file;
    private final boolean withDocuments;

    private FailureText(Path file, boolean withDocuments) {
        this.file = file;
        this.withDocuments = withDocuments;
    }

    /**
     * Returns the lines about a job.
     *
     * @param file the file of the suite as messages show it
     * @param withDocuments whether to show documents and template lines, too
     */
    public static List<String> of(JobResult job, Path file, boolean withDocuments) {
        List<String> lines = new ArrayList<>();
        if (!job.error().isEmpty()) {
            lines.addAll(job.error().lines().toList());
        }
        for (AssertionFailure failure : job.failures()) {
            lines.addAll(new FailureText(file, withDocuments).lines(failure));
        }
        return lines;
    }

    private List<String> lines(AssertionFailure failure) {
        List<String> lines = new ArrayList<>();
        boolean negated = failure.assertion().negated();
        lines.add("- asserts[" + failure.index() + "] " + (negated ? "NOT " : "") + "`"
                + failure.assertion().type() + "` fail (" + file + ":"
                + failure.assertion().line() + ")");
        if (withDocuments && !failure.assertion().text().isEmpty()) {
            indent(lines, 1, failure.assertion().text().lines().toList());
        }
        for (AssertionFailure.Problem problem : failure.problems()) {
            problem(lines, problem);
        }
        if (withDocuments) {
            documents(lines, failure);
        }
        return lines;
    }

    private static void problem(List<String> lines, AssertionFailure.Problem problem) {
        Verdict.Mismatch mismatch = problem.mismatch();
        if (!problem.template().isEmpty()) {
            lines.add("\tTemplate:\t" + problem.template());
        }
        if (mismatch.documentIndex() != null) {
            lines.add("\tDocumentIndex:\t" + mismatch.documentIndex());
        }
        if (mismatch.valueIndex() != null) {
            lines.add("\tValuesIndex:\t" + mismatch.valueIndex());
        }
        if (!mismatch.path().isEmpty()) {
            lines.add("\tPath:\t" + mismatch.path());
        }
        for (String line : mismatch.lines()) {
            indent(lines, line.endsWith(":") ? 1 : 2, line.lines().toList());
        }
        String expected = mismatch.expected();
        String actual = mismatch.actual();
        if (expected != null) {
            indent(lines, 2, expected.lines().toList());
        }
        if (expected != null && actual != null) {
            lines.add("\tActual:");
            indent(lines, 2, actual.lines().toList());
            lines.add("\tDiff:");
            indent(lines, 2, diff(expected, actual));
        }
    }

    private static List<String> diff(String expected, String actual) {
        List<String> before = expected.lines().toList();
        List<String> after = actual.lines().toList();
        if (before.equals(after)) {
            return List.of("none in YAML: only the types differ");
        }
        return UnifiedDiffUtils.generateUnifiedDiff("Expected", "Actual", before, DiffUtils.diff(before, after), 2);
    }

    private static void documents(List<String> lines, AssertionFailure failure) {
        List<Document> shown = new ArrayList<>();
        for (AssertionFailure.Problem problem : failure.problems()) {
            Document document = problem.document();
            if (document != null && !shown.contains(document)) {
                shown.add(document);
                document(lines, problem, document);
            }
        }
    }

    private static void document(List<String> lines, AssertionFailure.Problem problem, Document document) {
        AssertionFailure.Origin origin = problem.origin();
        DocumentPlace place = DocumentPlace.of(document, problem.mismatch().path());
        if (origin != null) {
            String described = origin.of(problem.template(), document.line() + place.line() - 1);
            if (!described.isEmpty()) {
                lines.add("\tWritten by:");
                indent(lines, 2, described.lines().toList());
            }
        }
        lines.add("\tDocument:");
        List<String> text = document.text().lines().toList();
        int from = text.size() <= MOST_DOCUMENT_LINES
                ? 0
                : Math.max(0, Math.min(place.line() - MOST_DOCUMENT_LINES / 2, text.size() - MOST_DOCUMENT_LINES));
        int to = Math.min(text.size(), from + MOST_DOCUMENT_LINES);
        for (int i = from; i < to; i++) {
            String mark = i + 1 == place.line() && place.exact() ? ">" : " ";
            lines.add("\t\t" + mark + " " + (i + 1) + " | " + text.get(i));
        }
        if (to - from < text.size()) {
            lines.add("\t\t  (" + (text.size() - to + from) + " more lines)");
        }
    }

    private static void indent(List<String> lines, int depth, List<String> more) {
        more.forEach(line -> lines.add("\t".repeat(depth) + line));
    }
}
