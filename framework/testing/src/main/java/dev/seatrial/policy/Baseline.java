/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.file.internal.WriteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file with findings that are accepted until somebody fixes them, one in a line. A finding is known by its rule, its subject and its
 * path, not by its wording or its line in a template, which change without a change of the problem.
 *
 * @param file the file, which need not exist
 */
record Baseline(Path file) {

    /** The system property that lets baselines be written. */
    static final String PROPERTY = "seatrial.policies";

    /** The environment variable with the same meaning, for builds that do not pass system properties to tests. */
    static final String VARIABLE = "SEATRIAL_POLICIES";

    private static final String HEAD = """
            # Findings that are accepted until somebody fixes them.
            # Written by tests that run with -D%s=update. Remove lines as you fix them.
            """.formatted(PROPERTY);

    /**
     * Returns whether a run writes baselines.
     *
     * @param property reads a system property; null if it is not set
     * @param environment reads an environment variable; null if it is not set
     */
    static boolean isUpdated(
            Function<String, @Nullable String> property, Function<String, @Nullable String> environment) {
        String set = property.apply(PROPERTY);
        String given = set == null || set.isEmpty() ? environment.apply(VARIABLE) : set;
        if (given == null || given.isEmpty()) {
            return false;
        }
        if (!given.equals("update")) {
            throw new IllegalArgumentException(
                    "`-D%s=%s` is not a valid mode. Use `update`, or omit it.".formatted(PROPERTY, given));
        }
        String ci = environment.apply("CI");
        if (ci != null && !ci.isEmpty() && !ci.equals("false")) {
            throw new IllegalArgumentException(
                    "`-D%s=update` is not allowed if `CI` is set, since accepted findings should be reviewed."
                            .formatted(PROPERTY));
        }
        return true;
    }

    /** Returns the line of a finding. */
    static String entry(Finding finding) {
        String subject = finding.subject().map(Subject::label).orElse("the release");
        return "%s: %s%s"
                .formatted(
                        finding.rule().id(),
                        subject,
                        finding.path().map(path -> " at " + path).orElse(""));
    }

    /** Returns the lines of the file; none if it does not exist. */
    SortedSet<String> entries() {
        try {
            return Files.exists(file)
                    ? Files.readString(file)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .collect(Collectors.toCollection(TreeSet::new))
                    : new TreeSet<>();
        } catch (IOException e) {
            throw new UncheckedIOException("The baseline `%s` cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Returns what the file covers of some findings, and the entries for which there is no finding, each as a waiver. */
    List<PolicyResult.Waived> waived(Collection<Finding> findings) {
        SortedSet<String> stale = entries();
        List<Finding> covered = findings.stream()
                .filter(finding -> stale.contains(entry(finding)))
                .toList();
        covered.forEach(finding -> stale.remove(entry(finding)));
        List<PolicyResult.Waived> waived = new ArrayList<>();
        if (!covered.isEmpty()) {
            waived.add(new PolicyResult.Waived("baseline " + file, "these findings were accepted", covered));
        }
        stale.forEach(entry -> waived.add(new PolicyResult.Waived(entry, "it is in the baseline " + file, List.of())));
        return waived;
    }

    /**
     * Writes a file that accepts some findings. Nothing is written if it stays the same.
     *
     * @param keepsOthers whether entries without a finding stay, because other tests share the file
     */
    void accept(Collection<Finding> findings, boolean keepsOthers) {
        synchronized (Baseline.class) { // tests that share the file run concurrently
            SortedSet<String> before = entries();
            SortedSet<String> entries = keepsOthers ? new TreeSet<>(before) : new TreeSet<>();
            findings.forEach(finding -> entries.add(entry(finding)));
            if (!entries.equals(before)) {
                write(HEAD + entries.stream().map(entry -> entry + "\n").collect(Collectors.joining()));
            }
        }
    }

    private void write(String text) {
        try {
            new AtomicFiles().write(file, text);
        } catch (WriteException e) {
            throw new UncheckedIOException(
                    DiagnosticRenderer.render(
                            Diagnostic.of("The baseline `%s` cannot be written: %s.".formatted(file, e.reason()))
                                    .withHint(e.advice())),
                    e);
        }
    }
}
