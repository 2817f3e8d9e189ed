/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import dev.seatrial.chart.LogLine;
import dev.seatrial.chart.UserValues;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.template.internal.go.GoQuote;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code seatrial template}: prints the same output as {@code helm template} to the same streams, with the same exit code. */
final class TemplateCommand {

    private final Terminal terminal;

    TemplateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(List<String> line) {
        Flags flags;
        try {
            flags = Flags.parse(line);
        } catch (UsageException e) {
            return terminal.fail(e.getMessage());
        }
        flags.deprecations().forEach(warning -> terminal.printError(warning + "\n"));
        if (flags.isSet("help")) {
            terminal.out().print(Help.ofTemplate());
            return 0;
        }
        HelmFlags common = new HelmFlags(flags, terminal);
        try {
            return run(flags, common);
        } catch (LoggedUsageException e) {
            log(List.of(e.line()), HelmVersion.latest());
            return 1;
        } catch (ChartException e) {
            log(e.log(), common.helmVersion());
            terminal.fail(e.getMessage());
            explain(e.diagnostic(), flags);
            return 1;
        } catch (UsageException | UncheckedIOException e) {
            return terminal.fail(e.getMessage());
        }
    }

    private int run(Flags flags, HelmFlags common) {
        List<String> arguments = flags.arguments();
        if (arguments.isEmpty()) {
            return terminal.fail(
                    "\"helm template\" requires at least 1 argument\n\nUsage:  helm template [NAME] [CHART] [flags]");
        }
        HelmVersion helm = common.helmVersion();
        common.checkColor();
        flags.refused().ifPresent(flag -> {
            throw new UsageException("--" + flag.name() + " is not supported: " + flag.description());
        });
        String kubeVersion = common.kubeVersion();
        checkDryRun(flags, helm);
        ReleaseName release = ReleaseName.of(flags, terminal.clock(), helm);
        boolean debug =
                flags.isSet("debug") && helm.rules().logsStructured(); // the lines of Helm 3 start with the time
        if (debug) {
            logVersion(flags, helm);
        }
        Path location = locate(release.chart());
        if (debug) {
            String path = location.toAbsolutePath().normalize().toString();
            log(List.of(LogLine.leveled("DEBUG", "Chart path", "", "path", path)), helm);
        }
        Limits limits = common.limits();
        UserValues values = common.values().withLimits(limits);
        values.merged(helm);
        Chart chart = ChartLoader.load(location, helm, limits);
        RenderRequest.Builder request = RenderRequest.builder(chart)
                .helmVersion(helm)
                .release(release.name())
                .namespace(common.namespace())
                .upgrade(flags.isSet("is-upgrade"))
                .apiVersions(flags.values("api-versions"))
                .includeCrds(flags.isSet("include-crds"))
                .debug(debug)
                .skipSchemaValidation(flags.isSet("skip-schema-validation"))
                .values(values)
                .limits(limits);
        if (kubeVersion != null) {
            request.kubeVersion(kubeVersion);
        }
        return render(request.build(), flags);
    }

    private int render(RenderRequest request, Flags flags) {
        HelmVersion helm = request.helmVersion();
        try {
            RenderedChart rendered = ChartRenderer.render(request);
            log(rendered.warnings(), helm);
            Optional<String> line = flags.value("explain-line");
            if (line.isPresent()) {
                terminal.print(new ExplainedLine(rendered).explain(line.get()) + "\n");
                return 0;
            }
            new TemplateOutput(terminal, flags, request).write(rendered);
            if (flags.isSet("explain")) {
                rendered.advice()
                        .forEach(advice -> terminal.printError("\n" + DiagnosticRenderer.render(advice) + "\n"));
            }
            return 0;
        } catch (RenderException e) {
            log(e.log(), helm);
            boolean debug = flags.isSet("debug");
            if (debug && e.isWhileRendering()) {
                new TemplateOutput(terminal, flags, request).writeUnfinished(e.unfinishedText());
            }
            boolean advise = e.isWhileRendering() && !debug;
            terminal.fail(e.getMessage() + (advise ? "\n\nUse --debug flag to render out invalid YAML" : ""));
            explain(e.diagnostic(), flags);
            return 1;
        }
    }

    private void explain(Diagnostic diagnostic, Flags flags) {
        if (flags.isSet("explain") || (terminal.interactive() && !flags.isGiven("explain"))) {
            String text = DiagnosticRenderer.render(diagnostic);
            String details = text.startsWith(diagnostic.headline().stripTrailing())
                    ? text.substring(diagnostic.headline().stripTrailing().length())
                    : text;
            if (!details.isBlank()) {
                terminal.printError("\n" + details.strip().indent(0));
            }
        }
    }

    private void checkDryRun(Flags flags, HelmVersion helm) {
        if (!flags.isGiven("dry-run")) {
            return;
        }
        String value = flags.value("dry-run").orElse("");
        if (value.equals("server")) {
            throw new UsageException("--dry-run=server is not supported: Seatrial does not connect to clusters");
        }
        if (!helm.rules().isHelm4()) {
            if (!List.of("", "false", "true", "none", "client").contains(value)) {
                throw new UsageException(
                        "Invalid dry-run flag. Flag must one of the following: false, true, none, client, server");
            }
            return;
        }
        switch (value) {
            case "client" -> {}
            case "none" ->
                throw new UsageException("invalid dry-run value (\"none\"). Must be \"server\" or \"client\"");
            case "" ->
                terminal.err()
                        .print("level=WARN msg=\"--dry-run is deprecated and should be replaced with"
                                + " '--dry-run=client'\"\n");
            default ->
                throw new UsageException("invalid dry-run value (" + GoQuote.quote(value)
                        + "). Must be \"none\", \"server\", or \"client\"");
        }
    }

    private void logVersion(Flags flags, HelmVersion helm) {
        String version = flags.value("version").orElse("");
        log(List.of(LogLine.leveled("DEBUG", "Original chart version", "", "version", version)), helm);
        if (version.isEmpty() && flags.isSet("devel")) {
            log(List.of(LogLine.leveled("DEBUG", "setting version to >0.0.0-0", "")), helm);
        }
    }

    private Path locate(String reference) {
        String name = reference.strip();
        Path path = terminal.folder().resolve(name);
        if (!name.isEmpty() && Files.exists(path)) {
            return path;
        }
        if (name.startsWith("/") || name.startsWith(".")) {
            throw new UsageException("path " + GoQuote.quote(name) + " not found");
        }
        if (name.matches("[a-z][a-z0-9+.-]*://.*")) {
            throw new UsageException("charts are not downloaded; download " + name + " with `seatrial pull`");
        }
        int slash = name.indexOf('/');
        throw new UsageException(
                slash < 0
                        ? "non-absolute URLs should be in form of repo_name/path_to_chart, got: " + name
                        : "repo " + name.substring(0, slash) + " not found");
    }

    private void log(List<LogLine> lines, HelmVersion helm) {
        lines.forEach(line -> terminal.err().print(line.text(helm) + "\n"));
    }
}
