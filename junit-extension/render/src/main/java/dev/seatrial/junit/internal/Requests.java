/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import dev.seatrial.chart.UserValues;
import dev.seatrial.chart.ValuesSecrets;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.manifest.ChartContents;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.SimulatedCluster;
import dev.seatrial.render.TemplateFilter;
import dev.seatrial.secret.internal.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Converts settings into a render request. */
final class Requests {

    /** Makes renders reproducible: random values and times are the same in every run. */
    private static final long SEED = 1;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private Requests() {}

    static RenderRequest of(Chart chart, Settings settings, Limits limits) {
        Settings.Part part = settings.part();
        boolean isVersioned = !part.version().isEmpty() || !part.appVersion().isEmpty();
        Chart versioned = isVersioned ? chart.withVersions(part.version(), part.appVersion()) : chart;
        part.templates().forEach(name -> requireTemplate(chart, name));
        RenderRequest.Builder request = RenderRequest.builder(versioned)
                .templates(part.templates())
                .upgrade(settings.upgrade())
                .helmVersion(settings.helm())
                .seed(SEED)
                .clock(CLOCK)
                .limits(limits)
                .values(values(settings, limits))
                .apiVersions(settings.apiVersions())
                .clusterState(cluster(settings));
        if (!settings.release().isEmpty()) {
            request.release(settings.release());
        }
        if (!settings.namespace().isEmpty()) {
            request.namespace(settings.namespace());
        }
        if (settings.revision() != 0) {
            request.revision(settings.revision());
        }
        String version = settings.kubeVersion();
        if (!version.isEmpty()) {
            request.kubeVersion(settings.profile() ? KubernetesProfiles.fullVersion(version) : version);
        }
        if (settings.profile()) {
            request.servedApiVersions(KubernetesProfiles.apiVersions(version));
        }
        return request.build();
    }

    /** A template that does not exist renders nothing, so that assertions of absence would pass. */
    private static void requireTemplate(Chart chart, String name) {
        Set<String> templates = ChartContents.of(chart).templates().orElseThrow();
        TemplateFilter filter = TemplateFilter.named(chart.name(), List.of(name));
        boolean isPartial = isPartial(name);
        if (templates.stream().noneMatch(path -> filter.includes(path) && (isPartial || !isPartial(path)))) {
            List<String> known = templates.stream()
                    .filter(path -> !isPartial(path))
                    .map(path -> path.substring(path.indexOf('/') + 1))
                    .sorted()
                    .toList();
            String near = Suggestions.didYouMean(name, known);
            throw Misuse.of(
                    "`@Templates` selects `%s`, but the chart `%s` has no such template.".formatted(name, chart.name()),
                    near.isEmpty() ? "Select templates of the chart: `" + String.join("`, `", known) + "`." : near);
        }
    }

    private static boolean isPartial(String path) {
        return path.startsWith("_", path.lastIndexOf('/') + 1);
    }

    private static SimulatedCluster cluster(Settings settings) {
        SimulatedCluster state = SimulatedCluster.empty();
        for (Settings.Text text : settings.cluster()) {
            state = state.with(ClusterObjects.checked(text));
        }
        return settings.strictCluster() ? state.strict() : state;
    }

    /** One layer of values from an annotation. */
    private record Step(Origin origin, String text, UnaryOperator<UserValues> add) {}

    private static UserValues values(Settings settings, Limits limits) {
        List<Step> steps = steps(settings);
        UserValues all = UserValues.none().withLimits(limits);
        for (Step step : steps) {
            all = step.add().apply(all);
        }
        try {
            all.merged(settings.helm());
            return all;
        } catch (ChartException e) {
            throw unreadable(steps, settings.helm(), limits, e);
        }
    }

    private static List<Step> steps(Settings settings) {
        List<Step> steps = new ArrayList<>();
        for (Settings.ValuesPath file : settings.valuesFiles()) {
            String path = file.path().toString();
            steps.add(new Step(file.origin(), path, values -> values.withFile(path)));
        }
        for (Settings.Text text : settings.values()) {
            String name = text.origin().toString().replace("`", "");
            steps.add(new Step(text.origin(), text.yaml(), values -> values.withText(text.yaml(), name)));
        }
        settings.sets().stream()
                .sorted(Comparator.comparing(set -> set.expression().kind()))
                .forEach(set -> steps.add(
                        new Step(set.origin(), set.expression().text(), values -> values.with(set.expression()))));
        return steps;
    }

    /** Finds the first layer that is invalid, in the order in which Helm applies them. */
    private static Misuse unreadable(List<Step> steps, HelmVersion helm, Limits limits, ChartException failure) {
        UserValues values = UserValues.none().withLimits(limits);
        for (Step step : steps) {
            values = step.add().apply(values);
            try {
                values.merged(helm);
            } catch (ChartException e) {
                if (ValuesSecrets.explains(e)) {
                    return new Misuse(
                            e.diagnostic().withHeadline(step.origin() + " cannot be used: " + e.getMessage()), e);
                }
                return new Misuse(
                        Diagnostic.of("%s has invalid values: %s"
                                        .formatted(step.origin(), Secrets.none().mask(problem(e))))
                                .withFact(
                                        "text", Secrets.none().mask(step.text().strip()))
                                .withHint(hint(step, e.getMessage())),
                        e);
            }
        }
        throw failure;
    }

    /** Returns the message without the name that Helm repeats, which is already in the headline. */
    private static String problem(ChartException e) {
        return e.getMessage().replaceFirst("^failed to parse [^:]+: ", "");
    }

    private static String hint(Step step, String problem) {
        if (problem.contains("--set-file")) {
            return "Write `key=path`, with a path relative to the working directory of the tests.";
        }
        if (problem.contains("--set-json")) {
            return "Write `key=JSON`, such as `hosts=[\\\"a\\\"]`, or a JSON object of values.";
        }
        if (step.text().contains("{{")) {
            return "Only parameterized tests and classes replace braces. Write the value itself.";
        }
        return switch (step.origin().annotation()) {
            case "@SetValue" ->
                "Use the syntax of `helm --set`: `image.tag=1.2`, `hosts[0].name=a`, `list={a,b}`; escape commas in values as"
                        + " `\\\\,`.";
            case "@Values" -> "Write a YAML map of values, such as `@Values(\"image: {tag: '1.2'}\")`.";
            default -> "Fix the file, which must be a YAML map of values.";
        };
    }
}
