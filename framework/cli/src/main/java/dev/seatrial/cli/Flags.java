/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.template.internal.go.GoDuration;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoQuote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parses a command line by the rules of Go's {@code pflag}, on which scripts that call Helm rely: the word after {@code --set} is
 * always its value, {@code --flag=false} turns a flag off, and {@code -f} accepts lists separated by commas.
 */
final class Flags {

    private static final String HELM_VERSION = "--helm-version";

    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> arguments = new ArrayList<>();
    private final List<String> deprecations = new ArrayList<>();

    private final HelmVersion helm;
    private final List<Flag> known;

    private Flags(HelmVersion helm, List<Flag> known) {
        this.helm = helm;
        this.known = known;
    }

    /** Returns the Helm version that a command line selects, which determines the flags that exist. */
    private static HelmVersion helmVersion(List<String> line) {
        for (int i = 0; i < line.size(); i++) {
            String word = line.get(i);
            String value = word.equals(HELM_VERSION) && i + 1 < line.size()
                    ? line.get(i + 1)
                    : word.startsWith(HELM_VERSION + "=") ? word.substring(HELM_VERSION.length() + 1) : "";
            Optional<HelmVersion> version = HelmVersion.named(value);
            if (version.isPresent()) {
                return version.get();
            }
        }
        return HelmVersion.latest();
    }

    /**
     * Parses a command line of {@code seatrial template}.
     *
     * @throws UsageException with Helm's text
     */
    static Flags parse(List<String> line) {
        return parse(line, Flag.ALL);
    }

    /**
     * Parses a command line.
     *
     * @param known the flags that the command has
     * @throws UsageException with Helm's text
     */
    static Flags parse(List<String> line, List<Flag> known) {
        Flags flags = new Flags(helmVersion(line), known);
        List<String> left = new ArrayList<>(line);
        while (!left.isEmpty()) {
            String word = left.remove(0);
            if (word.equals("--")) {
                flags.arguments.addAll(left);
                break;
            }
            if (word.startsWith("--")) {
                flags.readLong(word, left);
            } else if (word.startsWith("-") && word.length() > 1) {
                flags.readShort(word, left);
            } else {
                flags.arguments.add(word);
            }
        }
        return flags;
    }

    /** Returns the warnings about deprecated flags, one for each use. */
    List<String> deprecations() {
        return deprecations;
    }

    /** Returns the words that are not flags. */
    List<String> arguments() {
        return arguments;
    }

    boolean isSet(String name) {
        List<String> given = values.get(name);
        return given != null && Boolean.parseBoolean(given.get(given.size() - 1));
    }

    boolean isGiven(String name) {
        return values.containsKey(name);
    }

    Optional<String> value(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }

    List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Returns the first flag that Seatrial does not support. */
    Optional<Flag> refused() {
        return known.stream()
                .filter(flag -> flag.role() == Flag.Role.REFUSED && values.containsKey(flag.name()))
                .filter(flag -> flag.kind() != Flag.Kind.BOOL || isSet(flag.name()))
                .findFirst();
    }

    private void readLong(String word, List<String> left) {
        int equals = word.indexOf('=');
        String name = word.substring(2, equals < 0 ? word.length() : equals);
        if (name.isEmpty() || name.startsWith("-")) {
            throw new UsageException("bad flag syntax: " + word);
        }
        Flag flag = known.stream()
                .filter(f -> f.name().equals(name) && f.isOf(helm))
                .findFirst()
                .orElseThrow(() -> new UsageException("unknown flag: --" + name));
        if (equals >= 0) {
            put(flag, word.substring(equals + 1));
        } else if (!flag.takesValue()) {
            put(flag, flag.kind() == Flag.Kind.BOOL ? "true" : "");
        } else if (left.isEmpty()) {
            throw new UsageException("flag needs an argument: " + word);
        } else {
            put(flag, left.remove(0));
        }
    }

    private void readShort(String word, List<String> left) {
        for (int i = 1; i < word.length(); i++) {
            char letter = word.charAt(i);
            Flag flag = known.stream()
                    .filter(f -> f.shorthand() != null && f.shorthand() == letter)
                    .findFirst()
                    .orElseThrow(() ->
                            new UsageException("unknown shorthand flag: " + GoQuote.quoteRune(letter) + " in " + word));
            if (i + 2 < word.length() && word.charAt(i + 1) == '=') {
                put(flag, word.substring(i + 2));
                return;
            }
            if (!flag.takesValue()) {
                put(flag, "true");
            } else if (i + 1 < word.length()) {
                put(flag, word.substring(i + 1));
                return;
            } else if (left.isEmpty()) {
                throw new UsageException("flag needs an argument: " + GoQuote.quoteRune(letter) + " in " + word);
            } else {
                put(flag, left.remove(0));
            }
        }
    }

    private void put(Flag flag, String value) {
        flag.deprecation(helm)
                .ifPresent(text -> deprecations.add("Flag --" + flag.name() + " has been deprecated, " + text));
        List<String> given = values.computeIfAbsent(flag.name(), k -> new ArrayList<>());
        try {
            switch (flag.kind()) {
                case BOOL -> given.add(String.valueOf(GoNumbers.parseBool(value)));
                case SLICE -> given.addAll(CsvRecord.fields(value));
                default -> {
                    check(flag, value);
                    given.add(value);
                }
            }
        } catch (GoError e) {
            throw new UsageException("invalid argument " + GoQuote.quote(value) + " for "
                    + GoQuote.quote(flag.display()) + " flag: " + e.getMessage());
        }
    }

    private static void check(Flag flag, String value) {
        switch (flag.kind()) {
            case DURATION -> GoDuration.parse(value);
            case INT -> GoNumbers.parseInt(value, 0, 64);
            case FLOAT -> GoNumbers.parseFloat(value, 32);
            case PAIRS -> checkPairs(value);
            default -> {}
        }
    }

    /** As in pflag's {@code StringToString}, a text with one equals sign is a single pair, even if it contains commas. */
    private static void checkPairs(String value) {
        List<String> pairs = value.chars().filter(c -> c == '=').count() < 2 ? List.of(value) : CsvRecord.fields(value);
        for (String pair : pairs) {
            if (pair.indexOf('=') < 0) {
                throw new GoError(pair + " must be formatted as key=value");
            }
        }
    }
}
