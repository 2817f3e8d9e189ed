/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import static java.util.Objects.requireNonNull;

import dev.seatrial.chart.HelmVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the snippets of which Helm and Seatrial make different things, and makes them small. */
final class Differences {

    /** Where Helm's answer hangs on the random order of Go's maps, one of so many answers must be Seatrial's. */
    private static final int MOST_ANSWERS = 4;

    private static final int MOST_ROUNDS = 12;
    private static final Pattern TOKEN = Pattern.compile(
            "\\{\\{-?|-?}}|[()|]|\"(?:\\\\.|[^\"\\\\])*\"|`[^`]*`|[^\\s(){}|\"`]+|\\s+|.", Pattern.DOTALL);

    private final Path helm;
    private final SeatrialSubject seatrial;
    private final Path work;
    private int folders;

    Differences(Path helm, HelmVersion followed, Path work) {
        this.helm = helm;
        this.seatrial = new SeatrialSubject(followed);
        this.work = work;
    }

    /** A snippet with what both make of it. */
    record Difference(Snippet snippet, Outcome helm, Outcome seatrial) {

        @Override
        public String toString() {
            return "#" + snippet.id() + " " + snippet.text() + "\n  helm:     " + helm + "\n  seatrial: " + seatrial;
        }
    }

    Map<Integer, Outcome> ask(List<Snippet> snippets) throws IOException {
        return new HelmOracle(helm, Files.createDirectory(work.resolve("run" + folders++))).ask(snippets);
    }

    /** Returns the snippets of which Helm never made what Seatrial makes of them. */
    List<Difference> among(List<Snippet> snippets, Map<Integer, Outcome> answers) throws IOException {
        List<Difference> differing = compare(snippets, answers);
        for (int i = 1; i < MOST_ANSWERS && !differing.isEmpty(); i++) {
            List<Snippet> left = differing.stream().map(Difference::snippet).toList();
            Map<Integer, Outcome> again = ask(left);
            differing = compare(left, again).stream()
                    .filter(d -> !requireNonNull(answers.get(d.snippet().id()))
                            .matchesExceptForAddresses(d.helm(), d.seatrial()))
                    .toList();
        }
        return differing;
    }

    private List<Difference> compare(List<Snippet> snippets, Map<Integer, Outcome> expected) {
        List<Difference> differing = new ArrayList<>();
        for (Snippet snippet : snippets) {
            Outcome wanted = expected.get(snippet.id());
            if (wanted != null && wanted.isComparable()) {
                Outcome actual = seatrial.render(snippet);
                if (!actual.comparable().equals(wanted.comparable())) {
                    differing.add(new Difference(snippet, wanted, actual));
                }
            }
        }
        return differing;
    }

    /** Returns the smallest snippet found that still differs: tokens are left out for as long as it does. */
    Difference smallest(Difference found) throws IOException {
        Difference smallest = found;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Snippet> candidates = smaller(smallest.snippet());
            Optional<Difference> best = among(candidates, ask(candidates)).stream()
                    .min(Comparator.comparingInt(d -> d.snippet().text().length()));
            if (best.isEmpty()) {
                break;
            }
            Difference next = best.get();
            smallest = new Difference(
                    new Snippet(found.snippet().id(), next.snippet().text()), next.helm(), next.seatrial());
        }
        return smallest;
    }

    private static List<Snippet> smaller(Snippet snippet) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(snippet.text());
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        Map<String, Snippet> candidates = new HashMap<>();
        for (int length = Math.max(1, tokens.size() / 2); length > 0; length /= 2) {
            for (int from = 0; from + length <= tokens.size(); from += Math.max(1, length / 2)) {
                String text = String.join("", tokens.subList(0, from))
                        + String.join("", tokens.subList(from + length, tokens.size()));
                candidates.putIfAbsent(text, new Snippet(candidates.size(), text));
            }
        }
        return List.copyOf(candidates.values());
    }
}
