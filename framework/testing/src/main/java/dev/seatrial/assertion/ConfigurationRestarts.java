/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.chart.ValuePath;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.UsedValue;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes each value behind the ConfigMaps and Secrets of a release, and finds the workloads that use them without new pods. Pods
 * read variables only when they start, and so do most applications with their files.
 */
final class ConfigurationRestarts {

    private static final int SHOWN = 10;

    private final RenderRequest request;
    private final OtherValues values;
    private final Manifests before;
    private final List<ConfigurationUse> uses;

    ConfigurationRestarts(RenderRequest request) {
        this.values = new OtherValues(request);
        this.request = request.toBuilder()
                .listeners(List.of())
                .values(values.unchanged())
                .build();
        this.before = ChartRenderer.render(this.request.toBuilder().trace(true).build())
                .manifests();
        this.uses = ConfigurationUse.of(before);
    }

    /** Returns what is wrong if pods keep old configuration, or if there is nothing that the check could have found. */
    Optional<Diagnostic> problem(String chart) {
        if (uses.isEmpty()) {
            return Optional.of(Diagnostic.of(
                            "No workload of the chart `%s` uses a ConfigMap or Secret of the chart, so nothing was checked."
                                    .formatted(chart))
                    .withHint("Enable the configuration with the values of the test, or remove the assertion."));
        }
        Map<ConfigurationUse, UsedValue> missed = new LinkedHashMap<>();
        boolean hasTried = false;
        for (UsedValue value : candidates()) {
            Optional<Manifests> after = changed(value);
            for (ConfigurationUse use : after.isPresent() ? uses : List.<ConfigurationUse>of()) {
                if (use.isChangedIn(after.get())) {
                    hasTried = true;
                    if (!use.isRestartedIn(after.get())) {
                        missed.putIfAbsent(use, value);
                    }
                }
            }
        }
        return hasTried
                ? missed.isEmpty() ? Optional.empty() : Optional.of(kept(missed))
                : Optional.of(Diagnostic.of(
                                "No value changes the ConfigMaps and Secrets that the workloads of the chart `%s` use, so nothing was checked."
                                        .formatted(chart))
                        .withFact(
                                "used",
                                uses.stream().map(ConfigurationRestarts::text).collect(Collectors.joining("\n")))
                        .withHint("Remove the assertion, or set the values on which the configuration depends."));
    }

    /**
     * Returns the values to change: those behind the lines of the used configuration, which may be values of dependencies, and all
     * others of the chart, since a value may add a line.
     */
    private List<UsedValue> candidates() {
        Map<ValuePath, UsedValue> found = new LinkedHashMap<>();
        Set<Manifest> configs = new LinkedHashSet<>();
        uses.forEach(use -> configs.add(use.config()));
        for (Manifest config : configs) {
            int lines = (int) config.text().lines().count();
            for (int line = 1; line <= lines; line++) {
                config.provenance().ofLine(line).stream()
                        .flatMap(origin -> Stream.concat(origin.values().stream(), origin.decidedBy().stream()))
                        .forEach(value -> found.putIfAbsent(value.path(), value));
            }
        }
        values.scalars().forEach(value -> found.putIfAbsent(value.path(), value));
        return List.copyOf(found.values());
    }

    /** Returns the manifests with another value; nothing if there is no other value, or if the chart refuses it. */
    private Optional<Manifests> changed(UsedValue value) {
        return values.without(value).flatMap(changed -> {
            try {
                return Optional.of(
                        ChartRenderer.render(request.toBuilder().values(changed).build())
                                .manifests());
            } catch (RenderException e) {
                return Optional.empty();
            }
        });
    }

    private Diagnostic kept(Map<ConfigurationUse, UsedValue> missed) {
        List<String> lines = missed.entrySet().stream()
                .limit(SHOWN)
                .map(each -> "%s, when `%s` changes%s"
                        .formatted(
                                text(each.getKey()),
                                each.getValue().path(),
                                each.getValue().setAt() == null
                                        ? ""
                                        : " (" + place(each.getValue().setAt()) + ")"))
                .toList();
        String more = missed.size() > SHOWN ? "\nand %d others".formatted(missed.size() - SHOWN) : "";
        ConfigurationUse first = missed.keySet().iterator().next();
        String template = first.config().source();
        return Diagnostic.of("Pods of `%s` keep running with old configuration when `%s` changes."
                        .formatted(
                                first.workload().id().label(),
                                first.config().id().label()))
                .withFact("not restarted", String.join("\n", lines) + more)
                .withFact("template", first.workload().source())
                .withHint("Add an annotation to the metadata of the pod template that changes with the configuration:"
                        + " `checksum/config: {{ include (print $.Template.BasePath \"/%s\") . | sha256sum }}`."
                                .formatted(template.substring(template.lastIndexOf('/') + 1)));
    }

    /** Returns where a value was set, without the value. */
    private static String place(String setAt) {
        int equals = setAt.indexOf('=');
        return setAt.startsWith("--set") && equals > 0 ? setAt.substring(0, equals) : setAt;
    }

    private static String text(ConfigurationUse use) {
        return use.workload().id().label() + " uses " + use.config().id().label();
    }
}
