/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.ValuePath;
import dev.seatrial.chart.internal.ChartMember;
import dev.seatrial.chart.internal.ResolvedChart;
import dev.seatrial.template.internal.TextNames;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what holds a text that {@code tpl} executes: a value, also if it went through functions such as {@code toYaml} or
 * {@code trim} before, or a file of a chart.
 */
final class HeldTexts implements TextNames {

    private final ValueTree values;
    private final ResolvedChart chart;
    private final IdentityHashMap<Object, ValuePath> derived = new IdentityHashMap<>();
    private @Nullable Map<String, String> files;

    HeldTexts(ValueTree values, ResolvedChart chart) {
        this.values = values;
        this.chart = chart;
    }

    @Override
    public @Nullable String nameOf(String text) {
        return held(text)
                .map(path -> ".Values." + path)
                .or(() -> Optional.ofNullable(files().get(text)))
                .orElse(null);
    }

    @Override
    public void derived(List<@Nullable Object> arguments, String text) {
        for (Object argument : arguments) {
            Optional<ValuePath> path = held(argument);
            if (path.isPresent()) {
                derived.putIfAbsent(text, path.get());
                return;
            }
        }
    }

    private Optional<ValuePath> held(@Nullable Object value) {
        if (value instanceof String text) {
            return values.pathOfTemplate(text).or(() -> Optional.ofNullable(derived.get(text)));
        }
        return values.pathOf(value);
    }

    private Map<String, String> files() {
        Map<String, String> known = files;
        if (known == null) {
            known = new HashMap<>();
            for (ChartMember member : ChartMember.allOf(chart)) {
                for (ChartFile file : member.chart().files()) {
                    known.putIfAbsent(file.text(), member.path() + "/" + file.name());
                }
            }
            files = known;
        }
        return known;
    }
}
