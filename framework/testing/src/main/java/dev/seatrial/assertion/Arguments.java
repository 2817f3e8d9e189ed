/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.internal.VariableReferences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line of a container: its command, then its arguments, with variables replaced as Kubernetes does it. */
final class Arguments {

    private static final List<String> FIELDS = List.of("command", "args");

    private final Place container;
    private final List<Place> places = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    Arguments(Place container, Manifests scope) {
        this.container = container;
        Environment environment = new Environment(container, scope);
        for (String field : FIELDS) {
            for (Place element : Ports.elements(container, field)) {
                places.add(element);
                texts.add(VariableReferences.replace(String.valueOf(element.value()), environment::seen));
            }
        }
    }

    /** Returns a command or arguments that are not a list. */
    Optional<Place> broken() {
        return FIELDS.stream()
                .map(field -> container.at(ManifestPath.of(field)))
                .flatMap(Optional::stream)
                .filter(place -> place.value() != null && !(place.value() instanceof List))
                .findFirst();
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    /**
     * Returns the element with an option: as it is, with a value after {@code =}, as two elements, or as a word of a shell
     * script.
     */
    Optional<Place> find(String option) {
        int equals = option.indexOf('=');
        for (int i = 0; i < texts.size(); i++) {
            boolean isSplit = equals > 0
                    && texts.get(i).equals(option.substring(0, equals))
                    && i + 1 < texts.size()
                    && texts.get(i + 1).equals(option.substring(equals + 1));
            if (isSplit || isIn(texts.get(i), option)) {
                return Optional.of(places.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean isIn(String text, String option) {
        return text.equals(option)
                || isOption(text, option)
                || words(text).anyMatch(word -> word.equals(option) || isOption(word, option));
    }

    /** Most programs take one dash for two, as those do that use Go's package {@code flag}. */
    private static boolean isOption(String word, String option) {
        if (!option.startsWith("-")) {
            return word.startsWith(option + "=");
        }
        String name = option.replaceFirst("^-+", "");
        String found = word.startsWith("-") ? word.replaceFirst("^-+", "") : "";
        boolean sameDashes = name.length() > 1 || word.startsWith(option);
        return sameDashes && !name.isEmpty() && (found.equals(name) || found.startsWith(name + "="));
    }

    /** Returns the words of a script; an argument without white space is no script. */
    private static Stream<String> words(String text) {
        return text.matches("(?s).*\\s.*")
                ? Arrays.stream(text.split("[\\s;|&()<>]+", -1)).map(word -> word.replaceAll("[\"'`\\\\]", ""))
                : Stream.empty();
    }

    /** Returns the option that is most likely meant by one that is not there. */
    Optional<String> near(String option) {
        List<String> options = texts.stream()
                .flatMap(text -> Stream.concat(Stream.of(text), words(text)))
                .map(text -> option.contains("=") ? text : text.replaceFirst("=.*", ""))
                .filter(text -> !text.matches("(?s).*\\s.*"))
                .collect(Collectors.toList());
        return Near.to(option, options);
    }

    /** Returns the argument that resembles one that is not there. */
    static Optional<String> nearest(String arg, Collection<String> args) {
        String option = option(arg);
        Optional<String> sameOption = args.stream()
                .filter(other -> option(other).equals(option) || bare(other).equals(bare(arg)))
                .findFirst();
        return sameOption
                .or(() -> Suggestions.closeTo(arg, args).stream().findFirst())
                .or(() -> nearestOption(option, args));
    }

    /** Returns the argument whose option is mistyped, whatever its value is. */
    private static Optional<String> nearestOption(String option, Collection<String> args) {
        List<String> options = args.stream().map(Arguments::option).toList();
        return Suggestions.closeTo(option, options).stream()
                .flatMap(near -> args.stream().filter(other -> option(other).equals(near)))
                .findFirst();
    }

    /** Returns what is in front of the value of an option, or the whole argument. */
    private static String option(String arg) {
        int equals = arg.indexOf('=');
        return equals > 0 ? arg.substring(0, equals) : arg;
    }

    private static String bare(String arg) {
        return arg.replaceFirst("^-+", "");
    }
}
