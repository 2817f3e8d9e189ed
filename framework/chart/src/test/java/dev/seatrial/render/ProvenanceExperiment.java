/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.ValuePath;
import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.LinePart;
import dev.seatrial.manifest.TemplateLocation;
import dev.seatrial.manifest.UsedValue;
import dev.seatrial.template.internal.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes template lines and values of one chart, and compares which lines change with which were said to. */
final class ProvenanceExperiment {

    /** The number of template lines and of values to change. */
    private static final int EACH = Integer.getInteger("seatrial.provenance.each", 6);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final Path chart;
    private final String name;
    private final ProvenanceScore score;
    private final Map<Place, LineOrigin> origins = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> random = new HashMap<>();
    private Map<String, String> before = Map.of();

    ProvenanceExperiment(Path chart, String name, ProvenanceScore score) {
        this.chart = chart;
        this.name = name;
        this.score = score;
    }

    /** A rendered line. */
    private record Place(String file, int line) {}

    /** Returns whether the chart can be rendered. */
    boolean run() throws IOException {
        RenderedChart rendered;
        try {
            rendered = render("", true);
        } catch (RenderException | ChartException e) {
            return false;
        }
        score.chart();
        before = rendered.files();
        if (!render("", false).files().equals(before)) {
            score.add(true, name, 0, List.of("the text is another one without a trace"));
        }
        // What a change draws besides gives the random texts behind it other characters.
        Map<String, String> other = render("", false, 2).files();
        before.forEach((file, text) -> random.put(file, changedLines(text, other.getOrDefault(file, ""))));
        before.forEach((file, text) -> {
            long count = text.lines().count();
            for (int line = 1; line <= count; line++) {
                int number = line;
                rendered.origin(file, line).ifPresent(origin -> origins.put(new Place(file, number), origin));
            }
        });
        for (TemplateLocation line : sample(literals())) {
            template(line);
        }
        for (UsedValue value : sample(values())) {
            value(value);
        }
        return true;
    }

    private RenderedChart render(String values, boolean traced) {
        return render(values, traced, 1);
    }

    private RenderedChart render(String values, boolean traced, long seed) {
        return ChartRenderer.render(RenderRequest.builder(ChartLoader.load(chart))
                .values(values.isEmpty() ? "{}" : values, "changed.yaml")
                .seed(seed)
                .clock(CLOCK)
                .trace(traced)
                .build());
    }

    private static <T> List<T> sample(List<T> all) {
        List<T> sample = new ArrayList<>();
        for (int i = 0; i < EACH && i < all.size(); i++) {
            sample.add(all.get((int) ((long) i * all.size() / Math.min(EACH, all.size()))));
        }
        return sample;
    }

    private List<TemplateLocation> literals() {
        Set<TemplateLocation> lines = new LinkedHashSet<>();
        origins.values()
                .forEach(origin -> origin.parts().stream()
                        .filter(part ->
                                part.literal() && part.writtenBy().file().contains("/templates/"))
                        .forEach(part -> lines.add(part.writtenBy())));
        return List.copyOf(lines);
    }

    private List<UsedValue> values() {
        Map<ValuePath, UsedValue> values = new LinkedHashMap<>();
        origins.values()
                .forEach(origin -> Stream.concat(origin.values().stream(), origin.decidedBy().stream())
                        .filter(used -> changed(used.value()) != null)
                        .forEach(used -> values.put(used.path(), used)));
        return List.copyOf(values.values());
    }

    private void template(TemplateLocation line) throws IOException {
        Path file = chart.resolve(line.file().substring(line.file().indexOf('/') + 1));
        if (!Files.exists(file)) {
            return;
        }
        String text = Files.readString(file);
        String[] lines = text.split("\n", -1);
        int at = letter(lines[line.line() - 1]);
        if (at < 0) {
            return;
        }
        String old = lines[line.line() - 1];
        lines[line.line() - 1] = old.substring(0, at + 1) + "zz" + old.substring(at + 1);
        Files.writeString(file, String.join("\n", lines));
        try {
            compare(true, name + " " + line, render("", false).files(), place -> said(place, line));
        } catch (RenderException | ChartException | ChangedLines.TooManyException e) {
            score.skip();
        } finally {
            Files.writeString(file, text);
        }
    }

    /** Returns where the first letter outside of actions is, in a line with one literal text; else -1. */
    private static int letter(String line) {
        String outside = line.replaceAll("\\{\\{.*?}}", "\0");
        boolean whole = !outside.contains("{{") && !outside.contains("}}");
        List<String> texts =
                Stream.of(outside.split("\0")).filter(t -> !t.isBlank()).toList();
        if (!whole || texts.size() != 1 || line.strip().startsWith("#")) {
            return -1;
        }
        int start = line.indexOf(texts.get(0));
        for (int i = 0; i < texts.get(0).length(); i++) {
            if (Character.isLetter(texts.get(0).charAt(i))) {
                return start + i;
            }
        }
        return -1;
    }

    private static @Nullable Boolean said(@Nullable LineOrigin origin, TemplateLocation line) {
        if (origin == null) {
            return false;
        }
        if (origin.parts().stream()
                .filter(LinePart::literal)
                .anyMatch(part -> part.writtenBy().equals(line))) {
            return true;
        }
        return origin.derivedFrom().contains(line) ? null : false;
    }

    private void value(UsedValue used) {
        Object changed = changed(used.value());
        if (used.path().steps().stream().anyMatch(Integer.class::isInstance)) {
            return;
        }
        Object nested = changed;
        for (int i = used.path().length() - 1; i >= 0; i--) {
            nested = new TreeMap<>(Map.of(String.valueOf(used.path().steps().get(i)), nested));
        }
        try {
            compare(
                    false,
                    name + " " + used.path() + " " + used.value(),
                    render(Yaml.encode(nested), false).files(),
                    origin -> (origin != null && uses(origin, used.path())) ? null : false);
        } catch (RenderException | ChartException | ChangedLines.TooManyException e) {
            score.skip();
        }
    }

    private static boolean uses(LineOrigin origin, ValuePath path) {
        return Stream.concat(origin.values().stream(), origin.decidedBy().stream())
                .anyMatch(used -> path.startsWith(used.path()));
    }

    private static @Nullable Object changed(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return !flag;
        }
        if (value instanceof Long number) {
            return number + 1;
        }
        return value instanceof String text && !text.isBlank() ? text + "zz" : null;
    }

    private static Set<Integer> changedLines(String before, String after) {
        return ChangedLines.of(before.lines().toList(), after.lines().toList());
    }

    /** Says true for lines that must change, false for those that must not, and null for those that may. */
    private interface Said {
        @Nullable
        Boolean about(@Nullable LineOrigin origin);
    }

    private void compare(boolean template, String experiment, Map<String, String> after, Said said) {
        int right = 0;
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> file : before.entrySet()) {
            List<String> old = file.getValue().lines().toList();
            Set<Integer> changed = changedLines(file.getValue(), after.getOrDefault(file.getKey(), ""));
            Set<Integer> drawn = random.getOrDefault(file.getKey(), Set.of());
            for (int i = 0; i < old.size(); i++) {
                Boolean must = said.about(origins.get(new Place(file.getKey(), i + 1)));
                boolean did = changed.contains(i);
                if (old.get(i).isBlank() || drawn.contains(i) || (!did && (must == null || !must))) {
                    continue;
                }
                if (must == null || must == did) {
                    right++;
                } else {
                    wrong.add((did ? "changed: " : "did not change: ") + file.getKey() + ":" + (i + 1) + ": "
                            + old.get(i));
                }
            }
        }
        score.add(template, experiment, right, wrong);
    }
}
