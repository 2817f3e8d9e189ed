/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.goldens;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.LogLine;
import dev.seatrial.chart.SetExpression;
import dev.seatrial.chart.UserValues;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.KubeVersion;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.template.internal.go.GoError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Answers {@code helm template} and {@code helm install --dry-run} with Seatrial. */
final class SeatrialCommand {

    private static final String ADVICE = "\n\nUse --debug flag to render out invalid YAML";

    private final HelmVersion helm;
    private final Path folder;
    private final List<LogLine> log = new ArrayList<>();
    private final List<String> apiVersions = new ArrayList<>();
    private String kubeVersion = "";
    private String namespace = "default";
    private boolean includeCrds;
    private boolean upgrade;
    private boolean skipSchemaValidation;

    SeatrialCommand(HelmVersion helm, Path folder) {
        this.helm = helm;
        this.folder = folder;
    }

    Answer answer(List<String> command) {
        boolean isInstall = command.get(0).equals("install");
        String out = "";
        String error = "";
        try {
            RenderedChart rendered = render(command);
            log.addAll(rendered.warnings());
            out = isInstall ? ReleaseSummary.of(rendered) : rendered.text();
        } catch (RenderException e) {
            log.addAll(e.log());
            error = e.getMessage() + (e.isWhileRendering() && !isInstall ? ADVICE : "");
        } catch (ChartException e) {
            log.addAll(e.log());
            error = e.getMessage();
        } catch (GoError e) {
            error = String.valueOf(e.getMessage());
        }
        StringBuilder err = new StringBuilder();
        log.forEach(line -> err.append(line.text(helm)).append('\n'));
        if (!error.isEmpty()) {
            err.append("Error: ")
                    .append(isInstall ? "INSTALLATION FAILED: " : "")
                    .append(error)
                    .append('\n');
        }
        return new Answer(out, err.toString());
    }

    private RenderedChart render(List<String> command) {
        UserValues values = values(command.subList(3, command.size()));
        if (!kubeVersion.isEmpty()) {
            try {
                KubeVersion.parse(kubeVersion, helm);
            } catch (IllegalArgumentException e) {
                throw new GoError("invalid kube version '" + kubeVersion + "': " + e.getMessage());
            }
        }
        values.merged(helm);
        Chart chart = ChartLoader.load(folder.resolve(command.get(2)), helm);
        RenderRequest.Builder request = RenderRequest.builder(chart)
                .helmVersion(helm)
                .release(command.get(1))
                .namespace(namespace)
                .apiVersions(apiVersions)
                .includeCrds(includeCrds)
                .upgrade(upgrade)
                .skipSchemaValidation(skipSchemaValidation)
                .values(values);
        Optional.of(kubeVersion).filter(version -> !version.isEmpty()).ifPresent(request::kubeVersion);
        return ChartRenderer.render(request.build());
    }

    private UserValues values(List<String> flags) {
        UserValues values = UserValues.none().in(folder.resolve("chart"));
        for (int i = 0; i < flags.size(); i++) {
            String flag = flags.get(i);
            switch (flag) {
                case "--include-crds" -> includeCrds = true;
                case "--is-upgrade" -> upgrade = true;
                case "--skip-schema-validation" -> skipSchemaValidation = true;
                case "-f" -> values = values.withFile(flags.get(++i));
                case "--namespace" -> namespace = flags.get(++i);
                case "--kube-version" -> kubeVersion = flags.get(++i);
                case "--api-versions" ->
                    apiVersions.addAll(Arrays.asList(flags.get(++i).split(",")));
                default -> values = values.with(new SetExpression(kind(flag), flags.get(++i)));
            }
        }
        return values;
    }

    private static SetExpression.Kind kind(String flag) {
        return Arrays.stream(SetExpression.Kind.values())
                .filter(kind -> kind.flag().equals(flag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The goldens do not know the flag " + flag));
    }
}
