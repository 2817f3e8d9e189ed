/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Formats of findings for other programs. Paths of files start with the path of the chart as it was given. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum LintFormat {
    /** One object with the charts and their findings. */
    JSON(JsonReports::json),
    /** SARIF 2.1.0, which GitHub code scanning and other platforms read. */
    SARIF(JsonReports::sarif),
    /** The XML of Checkstyle, which most CI systems read. */
    CHECKSTYLE(XmlReports::checkstyle),
    /** The XML of JUnit: a suite for each chart, and a test case for each finding. */
    JUNIT(XmlReports::junit),
    /** Workflow commands of GitHub Actions, which become annotations of a pull request. */
    GITHUB(GithubCommands::of);

    private final Function<List<LintResult>, String> writer;

    LintFormat(Function<List<LintResult>, String> writer) {
        this.writer = writer;
    }

    /** Returns the format with a name, such as {@code sarif}. */
    public static Optional<LintFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(name))
                .findFirst();
    }

    /** Returns the names of all formats for messages. */
    public static String names() {
        return Arrays.stream(values()).map(LintFormat::label).collect(Collectors.joining(", "));
    }

    /** Returns the name, such as {@code sarif}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns findings in this format, with a line feed at the end. */
    public String write(List<LintResult> results) {
        return writer.apply(results);
    }
}
