/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.LogLine;
import dev.seatrial.lint.LintFormat;
import dev.seatrial.lint.LintMessage;
import dev.seatrial.lint.LintResult;
import dev.seatrial.lint.LintSeverity;
import dev.seatrial.lint.Linter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** {@code seatrial lint}: prints the same output as {@code helm lint} to the same streams, with the same exit code. */
final class LintCommand {

    private final Terminal terminal;

    LintCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(List<String> line) {
        Flags flags;
        try {
            flags = Flags.parse(line, Flag.LINT);
        } catch (UsageException e) {
            return terminal.fail(e.getMessage());
        }
        if (flags.isSet("help")) {
            terminal.out().print(Help.ofLint());
            return 0;
        }
        try {
            return run(flags, new HelmFlags(flags, terminal));
        } catch (LoggedUsageException e) {
            log(List.of(e.line()), HelmVersion.latest());
            return 1;
        } catch (UsageException | ChartException | UncheckedIOException e) {
            return terminal.fail(e.getMessage());
        }
    }

    private int run(Flags flags, HelmFlags common) {
        HelmVersion helm = common.helmVersion();
        List<String> given = flags.arguments();
        if (given.isEmpty() && helm.rules().isHelm4()) {
            return terminal.fail("\"helm lint\" requires at least 1 argument\n\nUsage:  helm lint PATH [flags]");
        }
        common.checkColor();
        Optional<LintFormat> format = flags.value("output-format")
                .map(name -> LintFormat.named(name)
                        .orElseThrow(() -> new UsageException(
                                "--output-format must be one of " + LintFormat.names() + ", not " + name)));
        Linter linter = Linter.of(helm)
                .in(terminal.folder())
                .withKubeVersion(common.kubeVersion())
                .withNamespace(common.namespace())
                .withValues(common.values())
                .withLimits(common.limits())
                .withoutSchemaValidation(flags.isSet("skip-schema-validation"))
                .withLines(format.isPresent() || isInGithubActions())
                .withDebug(flags.isSet("debug") && helm.rules().logsStructured());
        List<String> charts = given.isEmpty() ? List.of(".") : given;
        if (flags.isSet("with-subcharts")) {
            charts = Subcharts.with(charts, terminal.folder());
        }
        List<LintResult> results = linter.lint(charts);
        return format.isPresent()
                ? write(results, format.get(), flags.isSet("strict"), helm)
                : print(results, flags, helm);
    }

    private boolean isInGithubActions() {
        return "true".equals(terminal.environment().get("GITHUB_ACTIONS"));
    }

    private int write(List<LintResult> results, LintFormat format, boolean strict, HelmVersion helm) {
        results.forEach(result -> log(result.log(), helm));
        terminal.print(format.write(results));
        return results.stream().anyMatch(result -> result.isFailed(strict)) ? 1 : 0;
    }

    private int print(List<LintResult> results, Flags flags, HelmVersion helm) {
        boolean quiet = flags.isSet("quiet");
        boolean strict = flags.isSet("strict");
        StringBuilder text = new StringBuilder();
        for (LintResult result : results) {
            log(result.log(), helm);
            if (!quiet || result.hasWarningsOrErrors()) {
                append(text, result, quiet);
            }
        }
        terminal.print(text.toString());
        if (isInGithubActions()) {
            terminal.printError(LintFormat.GITHUB.write(results)); // standard output is that of Helm
        }
        long failed = results.stream().filter(result -> result.isFailed(strict)).count();
        boolean anything = results.stream().anyMatch(LintResult::hasWarningsOrErrors);
        String summary = results.size() + " chart(s) linted, " + failed + " chart(s) failed";
        if (failed > 0) {
            return terminal.fail(summary);
        }
        if (!quiet || anything) {
            terminal.print(summary + "\n");
        }
        return 0;
    }

    private static void append(StringBuilder text, LintResult result, boolean quiet) {
        text.append("==> Linting ").append(result.chart()).append('\n');
        result.problem()
                .ifPresent(problem -> text.append("Error ").append(problem).append('\n'));
        for (LintMessage message : result.messages()) {
            if (!quiet || message.severity() != LintSeverity.INFO) {
                text.append(message).append('\n');
            }
        }
        text.append('\n');
    }

    private void log(List<LogLine> lines, HelmVersion helm) {
        lines.forEach(line -> terminal.printError(line.text(helm) + "\n"));
    }
}
