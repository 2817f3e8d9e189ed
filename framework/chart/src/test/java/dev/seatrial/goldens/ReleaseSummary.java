/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.goldens;

import dev.seatrial.render.Hook;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.template.internal.yaml.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goldens keep of a release that {@code helm install --dry-run} prints as JSON: its notes and hooks. */
final class ReleaseSummary {

    private ReleaseSummary() {}

    static String of(RenderedChart chart) {
        StringBuilder summary = notes(chart.notes());
        for (Hook hook : chart.hooks()) {
            append(
                    summary,
                    hook.kind(),
                    hook.name(),
                    hook.source(),
                    hook.events(),
                    hook.weight(),
                    hook.deletePolicies());
        }
        return summary.toString();
    }

    static String ofJson(String json) {
        Map<?, ?> release = map(Json.decode(json));
        StringBuilder summary = notes(text(map(release.get("info")).get("notes")));
        for (Object element : list(release.get("hooks"))) {
            Map<?, ?> hook = map(element);
            append(
                    summary,
                    text(hook.get("kind")),
                    text(hook.get("name")),
                    text(hook.get("path")),
                    texts(hook.get("events")),
                    hook.get("weight") instanceof Number number ? number.longValue() : 0,
                    texts(hook.get("delete_policies")));
        }
        return summary.toString();
    }

    private static StringBuilder notes(String notes) {
        StringBuilder summary = new StringBuilder();
        notes.lines().forEach(line -> summary.append("note: ").append(line).append('\n'));
        return summary;
    }

    private static void append(
            StringBuilder summary,
            String kind,
            String name,
            String source,
            List<String> events,
            long weight,
            List<String> deletePolicies) {
        summary.append("hook: ")
                .append(kind)
                .append(' ')
                .append(name)
                .append(" of ")
                .append(source);
        summary.append(", events ").append(events);
        summary.append(", weight ").append(weight);
        summary.append(", delete policies ").append(deletePolicies).append('\n');
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static List<String> texts(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        list(value).forEach(element -> texts.add(String.valueOf(element)));
        return texts;
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
