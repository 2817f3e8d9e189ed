/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.report;

import dev.seatrial.unittest.internal.run.JobResult;
import dev.seatrial.unittest.internal.run.JobVerdict;
import dev.seatrial.unittest.internal.run.SuiteResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Writes results in the formats that helm-unittest has. */
public final class ReportFile {

    private final List<SuiteResult> suites;
    private final Path base;
    private final ZonedDateTime now;

    private ReportFile(List<SuiteResult> suites, Path base, ZonedDateTime now) {
        this.suites = suites;
        this.base = base;
        this.now = now;
    }

    /** The formats. */
    public enum Format {
        JUNIT,
        NUNIT,
        XUNIT,
        SONAR;

        /** Returns the format with a name, in any case; XUnit for a name that there is not, as the original does. */
        public static Format named(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "junit" -> JUNIT;
                case "nunit" -> NUNIT;
                case "sonar" -> SONAR;
                default -> XUNIT;
            };
        }
    }

    /**
     * Returns a report.
     *
     * @param base the folder that paths of suites are shown relative to
     */
    public static String text(Format format, List<SuiteResult> suites, Path base, ZonedDateTime now) {
        ReportFile report = new ReportFile(suites, base, now);
        ReportXml out = new ReportXml();
        switch (format) {
            case JUNIT -> report.junit(out);
            case NUNIT -> report.nunit(out);
            case XUNIT -> report.xunit(out);
            case SONAR -> report.sonar(out);
        }
        return out.text();
    }

    private String file(SuiteResult suite) {
        return shown(suite).toString();
    }

    private Path shown(SuiteResult suite) {
        return DisplayPath.of(base, suite.suite().file());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
    }

    private String failure(SuiteResult suite, JobResult job) {
        return String.join("\n", FailureText.of(job, shown(suite), true));
    }

    private static String skipped(JobResult job) {
        return "SKIPPED '" + job.name() + "'";
    }

    private static long sum(List<SuiteResult> suites, JobVerdict verdict) {
        return suites.stream().mapToLong(suite -> suite.count(verdict)).sum();
    }

    private long jobs() {
        return suites.stream().mapToLong(suite -> suite.jobs().size()).sum();
    }

    private void junit(ReportXml xml) {
        xml.start("testsuites");
        for (int i = 0; i < suites.size(); i++) {
            SuiteResult suite = suites.get(i);
            xml.start(
                    "testsuite",
                    "id",
                    String.valueOf(i),
                    "tests",
                    String.valueOf(suite.jobs().size()),
                    "failures",
                    String.valueOf(suite.count(JobVerdict.FAILED)),
                    "errors",
                    String.valueOf(suite.count(JobVerdict.ERRORED)),
                    "package",
                    "",
                    "time",
                    seconds(suite.duration()),
                    "name",
                    suite.suite().name(),
                    "timestamp",
                    now.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME),
                    "hostname",
                    "localhost");
            xml.start("properties");
            xml.empty("property", "name", "helm-unittest.version", "value", "1.6");
            xml.end();
            for (JobResult job : suite.jobs()) {
                xml.start(
                        "testcase",
                        "classname",
                        suite.suite().name(),
                        "name",
                        job.name(),
                        "time",
                        seconds(job.duration()));
                switch (job.verdict()) {
                    case FAILED -> xml.element("failure", failure(suite, job), "message", "Failed", "type", "");
                    case ERRORED -> xml.element("error", failure(suite, job), "message", "Error", "type", "");
                    case SKIPPED -> xml.empty("skipped", "message", skipped(job));
                    case PASSED -> {}
                }
                xml.end();
            }
            xml.end();
        }
        xml.end();
    }

    private void sonar(ReportXml xml) {
        xml.start("testExecutions", "version", "1");
        for (SuiteResult suite : suites) {
            xml.start("file", "path", file(suite));
            for (JobResult job : suite.jobs()) {
                xml.start(
                        "testCase",
                        "name",
                        job.name(),
                        "duration",
                        String.valueOf(job.duration().toMillis()));
                switch (job.verdict()) {
                    case FAILED -> xml.cdata("failure", failure(suite, job), "message", "Failed");
                    case ERRORED -> xml.cdata("error", failure(suite, job), "message", "Error");
                    case SKIPPED -> xml.cdata("skipped", skipped(job), "message", "Skipped");
                    case PASSED -> {}
                }
                xml.end();
            }
            xml.end();
        }
        xml.end();
    }

    private void nunit(ReportXml xml) {
        xml.start(
                "test-results",
                "name",
                "helm-unittest",
                "total",
                String.valueOf(jobs()),
                "errors",
                String.valueOf(sum(suites, JobVerdict.ERRORED)),
                "failures",
                String.valueOf(sum(suites, JobVerdict.FAILED)),
                "inconclusive",
                "0",
                "not-run",
                "0",
                "ignored",
                "0",
                "skipped",
                String.valueOf(sum(suites, JobVerdict.SKIPPED)),
                "invalid",
                "0",
                "date",
                now.format(DateTimeFormatter.ISO_LOCAL_DATE),
                "time",
                now.format(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)));
        xml.empty(
                "environment",
                "nunit-version",
                "2.5.8.0",
                "clr-version",
                "unknown",
                "os-version",
                "unknown",
                "platform",
                "seatrial",
                "cwd",
                base.toString(),
                "machine-name",
                "localhost",
                "user",
                "",
                "user-domain",
                "");
        xml.empty("culture-info", "current-culture", "C", "current-uiculture", "C");
        for (SuiteResult suite : suites) {
            boolean passed = !suite.failed();
            xml.start(
                    "test-suite",
                    "type",
                    "TestFixture",
                    "name",
                    suite.suite().name(),
                    "description",
                    file(suite),
                    "success",
                    String.valueOf(passed),
                    "time",
                    seconds(suite.duration()),
                    "executed",
                    "true",
                    "asserts",
                    "",
                    "result",
                    passed ? "Success" : "Failed");
            xml.start("results");
            for (JobResult job : suite.jobs()) {
                nunit(xml, suite, job);
            }
            xml.end();
            xml.end();
        }
        xml.end();
    }

    private void nunit(ReportXml xml, SuiteResult suite, JobResult job) {
        boolean passed = job.verdict() == JobVerdict.PASSED;
        boolean executed = passed || job.verdict() == JobVerdict.FAILED;
        String result = passed ? "Success" : job.verdict() == JobVerdict.SKIPPED ? "Skipped" : "Failed";
        xml.start(
                "test-case",
                "name",
                job.name(),
                "description",
                suite.suite().name() + "." + job.name(),
                "success",
                String.valueOf(passed),
                "time",
                seconds(job.duration()),
                "executed",
                String.valueOf(executed),
                "asserts",
                "0",
                "result",
                result);
        if (job.verdict() == JobVerdict.SKIPPED) {
            xml.start("reason");
            xml.element("message", skipped(job));
            xml.end();
        } else if (!passed) {
            xml.start("failure");
            xml.element("message", "Failed");
            xml.element("stack-trace", failure(suite, job));
            xml.end();
        }
        xml.end();
    }

    private void xunit(ReportXml xml) {
        xml.start("assemblies");
        for (SuiteResult suite : suites) {
            String[] counts = {
                "total", String.valueOf(suite.jobs().size()),
                "passed", String.valueOf(suite.count(JobVerdict.PASSED)),
                "failed", String.valueOf(suite.count(JobVerdict.FAILED)),
                "skipped", String.valueOf(suite.count(JobVerdict.SKIPPED))
            };
            xml.start(
                    "assembly",
                    "name",
                    file(suite),
                    "config-file",
                    file(suite),
                    "test-framework",
                    "helm-unittest",
                    "run-date",
                    now.format(DateTimeFormatter.ISO_LOCAL_DATE),
                    "run-time",
                    now.format(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)),
                    "time",
                    seconds(suite.duration()),
                    counts[0],
                    counts[1],
                    counts[2],
                    counts[3],
                    counts[4],
                    counts[5],
                    counts[6],
                    counts[7],
                    "errors",
                    String.valueOf(suite.count(JobVerdict.ERRORED)));
            xml.element("environment", "seatrial");
            xml.element("errors", "");
            xml.start(
                    "collection",
                    "name",
                    suite.suite().name(),
                    "time",
                    seconds(suite.duration()),
                    counts[0],
                    counts[1],
                    counts[2],
                    counts[3],
                    counts[4],
                    counts[5],
                    counts[6],
                    counts[7]);
            for (JobResult job : suite.jobs()) {
                xunit(xml, suite, job);
            }
            xml.end();
            xml.end();
        }
        xml.end();
    }

    private void xunit(ReportXml xml, SuiteResult suite, JobResult job) {
        String result = switch (job.verdict()) {
            case PASSED -> "Pass";
            case SKIPPED -> "Skip";
            default -> "Fail";
        };
        xml.start(
                "test",
                "name",
                job.name(),
                "type",
                suite.suite().name(),
                "method",
                "Helm-Validation",
                "time",
                seconds(job.duration()),
                "result",
                result);
        xml.element("traits", "");
        if (job.verdict() == JobVerdict.SKIPPED) {
            xml.cdata("reason", skipped(job));
        } else if (job.verdict() != JobVerdict.PASSED) {
            String error = job.verdict() == JobVerdict.ERRORED ? "-Error" : "";
            xml.start("failure", "exception-type", "Helm-Validation" + error);
            xml.cdata("message", "Failed");
            xml.cdata("stack-trace", failure(suite, job));
            xml.end();
        }
        xml.end();
    }
}
