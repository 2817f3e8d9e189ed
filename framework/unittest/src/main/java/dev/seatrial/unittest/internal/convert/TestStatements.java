/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.assertion.SeatrialAssertions;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.unittest.internal.check.Subject;
import dev.seatrial.unittest.internal.suite.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says the assertions of a test as statements, each of which has the verdict of its assertion. */
final class TestStatements {

    private static final String NOTES = "NOTES.txt";

    private final String chart;
    private final Outcome outcome;
    private final Spellings spellings;

    TestStatements(String chart, Outcome outcome, Spellings spellings) {
        this.chart = chart;
        this.outcome = outcome;
        this.spellings = spellings;
    }

    /**
     * Returns the statements of a test.
     *
     * @throws Unsayable if one of its assertions cannot be said
     */
    List<Statement> of(Job job, List<Observed> assertions) {
        boolean fails = job.assertions().stream()
                .anyMatch(assertion -> assertion.type().equals("failedTemplate") && !assertion.negated());
        List<Statement> statements = new ArrayList<>();
        for (Observed observed : assertions) {
            Wanted wanted = new Wanted(observed.assertion(), observed.passed(), spellings);
            List<Statement> said = fails ? failure(wanted, observed) : render(wanted, observed);
            said.stream().filter(statement -> !statements.contains(statement)).forEach(statements::add);
        }
        return statements;
    }

    private List<Statement> failure(Wanted wanted, Observed observed) {
        List<String> templates = observed.selected().keySet().stream()
                .filter(path -> !path.isEmpty())
                .map(path -> path.startsWith(chart + "/") ? path.substring(chart.length() + 1) : path)
                .toList();
        return List.of(new FailureStatements(new RenderFailure(outcome.failed())).of(wanted, templates));
    }

    private List<Statement> render(Wanted wanted, Observed observed) {
        Manifests manifests = outcome.rendered().manifests();
        manifests(manifests); // a test gets nothing of such a render, not even its notes
        Targets targets = new Targets(chart, manifests, spellings);
        ManifestStatements statements = new ManifestStatements(manifests, targets, wanted);
        if (wanted.type().equals("hasDocuments")) {
            return statements.counts(observed.selected());
        }
        List<Statement> said = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        for (Map.Entry<String, List<Subject.Selected>> each :
                observed.selected().entrySet()) {
            if (each.getKey().endsWith(NOTES)) {
                said.add(notes(wanted, each.getValue()));
            } else if (each.getValue().isEmpty()) {
                said.addAll(statements.nothing(each.getKey()));
            } else {
                List<Target> found = targets.of(each.getKey(), each.getValue());
                groups.add(new Group(each.getKey(), found, targets.isWhole(each.getKey(), found)));
            }
        }
        if (wanted.type().startsWith("matchSnapshot")) {
            groups.forEach(group -> said.addAll(SnapshotStatements.of(wanted, group)));
        } else {
            said.addAll(statements.of(groups));
        }
        if (said.isEmpty()) {
            throw new Unsayable("there is no document to look at");
        }
        return said;
    }

    private Statement notes(Wanted wanted, List<Subject.Selected> documents) {
        String notes = outcome.rendered().notes();
        if (documents.isEmpty()) {
            throw new Unsayable("there are no notes");
        }
        return wanted.type().startsWith("matchSnapshot")
                ? SnapshotStatements.notes(wanted)
                : new NotesStatements(notes).of(wanted);
    }

    /**
     * The documents of a template that an assertion is about.
     *
     * @param isWhole whether these are all of them
     */
    record Group(String path, List<Target> targets, boolean isWhole) {}

    static Object manifests(Manifests manifests) {
        try {
            return SeatrialAssertions.assertThat(manifests);
        } catch (AssertionError e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new Unsayable("no assertion accepts what the chart renders: " + reason);
        }
    }
}
