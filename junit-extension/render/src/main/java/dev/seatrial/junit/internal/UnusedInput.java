/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.UserValues;
import dev.seatrial.chart.ValuePath;
import dev.seatrial.coverage.internal.DeclaredValues;
import dev.seatrial.coverage.internal.UsedInput;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.junit.AllowUnused;
import dev.seatrial.junit.Unused;
import dev.seatrial.manifest.internal.ManifestSplitter;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Refuses input that has no effect on a render, because a test with a mistyped value tests something else than it says.
 *
 * @param allowed what may have no effect
 * @param run the values of the whole run, which need not have an effect on each chart
 */
record UnusedInput(Set<Unused> allowed, RunValues run) {

    private static final String PARAMETER = "seatrial.unused";

    /** Returns what the configuration and the annotations around a test or parameter allow. */
    static UnusedInput of(List<Layer> layers, ExtensionContext context) {
        String setting = context.getConfigurationParameter(PARAMETER).orElse("fail");
        if (!setting.equals("fail") && !setting.equals("allow")) {
            throw Misuse.of(
                    "The configuration parameter `%s` is `%s`.".formatted(PARAMETER, setting),
                    "Write `fail` or `allow`.");
        }
        Set<Unused> allowed = setting.equals("allow") ? EnumSet.allOf(Unused.class) : EnumSet.noneOf(Unused.class);
        Declarations declarations = Renders.of(context).declarations();
        for (Layer layer : layers) {
            for (AllowUnused annotation : declarations.of(layer.element(), AllowUnused.class)) {
                allowed.addAll(List.of(annotation.value()));
            }
        }
        return new UnusedInput(allowed, Renders.of(context).runValues());
    }

    /**
     * Returns what is wrong with the input of a render.
     *
     * @param cluster the objects that the test gives
     */
    Optional<Diagnostic> find(UsedInput used, List<Settings.Text> cluster) {
        Optional<Diagnostic> values = allowed.contains(Unused.VALUES) ? Optional.empty() : values(used);
        return values.isPresent() || allowed.contains(Unused.CLUSTER_OBJECTS) ? values : objects(used, cluster);
    }

    private Optional<Diagnostic> values(UsedInput used) {
        UserValues given = used.request().values();
        List<ValuePath> unread = used.unreadValues().stream()
                .filter(path -> given.origin(path).filter(run::set).isEmpty())
                .toList();
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        String list = unread.stream()
                .map(path -> "`" + path + "`"
                        + given.origin(path)
                                .map(at -> " (" + withoutValue(at) + ")")
                                .orElse(""))
                .collect(Collectors.joining("\n"));
        Set<String> known = new TreeSet<>(new DeclaredValues(used.request().chart()).paths());
        known.addAll(used.readPaths());
        String meant = unread.stream()
                .map(path -> Suggestions.didYouMean(path.toString(), known))
                .filter(hint -> !hint.isEmpty())
                .findFirst()
                .map(hint -> hint + " ")
                .orElse("");
        String headline = unread.size() == 1
                ? "No template reads the value `%s`, and the chart does not declare it.".formatted(unread.get(0))
                : "No template reads %d of the values, and the chart does not declare them.".formatted(unread.size());
        return Optional.of(Diagnostic.of(headline)
                .withFact("set", list)
                .withHint(meant + "If it may have no effect, write `@AllowUnused(Unused.VALUES)`."));
    }

    private static String withoutValue(String origin) {
        int equals = origin.indexOf('=');
        return origin.startsWith("--set") && equals > 0 ? origin.substring(0, equals) + "=..." : origin;
    }

    private static Optional<Diagnostic> objects(UsedInput used, List<Settings.Text> cluster) {
        List<String> unasked = new ArrayList<>();
        for (Settings.Text text : cluster) {
            for (String document : ManifestSplitter.documents(text.yaml())) {
                // A list is most often what `kubectl get` printed, with more in it than a test needs.
                List<Map<String, @Nullable Object>> objects = objects(document, text);
                if (!objects.isEmpty() && objects.stream().noneMatch(used::isLookedUp)) {
                    objects.forEach(object -> unasked.add("%s (%s)"
                            .formatted(label(object), text.origin().toString().replace("`", ""))));
                }
            }
        }
        if (unasked.isEmpty()) {
            return Optional.empty();
        }
        List<String> lookups = used.lookups();
        return Optional.of(Diagnostic.of("No `lookup` asks for an object of the cluster.")
                .withFact("objects", String.join("\n", unasked))
                .withFact("lookups", lookups.isEmpty() ? "none" : String.join("\n", lookups))
                .withHint("If it may have no effect, write `@AllowUnused(Unused.CLUSTER_OBJECTS)`."));
    }

    private static List<Map<String, @Nullable Object>> objects(String document, Settings.Text text) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        String checked = ClusterObjects.checked(new Settings.Text(document, text.origin()));
        for (String object : ManifestSplitter.documents(checked)) {
            objects.add(Yaml.decodeMap(object));
        }
        return objects;
    }

    private static String label(Map<String, ?> object) {
        Map<?, ?> metadata = object.get("metadata") instanceof Map<?, ?> map ? map : Map.of();
        Object namespace = metadata.get("namespace");
        return "%s %s/%s%s"
                .formatted(
                        object.get("apiVersion"),
                        object.get("kind"),
                        metadata.get("name"),
                        namespace == null ? "" : " in namespace " + namespace);
    }
}
