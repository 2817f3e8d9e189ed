/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The flags of {@code helm unittest}, read as its library pflag reads them, and those that only Seatrial has. */
final class UnittestFlags {

    /** A flag; the value of one that takes none may still be given behind {@code =}. */
    record Definition(String name, String shorthand, String placeholder, String description) {

        boolean takesValue() {
            return !placeholder.isEmpty();
        }
    }

    static final List<Definition> ALL = List.of(
            new Definition(
                    "chart-tests-path", "", "DIR", "folder, relative to the chart, of a chart that writes test suites"),
            new Definition(
                    "color",
                    "",
                    "",
                    "color the output even if it does not go to a terminal; --color=false never colors it"),
            new Definition("debugPlugin", "d", "", "accepted, and has no effect"),
            new Definition("failfast", "q", "", "stop at the first failure"),
            new Definition(
                    "file",
                    "f",
                    "GLOB",
                    "files of test suites, relative to the chart; tests/*_test.yaml if none is given"),
            new Definition("help", "h", "", "print this help"),
            new Definition("output-file", "o", "FILE", "write a report of the results"),
            new Definition(
                    "output-type",
                    "t",
                    "TYPE",
                    "format of the report: JUnit, NUnit, XUnit or Sonar; XUnit if none is given"),
            new Definition("skip-schema-validation", "", "", "do not check values against schemas"),
            new Definition("strict", "", "", "refuse fields that test suites do not have"),
            new Definition("update-snapshot", "u", "", "store snapshots that have changed"),
            new Definition("values", "v", "FILE", "values for all tests: a path with a slash, absolute or a glob"),
            new Definition(
                    "with-subchart", "s", "", "run the test suites of dependencies; on unless --with-subchart=false"),
            new Definition("no-false-greens", "", "", "fail tests that helm-unittest lets pass by mistake"),
            new Definition("convert", "", "", "write the suites as Java test classes instead of running them"),
            new Definition(
                    "output", "", "FOLDER", "with --convert: folder of the module; the current one if not given"),
            new Definition("package", "", "NAME", "with --convert: package of the classes; com.example if not given"),
            new Definition("overwrite", "", "", "with --convert: replace files that exist"));

    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> arguments = new ArrayList<>();

    private UnittestFlags() {}

    /**
     * Reads a command line.
     *
     * @throws UsageException with the text of pflag
     */
    static UnittestFlags parse(List<String> line) {
        UnittestFlags flags = new UnittestFlags();
        for (int i = 0; i < line.size(); i++) {
            String word = line.get(i);
            if (word.equals("--")) {
                flags.arguments.addAll(line.subList(i + 1, line.size()));
                break;
            }
            if (word.startsWith("--")) {
                i = flags.name(word.substring(2), line, i);
            } else if (word.startsWith("-") && word.length() > 1) {
                i = flags.shorthands(word, line, i);
            } else {
                flags.arguments.add(word);
            }
        }
        return flags;
    }

    private int name(String text, List<String> line, int at) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        Definition flag = ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("unknown flag: --" + name));
        if (equals >= 0) {
            add(flag, text.substring(equals + 1));
            return at;
        }
        if (!flag.takesValue()) {
            add(flag, "true");
            return at;
        }
        if (at + 1 == line.size()) {
            throw new UsageException("flag needs an argument: --" + name);
        }
        add(flag, line.get(at + 1));
        return at + 1;
    }

    private int shorthands(String word, List<String> line, int at) {
        for (int i = 1; i < word.length(); i++) {
            String letter = word.substring(i, i + 1);
            Definition flag = ALL.stream()
                    .filter(each -> each.shorthand().equals(letter))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("unknown shorthand flag: '" + letter + "' in " + word));
            String rest = word.substring(i + 1);
            if (rest.startsWith("=")) {
                add(flag, rest.substring(1));
                return at;
            }
            if (!flag.takesValue()) {
                add(flag, "true");
            } else if (!rest.isEmpty()) {
                add(flag, rest);
                return at;
            } else if (at + 1 < line.size()) {
                add(flag, line.get(at + 1));
                return at + 1;
            } else {
                throw new UsageException("flag needs an argument: '" + letter + "' in " + word);
            }
        }
        return at;
    }

    private void add(Definition flag, String value) {
        if (!flag.takesValue() && bool(value).isEmpty()) {
            throw new UsageException("invalid argument \"" + value + "\" for \"--" + flag.name()
                    + "\" flag: strconv.ParseBool: parsing \"" + value + "\": invalid syntax");
        }
        values.computeIfAbsent(flag.name(), name -> new ArrayList<>()).add(value);
    }

    private static Optional<Boolean> bool(String value) {
        return switch (value) {
            case "1", "t", "T", "true", "TRUE", "True" -> Optional.of(true);
            case "0", "f", "F", "false", "FALSE", "False" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    List<String> arguments() {
        return arguments;
    }

    boolean isSet(String name) {
        return isOn(name, false);
    }

    boolean isOn(String name, boolean byDefault) {
        return value(name).flatMap(UnittestFlags::bool).orElse(byDefault);
    }

    Optional<String> value(String name) {
        List<String> all = values(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }
}
