/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.suite;

import dev.seatrial.template.internal.go.GoStrings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the suites of a file. */
public final class SuiteReader {

    private static final Set<String> SUITE_FIELDS = Set.of(
            "suite",
            "values",
            "set",
            "templates",
            "excludeTemplates",
            "includeCrds",
            "release",
            "chart",
            "capabilities",
            "kubernetesProvider",
            "postRenderer",
            "snapshotId",
            "skip",
            "tests");

    private final Path file;
    private final boolean refusesUnknown;

    private SuiteReader(Path file, boolean refusesUnknown) {
        this.file = file;
        this.refusesUnknown = refusesUnknown;
    }

    /**
     * Reads a file.
     *
     * @param refusesUnknown whether fields that are not known are errors; else they are warnings of the suite
     * @throws SuiteException if the file cannot be read, or is no file of suites
     */
    public static List<Suite> read(Path file, boolean refusesUnknown) {
        String text;
        try {
            text = GoStrings.string(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new SuiteException(file, 0, "cannot read the file: " + e.getMessage());
        }
        return read(file, text, refusesUnknown);
    }

    /** Reads the text of a file. */
    public static List<Suite> read(Path file, String text, boolean refusesUnknown) {
        SuiteReader reader = new SuiteReader(file, refusesUnknown);
        List<Suite> suites = new ArrayList<>();
        for (SuiteText.Part part : SuiteText.split(text)) {
            suites.add(reader.suite(part));
        }
        return suites;
    }

    private Suite suite(SuiteText.Part part) {
        try {
            return suite(SuiteYaml.parse(part.text()), part, refusesUnknown);
        } catch (SuiteYaml.Fault e) {
            if (String.valueOf(e.getMessage()).contains("unknown escape character")) {
                return lenient(part);
            }
            throw fault(e, part);
        }
    }

    /** Backslashes that YAML does not know are taken literally; the original then no longer minds unknown fields. */
    private Suite lenient(SuiteText.Part part) {
        try {
            return suite(SuiteYaml.parse(SuiteText.escapeBackslashes(part.text())), part, false);
        } catch (SuiteYaml.Fault e) {
            throw fault(e, part);
        }
    }

    private SuiteException fault(SuiteYaml.Fault e, SuiteText.Part part) {
        int line = e.line() == 0 ? 0 : e.line() + part.line() - 1;
        return new SuiteException(file, line, String.valueOf(e.getMessage()));
    }

    private Suite suite(Optional<Node> root, SuiteText.Part part, boolean strict) {
        if (root.isEmpty()) {
            throw new SuiteYaml.Fault(1, "no tests found");
        }
        Fields fields = Fields.of(root.get(), "a suite");
        List<String> warnings = new ArrayList<>();
        int offset = part.line() - 1;
        fields.unknown(SUITE_FIELDS, fault -> report(fault, strict, offset, warnings));
        List<Job> jobs = new ArrayList<>();
        for (Node node : fields.items("tests", "a list of tests")) {
            jobs.add(new JobReader(part, fault -> report(fault, strict, offset, warnings)).job(node));
        }
        CommonFields common = CommonFields.read(fields, fault -> report(fault, strict, offset, warnings));
        Fields skip = fields.fields("skip");
        skip.unknown(Set.of("reason", "minimumVersion"), fault -> report(fault, strict, offset, warnings));
        Suite suite = new Suite(
                file,
                fields.text("suite"),
                fields.line() + offset,
                common.values(),
                common.set(),
                common.setLine() + offset,
                fields.texts("templates"),
                fields.texts("excludeTemplates"),
                fields.flag("includeCrds"),
                common.release(),
                common.chart(),
                common.capabilities(),
                common.provider(),
                common.postRenderer(),
                fields.text("snapshotId"),
                skip.text("reason"),
                skip.text("minimumVersion"),
                List.copyOf(jobs),
                List.copyOf(warnings));
        if (jobs.isEmpty()) {
            throw new SuiteYaml.Fault(fields.has("tests") ? fields.lineOf("tests") : fields.line(), "no tests found");
        }
        for (Job job : jobs) {
            if (job.assertions().isEmpty()) {
                throw new SuiteYaml.Fault(job.line() - offset, "no asserts found");
            }
        }
        return suite;
    }

    private static void report(SuiteYaml.Fault fault, boolean strict, int offset, List<String> warnings) {
        if (strict) {
            throw fault;
        }
        warnings.add("line " + (fault.line() + offset) + ": " + fault.getMessage());
    }
}
