/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.junit.ChartTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Combines the layers that apply to a parameter into its settings. The documentation of the annotations' package has the rules.
 *
 * @param layers the layers, the outermost first
 * @param run the values of the whole run
 */
record SettingsCollector(
        List<Layer> layers, RunValues run, Declarations declarations, ArgumentTemplates arguments, Class<?> testClass) {

    /** Returns a collector for a test or a class. */
    static SettingsCollector of(List<Layer> layers, ExtensionContext context) {
        Renders renders = Renders.of(context);
        return new SettingsCollector(
                layers,
                renders.runValues(),
                renders.declarations(),
                ArgumentTemplates.of(context, renders::jinjava),
                context.getRequiredTestClass());
    }

    Settings collect() {
        ChartFiles files = new ChartFiles(ChartFiles.chart(chart(), testClass), testClass);
        LayerReader reader = new LayerReader(declarations, arguments, files);
        LayerSettings merged = run.settings();
        for (Layer layer : layers) {
            merged = reader.read(layer, merged);
        }
        return new Settings(
                files.chart(),
                merged.release().name(),
                merged.release().namespace(),
                merged.release().revision(),
                merged.release().upgrade(),
                merged.cluster().version(),
                merged.cluster().profile(),
                merged.cluster().apiVersions(),
                merged.values().files(),
                merged.values().texts(),
                merged.values().expressions(),
                merged.state().objects(),
                merged.state().strict(),
                merged.state().definitions(),
                merged.helm() == null ? HelmVersion.latest() : merged.helm(),
                merged.part());
    }

    /** Returns the path of the chart. */
    Path chartPath() {
        return new ChartFiles(ChartFiles.chart(chart(), testClass), testClass).chart();
    }

    /** Returns the chart of the innermost {@code @ChartTest} that names one, or an empty text. */
    private String chart() {
        List<ChartTest> tests = layers.stream()
                .flatMap(layer -> declarations.of(layer.element(), ChartTest.class).stream())
                .toList();
        if (tests.isEmpty()) {
            throw Misuse.of(
                    "No class that encloses %s has `@ChartTest`."
                            .formatted(
                                    Members.name(layers.get(layers.size() - 1).element())),
                    "Write `@ChartTest(chart = \"src/main/helm/NAME\")` on %s.".formatted(Members.name(testClass)));
        }
        return tests.stream()
                .map(ChartTest::chart)
                .filter(chart -> !chart.isEmpty())
                .reduce("", (outer, inner) -> inner);
    }
}
