/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.Dependency;
import dev.seatrial.chart.ValuePath;
import dev.seatrial.chart.internal.ResolvedChart;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.template.internal.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a named template that is missing because the subchart which defines it is switched off. */
final class DisabledTemplates {

    private static final Pattern MISSING =
            Pattern.compile("no template \"([^\"]+)\" associated with template|template \"([^\"]+)\" not defined");

    private final KnownValues values;

    DisabledTemplates(KnownValues values) {
        this.values = values;
    }

    /** Returns the diagnostic with what is known; empty if no disabled subchart defines what is missing. */
    Optional<Diagnostic> explain(Diagnostic error, TemplateException failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            last = cause instanceof TemplateException ? cause : last;
        }
        Matcher missing = MISSING.matcher(String.valueOf(last.getMessage()));
        if (!missing.find()) {
            return Optional.empty();
        }
        String name = missing.group(1) == null ? missing.group(2) : missing.group(1);
        return find(error, name, values.chart(), ValuePath.ROOT);
    }

    private Optional<Diagnostic> find(Diagnostic error, String name, ResolvedChart parent, ValuePath scope) {
        for (Chart loaded : parent.chart().dependencies()) {
            boolean enabled = parent.dependencies().stream().anyMatch(known -> known.chart() == loaded);
            if (!enabled && defines(loaded, name)) {
                return Optional.of(explain(error, name, parent, loaded, scope));
            }
        }
        for (ResolvedChart dependency : parent.dependencies()) {
            Optional<Diagnostic> found = find(error, name, dependency, scope.child(dependency.name()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean defines(Chart chart, String name) {
        Pattern definition = Pattern.compile("\\{\\{-?\\s*(define|block)\\s+[\"`]" + Pattern.quote(name) + "[\"`]");
        return chart.templates().stream()
                        .anyMatch(file -> definition.matcher(file.text()).find())
                || chart.dependencies().stream().anyMatch(inner -> defines(inner, name));
    }

    private Diagnostic explain(Diagnostic error, String name, ResolvedChart parent, Chart disabled, ValuePath scope) {
        String start = "`" + name + "` is defined in the subchart `" + disabled.name() + "`, which is switched off";
        List<Dependency> declared = parent.chart().metadata().dependencies();
        for (Dependency dependency : declared == null ? List.<Dependency>of() : declared) {
            if (!dependency.name().equals(disabled.name())) {
                continue;
            }
            Optional<ValuePath> condition = condition(dependency, scope);
            if (condition.isPresent()) {
                String inParent = String.valueOf(condition.get().from(scope.length()));
                return error.withFact("value", values.describe(condition.get()))
                        .withHint(start + " by its condition `" + condition.get()
                                + "`. Set it to true, or guard the call with" + " `{{ if .Values." + inParent
                                + " }}`.");
            }
            List<ValuePath> tags = tags(dependency);
            if (!tags.isEmpty()) {
                List<String> facts = new ArrayList<>();
                tags.forEach(tag -> facts.add(values.describe(tag)));
                return error.withFact("value", String.join("\n", facts))
                        .withHint(start + " by its tags. Set `" + tags.get(0)
                                + "` to true, or guard the call with an `if`.");
            }
        }
        return error.withHint(start + ".");
    }

    /** Returns the path that decided: the first one of the condition that holds a boolean. */
    private Optional<ValuePath> condition(Dependency dependency, ValuePath scope) {
        for (String path : dependency.condition().strip().split(",", -1)) {
            ValuePath full = scope.children(List.of(path.split("\\.", -1)));
            if (!path.isEmpty() && values.value(full) instanceof Boolean on) {
                return on ? Optional.empty() : Optional.of(full);
            }
        }
        return Optional.empty();
    }

    private List<ValuePath> tags(Dependency dependency) {
        return dependency.tags().stream()
                .map(tag -> ValuePath.of("tags").child(tag))
                .filter(path -> Boolean.FALSE.equals(values.value(path)))
                .toList();
    }
}
