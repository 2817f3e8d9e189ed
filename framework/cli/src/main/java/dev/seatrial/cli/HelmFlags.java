/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import dev.seatrial.chart.LogLine;
import dev.seatrial.chart.SetExpression;
import dev.seatrial.chart.UserValues;
import dev.seatrial.render.KubeVersion;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStrings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the flags that {@code helm template} and {@code helm lint} have in common. Errors have the text of Helm. */
final class HelmFlags {

    private final Flags flags;
    private final Terminal terminal;

    HelmFlags(Flags flags, Terminal terminal) {
        this.flags = flags;
        this.terminal = terminal;
    }

    HelmVersion helmVersion() {
        return flags.value("helm-version")
                .map(name -> HelmVersion.named(name)
                        .orElseThrow(() -> new UsageException(
                                "--helm-version must be one of " + HelmVersion.names() + ", not " + name)))
                .orElse(HelmVersion.latest());
    }

    /** Returns the version of Kubernetes, which can be parsed; null if none is given. */
    @Nullable
    String kubeVersion() {
        String version = flags.value("kube-version").orElse("");
        return version.isEmpty() ? null : checked(version);
    }

    /** Returns the versions of Kubernetes of a flag that may be repeated, which can be parsed. */
    List<String> kubeVersions() {
        return flags.values("kube-version").stream().map(this::checked).toList();
    }

    private String checked(String version) {
        try {
            KubeVersion.parse(version, helmVersion());
        } catch (IllegalArgumentException e) {
            throw new UsageException("invalid kube version '" + version + "': " + e.getMessage());
        }
        return version;
    }

    /** Refuses a color mode that Helm 4 does not have; Helm 3 has no color modes. */
    void checkColor() {
        String color = flags.value("color").or(() -> flags.value("colour")).orElse("auto");
        if (helmVersion().rules().isHelm4()
                && !List.of("never", "auto", "always").contains(color)) {
            throw new LoggedUsageException(LogLine.leveled(
                    "WARN",
                    "command failed",
                    "",
                    "error",
                    "invalid color mode " + GoQuote.quote(color) + ": must be one of: never, auto, always"));
        }
    }

    Limits limits() {
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

    String namespace() {
        String given =
                flags.value("namespace").orElseGet(() -> terminal.environment().getOrDefault("HELM_NAMESPACE", ""));
        return given.isEmpty() ? "default" : given;
    }

    UserValues values() {
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
}
