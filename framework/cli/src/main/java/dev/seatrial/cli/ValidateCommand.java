/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.UserValues;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.validation.Unchecked;
import dev.seatrial.validation.Validation;
import dev.seatrial.validation.ValidationResult;
import dev.seatrial.validation.Violation;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code seatrial validate}: renders charts and checks the manifests as the API server would, for one or more versions of Kubernetes.
 */
final class ValidateCommand {

    static final List<Flag> FLAGS = Stream.concat(
                    Stream.of(
                            Flag.used(
                                    "kube-version",
                                    null,
                                    Flag.Kind.SLICE,
                                    "Kubernetes version to render and validate for; may be repeated"),
                            Flag.used(
                                    "lenient",
                                    null,
                                    Flag.Kind.BOOL,
                                    "accept unknown fields and duplicate keys, as the API server does from other clients than Helm 4"),
                            Flag.used("release", null, Flag.Kind.STRING, "name of the release")),
                    Flag.ofRenders().filter(flag -> !flag.name().equals("kube-version")))
            .toList();

    private final Terminal terminal;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(List<String> line) {
        try {
            Flags flags = Flags.parse(line, FLAGS);
            if (flags.isSet("help")) {
                terminal.out().print(Help.ofValidate());
                return 0;
            }
            return run(flags, new HelmFlags(flags, terminal));
        } catch (ChartException e) {
            return terminal.fail(DiagnosticRenderer.render(e.diagnostic()));
        } catch (UsageException | UncheckedIOException e) {
            return terminal.fail(e.getMessage());
        }
    }

    private int run(Flags flags, HelmFlags common) {
        if (flags.arguments().isEmpty()) {
            return terminal.fail(
                    "\"seatrial validate\" requires at least 1 argument\n\nUsage:  seatrial validate CHART... [flags]");
        }
        Validation validation = flags.isSet("lenient") ? Validation.lenient() : Validation.strict();
        UserValues values = common.values().withLimits(common.limits());
        ChartRequests requests = new ChartRequests(terminal, flags, common);
        List<String> versions = common.kubeVersions();
        int code = 0;
        for (String chart : flags.arguments()) {
            RenderRequest request = requests.of(chart, values).build();
            Map<String, List<String>> failures = new LinkedHashMap<>();
            for (RenderRequest each : forVersions(request, versions)) {
                validate(chart, each, validation, failures);
            }
            failures.forEach((failure, of) -> terminal.fail(
                    of.isEmpty()
                            ? failure
                            : chart + " is not valid for Kubernetes " + String.join(" and ", of) + ": " + failure));
            code = failures.isEmpty() ? code : 1;
        }
        return code;
    }

    private static List<RenderRequest> forVersions(RenderRequest request, List<String> versions) {
        List<RenderRequest> requests = new ArrayList<>();
        versions.forEach(
                version -> requests.add(request.toBuilder().kubeVersion(version).build()));
        return versions.isEmpty() ? List.of(request) : requests;
    }

    /** Prints that a chart is valid, or adds to the failures with the versions that they have in common. */
    private void validate(
            String chart, RenderRequest request, Validation validation, Map<String, List<String>> failures) {
        RenderedChart rendered;
        try {
            rendered = ChartRenderer.render(request);
        } catch (RenderException e) {
            String failure = e.secrets().mask(DiagnosticRenderer.render(e.diagnostic()));
            failures.putIfAbsent(failure, List.of());
            return;
        }
        ValidationResult result = validation.check(rendered.manifests());
        String version = version(result, rendered.manifests());
        if (!result.isValid()) {
            String failure = rendered.secrets().mask(DiagnosticRenderer.render(Violation.failure(result.violations())));
            failures.computeIfAbsent(failure, each -> new ArrayList<>()).add(version);
            return;
        }
        int objects = result.objects();
        terminal.print("%s: %d %s valid for Kubernetes %s%n"
                .formatted(chart, objects, objects == 1 ? "object is" : "objects are", version));
        result.unchecked().forEach(this::print);
    }

    private static String version(ValidationResult result, Manifests manifests) {
        String asked = manifests
                .release()
                .flatMap(release -> KubernetesMinor.read(release.kubernetes()))
                .map(KubernetesMinor::toString)
                .orElse(result.kubernetes());
        return asked.equals(result.kubernetes())
                ? asked
                : result.kubernetes() + ", the closest version to " + asked + " with known schemas";
    }

    private void print(Unchecked unchecked) {
        terminal.print("  not checked, since there is no schema for %s in %s: %s%n"
                .formatted(unchecked.kind(), unchecked.apiVersion(), String.join(", ", unchecked.objects())));
    }
}
