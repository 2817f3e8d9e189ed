/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.unittest.internal.check.Checks;
import dev.seatrial.unittest.internal.check.Document;
import dev.seatrial.unittest.internal.check.FailureChecks;
import dev.seatrial.unittest.internal.check.FalseGreens;
import dev.seatrial.unittest.internal.check.SnapshotComparer;
import dev.seatrial.unittest.internal.check.Subject;
import dev.seatrial.unittest.internal.check.Verdict;
import dev.seatrial.unittest.internal.suite.AssertionFields;
import dev.seatrial.unittest.internal.suite.DocumentSelector;
import dev.seatrial.unittest.internal.suite.Job;
import dev.seatrial.unittest.internal.suite.Suite;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Runs the assertions of a job. */
final class AssertionRunner {

    private final TestedChart chart;
    private final Suite suite;
    private final Job job;
    private final JobOutput output;
    private final SnapshotComparer snapshots;
    private final RunSettings settings;
    private Map<String, List<Subject.Selected>> selected = Map.of();

    AssertionRunner(
            TestedChart chart,
            Suite suite,
            Job job,
            JobOutput output,
            SnapshotComparer snapshots,
            RunSettings settings) {
        this.chart = chart;
        this.suite = suite;
        this.job = job;
        this.output = output;
        this.snapshots = snapshots;
        this.settings = settings;
    }

    /** What came of an assertion: it holds, it fails, or there is nothing that it could look at. */
    record Outcome(@Nullable AssertionFailure failure, boolean skipped) {

        static final Outcome PASSED = new Outcome(null, false);
        static final Outcome SKIPPED = new Outcome(null, true);
    }

    Outcome run(int index, AssertionFields assertion) {
        List<AssertionFailure.Problem> problems = new ArrayList<>();
        Outcome early = look(assertion, problems);
        if (early != null) {
            return early;
        }
        boolean passed = problems.isEmpty() && !failedSilently;
        return passed
                ? Outcome.PASSED
                : new Outcome(new AssertionFailure(index, assertion, List.copyOf(problems)), false);
    }

    /** Returns the documents that the last assertion looked at. */
    Map<String, List<Subject.Selected>> selected() {
        return selected;
    }

    /** Whether a check failed without a word. */
    private boolean failedSilently;

    private @Nullable Outcome look(AssertionFields assertion, List<AssertionFailure.Problem> problems) {
        failedSilently = false;
        boolean ofFailure = JobRunner.isFailedTemplate(assertion);
        Map<String, List<Document>> found = new LinkedHashMap<>();
        DocumentSelector selector = assertion.selector() == null ? job.selector() : assertion.selector();
        Integer documentIndex = job.documentIndex() == null ? assertion.documentIndex() : job.documentIndex();
        boolean byIndex = selector == null && documentIndex != null && documentIndex != -1;
        for (String template : templates(assertion)) {
            List<Document> documents = output.manifests().get(template);
            if (documents != null) {
                found.put(template, documents);
            } else if ((ofFailure && output.failed()) || byIndex) { // an index is then out of range for all templates
                found.put(template, List.of());
            } else if (selector == null) {
                problems.add(problem("", "template \"" + template + "\" not exists or not selected in test suite"));
            }
        }
        selected = Map.of();
        try {
            selected = DocumentSelection.select(found, selector, documentIndex);
        } catch (DocumentSelection.Fault e) {
            problems.add(problem("", String.valueOf(e.getMessage())));
            return null;
        }
        if (selected.isEmpty() && jobSkips()) {
            if (settings.honest()) {
                problems.add(problem("", "documentSelector finds nothing; helm-unittest would have skipped the job"));
                return null;
            }
            return Outcome.SKIPPED;
        }
        boolean negated = assertion.negated() != Checks.isAntonym(assertion.type());
        if (selected.isEmpty() && problems.isEmpty()) {
            verdict(assertion, "", List.of(), List.of(), negated, problems);
        }
        selected.forEach((template, documents) -> {
            List<Document> all = found.getOrDefault(template, List.of());
            verdict(assertion, template, documents, all, negated, problems);
        });
        return null;
    }

    /** A selector of the job lets it skip assertions for which nothing is selected, by whichever selector. */
    private boolean jobSkips() {
        DocumentSelector selector = job.selector();
        return selector != null && selector.skipEmptyTemplates();
    }

    private void verdict(
            AssertionFields assertion,
            String template,
            List<Subject.Selected> documents,
            List<Document> all,
            boolean negated,
            List<AssertionFailure.Problem> problems) {
        if (output.failed() && !JobRunner.isFailedTemplate(assertion)) {
            String reason = documents.isEmpty()
                    ? "rendered manifest is empty"
                    : "Invalid rendering: "
                            + documents.get(0).document().value().get(Document.RAW);
            problems.add(problem(template, reason));
            return;
        }
        if (output.expected()) {
            failedSilently |= !FailureChecks.expects(assertion.parameters(), output.error(), negated);
            return;
        }
        if (JobRunner.isFailedTemplate(assertion) && !output.failed()) {
            problems.add(problem(template, "the template does not fail"));
            return;
        }
        Subject subject = new Subject(documents, all, negated, snapshots);
        Verdict verdict = Checks.verdict(assertion, subject);
        failedSilently |= !verdict.passed();
        if (settings.honest() && verdict.passed()) {
            FalseGreens.find(assertion, subject)
                    .forEach(reason -> problems.add(
                            problem(template, reason + "; helm-unittest would have let the assertion pass")));
        }
        for (Verdict.Mismatch mismatch : verdict.mismatches()) {
            Integer index = mismatch.documentIndex();
            Document document = index == null || index >= all.size() ? null : all.get(index);
            problems.add(new AssertionFailure.Problem(template, document, mismatch, origin()));
        }
    }

    private AssertionFailure.@Nullable Origin origin() {
        Rendered rendered = output.rendered();
        return rendered == null || rendered.chart() == null ? null : new TemplateOrigin(rendered.chart());
    }

    private static AssertionFailure.Problem problem(String template, String message) {
        return new AssertionFailure.Problem(
                template, null, new Verdict.Mismatch(null, null, "", List.of(message), null, null), null);
    }

    /** Returns the templates that an assertion is about. */
    private Collection<String> templates(AssertionFields assertion) {
        if (!assertion.template().isEmpty()) {
            return paths(List.of(assertion.template()));
        }
        if (!job.templates().isEmpty()) {
            return paths(job.templates());
        }
        if (!job.template().isEmpty()) {
            return paths(List.of(job.template()));
        }
        boolean all = suite.templates().isEmpty() || suite.templates().stream().anyMatch(name -> name.contains("*"));
        return all ? output.outputs() : paths(suite.templates());
    }

    private Collection<String> paths(List<String> names) {
        TreeSet<String> paths = new TreeSet<>(dev.seatrial.template.internal.go.GoStrings.ORDER);
        names.forEach(name -> paths.add(TemplateNames.path(chart.route(), name)));
        return paths;
    }
}
