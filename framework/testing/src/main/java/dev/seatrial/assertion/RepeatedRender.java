/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Counted;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Renders a chart twice, with other random values and on another day, and finds the lines that differ. */
final class RepeatedRender {

    private static final int SHOWN = 10;

    private static final String NOTES = "the notes";

    private final RenderedChart first;
    private final RenderedChart second;

    RepeatedRender(RenderRequest request) {
        this.first = render(request, 1, "2026-01-01T00:00:00Z");
        this.second = render(request, 2, "2027-02-03T04:05:06Z");
    }

    private static RenderedChart render(RenderRequest request, long seed, String time) {
        return ChartRenderer.render(request.toBuilder()
                .listeners(List.of())
                .seed(seed)
                .clock(Clock.fixed(Instant.parse(time), ZoneOffset.UTC))
                .trace(true)
                .build());
    }

    /** Returns what is wrong if the two renders differ. */
    Optional<Diagnostic> difference(String chart) {
        List<String> lines = new ArrayList<>();
        Map<String, String> one = texts(first);
        Map<String, String> other = texts(second);
        TreeSet<String> paths = new TreeSet<>(one.keySet());
        paths.addAll(other.keySet());
        paths.forEach(path -> compare(path, one.getOrDefault(path, ""), other.getOrDefault(path, ""), lines));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(SHOWN, lines.size())));
        if (lines.size() > SHOWN) {
            shown.add("and " + Counted.of(lines.size() - SHOWN, "other line"));
        }
        return Optional.of(Diagnostic.of("Two renders of the chart `%s` with the same values are different: %s."
                        .formatted(chart, Counted.of(lines.size(), "line")))
                .withFact("different", String.join("\n", shown))
                .withHint("Random values and times change with each upgrade. Set the values that the chart generates"
                        + " otherwise, or let the chart keep what the cluster has, with `lookup`."));
    }

    private static Map<String, String> texts(RenderedChart chart) {
        Map<String, String> texts = new TreeMap<>(chart.files());
        texts.put(NOTES, chart.notes());
        return texts;
    }

    private void compare(String path, String one, String other, List<String> found) {
        List<String> before = one.lines().toList();
        List<String> after = other.lines().toList();
        for (int line = 0; line < Math.max(before.size(), after.size()); line++) {
            String old = line < before.size() ? before.get(line) : "";
            String now = line < after.size() ? after.get(line) : "";
            if (!old.equals(now)) {
                found.add(place(path, line + 1) + "\n  " + first.secrets().mask(old.strip()) + "\n  "
                        + second.secrets().mask(now.strip()));
            }
        }
    }

    private String place(String path, int line) {
        return first.origin(path, line)
                .or(() -> second.origin(path, line))
                .map(LineOrigin::describe)
                .orElse("line %d of %s".formatted(line, path));
    }
}
