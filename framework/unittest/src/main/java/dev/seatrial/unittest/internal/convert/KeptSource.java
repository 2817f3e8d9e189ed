/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes the class that runs the tests that stay in their suites. */
final class KeptSource {

    private final Options options;
    private final Path chart;

    KeptSource(Options options, Path chart) {
        this.options = options;
        this.chart = chart;
    }

    String of(String name, List<KeptTest> tests, List<String> moreMembers) {
        Set<String> files = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        StringBuilder reasons = new StringBuilder();
        for (KeptTest test : tests) {
            String file = file(test);
            files.add(file);
            names.add(selector(test));
            reasons.append("// ")
                    .append(file)
                    .append(':')
                    .append(test.job().line())
                    .append(": ");
            reasons.append(test.reason().replaceAll("\\s+", " ").replace("\\", "/"))
                    .append('\n');
        }
        List<String> members = new ArrayList<>(List.of("value = " + JavaText.string(options.chart(), "")));
        members.add("files = " + list(files));
        members.add("tests = " + list(names));
        members.addAll(moreMembers);
        return "package " + options.packageName() + ";\n\nimport dev.seatrial.junit.HelmUnittest;\n\n"
                + "/** The tests that stay in the suites of helm-unittest. */\n" + reasons
                + "@HelmUnittest(\n        " + String.join(",\n        ", members) + ")\nclass " + name + " {}\n";
    }

    /** Returns how {@code @HelmUnittest(tests)} names a test. */
    static String selector(KeptTest test) {
        return test.suite().name().isEmpty()
                ? test.job().name()
                : test.suite().name() + ": " + test.job().name();
    }

    private String file(KeptTest test) {
        Path file = test.suite().file().toAbsolutePath().normalize();
        return chart.toAbsolutePath().normalize().relativize(file).toString().replace('\\', '/');
    }

    private static String list(Set<String> texts) {
        List<String> literals = texts.stream()
                .map(text -> JavaText.string(text, "            "))
                .toList();
        return literals.size() == 1
                ? literals.get(0)
                : "{\n            " + String.join(",\n            ", literals) + "\n        }";
    }
}
