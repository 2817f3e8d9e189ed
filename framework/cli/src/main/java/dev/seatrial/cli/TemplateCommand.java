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
import dev.seatrial.chart.SetExpression;
import dev.seatrial.chart.UserValues;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.KubeVersion;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStrings;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            return fail(e.getMessage());
        }
        flags.deprecations().forEach(warning -> print(terminal.err(), warning + "\n"));
        if (flags.isSet("help")) {
            terminal.out().print(Help.ofTemplate());
            return 0;
        }
        try {
            return run(flags);
        } catch (LoggedUsageException e) {
            log(List.of(e.line()), HelmVersion.latest());
            return 1;
        } catch (ChartException e) {
            log(e.log(), helmVersion(flags));
            fail(e.getMessage());
            explain(e.diagnostic(), flags);
            return 1;
        } catch (UsageException | UncheckedIOException e) {
            return fail(e.getMessage());
        }
    }

    private int run(Flags flags) {
        List<String> arguments = flags.arguments();
        if (arguments.isEmpty()) {
            return fail(
                    "\"helm template\" requires at least 1 argument\n\nUsage:  helm template [NAME] [CHART] [flags]");
        }
        HelmVersion helm = helmVersion(flags);
        if (helm.rules().isHelm4()) {
            checkColor(flags);
        }
        flags.refused().ifPresent(flag -> {
            throw new UsageException("--" + flag.name() + " is not supported: " + flag.description());
        });
        String kubeVersion =
                flags.value("kube-version").filter(v -> !v.isEmpty()).orElse(null);
        checkKubeVersion(kubeVersion, helm);
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
        Limits limits = limits(flags);
        UserValues values = values(flags).withLimits(limits);
        values.merged(helm);
        Chart chart = ChartLoader.load(location, helm, limits);
        RenderRequest.Builder request = RenderRequest.builder(chart)
                .helmVersion(helm)
                .release(release.name())
                .namespace(namespace(flags))
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

    private static Limits limits(Flags flags) {
        Limits limits = Limits.defaults();
        for (String limit : flags.values("limit")) {
            String[] parts = limit.split("=", 2);
            try {
                limits = limits.with(parts[0], parts.length < 2 ? "" : parts[1]);
            } catch (IllegalArgumentException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
        }
        return limits;
    }

    private int render(RenderRequest request, Flags flags) {
        HelmVersion helm = request.helmVersion();
        try {
            RenderedChart rendered = ChartRenderer.render(request);
            log(rendered.warnings(), helm);
            new TemplateOutput(terminal, flags, request).write(rendered);
            if (flags.isSet("explain")) {
                rendered.advice()
                        .forEach(advice -> print(terminal.err(), "\n" + DiagnosticRenderer.render(advice) + "\n"));
            }
            return 0;
        } catch (RenderException e) {
            log(e.log(), helm);
            boolean debug = flags.isSet("debug");
            if (debug && e.isWhileRendering()) {
                new TemplateOutput(terminal, flags, request).writeUnfinished(e.unfinishedText());
            }
            boolean advise = e.isWhileRendering() && !debug;
            fail(e.getMessage() + (advise ? "\n\nUse --debug flag to render out invalid YAML" : ""));
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
                print(terminal.err(), "\n" + details.strip().indent(0));
            }
        }
    }

    private static HelmVersion helmVersion(Flags flags) {
        return flags.value("helm-version")
                .map(name -> HelmVersion.named(name)
                        .orElseThrow(() -> new UsageException(
                                "--helm-version must be one of " + HelmVersion.names() + ", not " + name)))
                .orElse(HelmVersion.latest());
    }

    private static void checkKubeVersion(@Nullable String version, HelmVersion helm) {
        if (version != null) {
            try {
                KubeVersion.parse(version, helm);
            } catch (IllegalArgumentException e) {
                throw new UsageException("invalid kube version '" + version + "': " + e.getMessage());
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

    private static void checkColor(Flags flags) {
        String color = flags.value("color").or(() -> flags.value("colour")).orElse("auto");
        if (!List.of("never", "auto", "always").contains(color)) {
            throw new LoggedUsageException(LogLine.leveled(
                    "WARN",
                    "command failed",
                    "",
                    "error",
                    "invalid color mode " + GoQuote.quote(color) + ": must be one of: never, auto, always"));
        }
    }

    private String namespace(Flags flags) {
        String given =
                flags.value("namespace").orElseGet(() -> terminal.environment().getOrDefault("HELM_NAMESPACE", ""));
        return given.isEmpty() ? "default" : given;
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
            throw new UsageException("charts are not downloaded; download " + name + " with `helm pull`");
        }
        int slash = name.indexOf('/');
        throw new UsageException(
                slash < 0
                        ? "non-absolute URLs should be in form of repo_name/path_to_chart, got: " + name
                        : "repo " + name.substring(0, slash) + " not found");
    }

    private UserValues values(Flags flags) {
        UserValues values = UserValues.none().in(terminal.folder()).withStandardInput(this::standardInput);
        for (String file : flags.values("values")) {
            values = file.strip().equals("-") ? values.withText(standardInput(), "-") : values.withFile(file);
        }
        for (SetExpression.Kind kind : SetExpression.Kind.values()) {
            for (String expression : flags.values(kind.flag().substring(2))) {
                values = values.with(new SetExpression(kind, expression));
            }
        }
        return values;
    }

    private String standardInput() {
        try {
            return GoStrings.string(terminal.in().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void log(List<LogLine> lines, HelmVersion helm) {
        lines.forEach(line -> terminal.err().print(line.text(helm) + "\n"));
    }

    private int fail(@Nullable String message) {
        byte[] text = GoStrings.bytes("Error: " + message + "\n");
        terminal.err().write(text, 0, text.length);
        return 1;
    }

    private static void print(PrintStream stream, String text) {
        byte[] bytes = GoStrings.bytes(text);
        stream.write(bytes, 0, bytes.length);
    }
}
