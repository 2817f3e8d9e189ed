/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.unittest.internal.suite.ChartFields;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the class of a suite. */
final class ClassSource {

    private final Options options;
    private final Path chart;

    ClassSource(Options options, Path chart) {
        this.options = options;
        this.chart = chart;
    }

    /** @param suite the path of the suite's file, for the comment */
    String of(String name, String suite, SuiteConverter.Converted converted) {
        Imports imports = new Imports();
        Set<String> allowed = allowed(converted);
        StringBuilder body = new StringBuilder("/** Converted from {@code " + suite + "}. */\n");
        annotations(converted.settings(), imports)
                .forEach(line -> body.append(line).append('\n'));
        if (!allowed.isEmpty()) {
            body.append(allowUnused(allowed.stream().sorted().toList(), imports))
                    .append('\n');
        }
        body.append("class ").append(name).append(" {\n");
        for (ConvertedTest test : converted.tests()) {
            body.append(new TestSource(test, converted.settings(), imports).source(chart, options.module(), allowed));
        }
        body.append("}\n");
        return "package " + options.packageName() + ";\n\n" + imports.source() + body;
    }

    /** Returns what more than one test has without effect. */
    private static Set<String> allowed(SuiteConverter.Converted converted) {
        Set<String> allowed = new HashSet<>();
        for (String kind : List.of("VALUES", "CLUSTER_OBJECTS")) {
            if (converted.tests().stream()
                            .filter(test -> test.unused().contains(kind))
                            .count()
                    > 1) {
                allowed.add(kind);
            }
        }
        return allowed;
    }

    static String allowUnused(List<String> kinds, Imports imports) {
        imports.junit("Unused");
        String joined = kinds.stream().map(kind -> "Unused." + kind).collect(Collectors.joining(", "));
        return "@" + imports.junit("AllowUnused") + "(" + (kinds.size() == 1 ? joined : "{" + joined + "}") + ")";
    }

    static String chartVersion(ChartFields version, Imports imports) {
        List<String> members = new ArrayList<>();
        if (!version.version().isEmpty()) {
            members.add("version = " + JavaText.string(version.version(), ""));
        }
        if (!version.appVersion().isEmpty()) {
            members.add("appVersion = " + JavaText.string(version.appVersion(), ""));
        }
        return "@" + imports.junit("ChartVersion") + "(" + String.join(", ", members) + ")";
    }

    private List<String> annotations(ClassSettings settings, Imports imports) {
        List<String> members = new ArrayList<>(List.of("chart = " + JavaText.string(options.chart(), "")));
        if (!settings.release().name().isEmpty()) {
            members.add("release = " + JavaText.string(settings.release().name(), ""));
        }
        if (!settings.release().namespace().isEmpty()) {
            members.add("namespace = " + JavaText.string(settings.release().namespace(), ""));
        }
        if (!settings.kubeVersion().isEmpty()) {
            members.add("kubeVersion = " + JavaText.string(settings.kubeVersion(), ""));
        }
        if (!settings.apiVersions().isEmpty()) {
            members.add("apiVersions = " + TestSource.array(settings.apiVersions()));
        }
        List<String> lines = new ArrayList<>();
        lines.add("@" + imports.junit("ChartTest") + "(" + String.join(", ", members) + ")");
        boolean isUpgrade = settings.release().upgrade();
        if (isUpgrade || settings.release().revision() != 0) {
            List<String> release = new ArrayList<>();
            if (settings.release().revision() != 0) {
                release.add("revision = " + settings.release().revision());
            }
            if (isUpgrade) {
                release.add("upgrade = true");
            }
            lines.add("@" + imports.junit("Release") + "(" + String.join(", ", release) + ")");
        }
        if (!settings.version().equals(ChartFields.NONE)) {
            lines.add(chartVersion(settings.version(), imports));
        }
        if (!settings.templates().isEmpty()) {
            lines.add("@" + imports.junit("Templates") + "(" + TestSource.array(settings.templates()) + ")");
        }
        imports.forValues(settings.values());
        lines.addAll(settings.values().source(chart, options.module(), ""));
        return lines;
    }
}
