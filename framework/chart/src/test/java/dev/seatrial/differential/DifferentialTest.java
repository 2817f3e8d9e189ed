/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.function.StandardLibraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated templates, rendered by the real Helm 4 and by Seatrial: output, verdict and error text must be equal.
 *
 * <p>{@code -Dseatrial.differential.seed=} takes any seed, {@code -Dseatrial.differential.count=} any number of
 * templates. A template that differs is named by its number, which with the seed gives the same template again.
 */
class DifferentialTest {

    private static final long SEED = Long.getLong("seatrial.differential.seed", 1);
    private static final int COUNT = Integer.getInteger("seatrial.differential.count", 3000);
    private static final int SHOWN = 25;

    private final SnippetGenerator generator = new SnippetGenerator(StandardLibraries.helm4());

    @Test
    void every_function_is_called() {
        List<Snippet> snippets = generator.generate(SEED, COUNT);

        assertThat(StandardLibraries.helm4().names()).allSatisfy(name -> {
            Pattern call = Pattern.compile("[{|(]-? *" + Pattern.quote(name) + "\\b");
            assertThat(snippets).as(name).anyMatch(s -> call.matcher(s.text()).find());
        });
    }

    @Test
    void a_seed_gives_the_same_templates_again() {
        assertThat(generator.generate(SEED, 200)).isEqualTo(generator.generate(SEED, 200));
        assertThat(generator.generate(SEED + 1, 200)).isNotEqualTo(generator.generate(SEED, 200));
    }

    @Test
    void helm_and_seatrial_agree(@TempDir Path folder) throws IOException {
        Optional<Path> helm = HelmOracle.find();
        assumeTrue(helm.isPresent(), "no helm: set SEATRIAL_HELM, or put it on the PATH");
        List<Snippet> snippets = generator.generate(SEED, COUNT);

        Map<Integer, Outcome> expected =
                new HelmOracle(helm.get(), Files.createDirectory(folder.resolve("first"))).ask(snippets);
        List<Snippet> differing =
                snippets.stream().filter(snippet -> differs(snippet, expected)).toList();
        // what Helm answers otherwise a moment later depends on the time, and says nothing about Seatrial
        Map<Integer, Outcome> again =
                new HelmOracle(helm.get(), Files.createDirectory(folder.resolve("again"))).ask(differing);
        List<String> differences = differing.stream()
                .filter(snippet -> Objects.equals(expected.get(snippet.id()), again.get(snippet.id())))
                .map(snippet -> describe(snippet, again.get(snippet.id()), SeatrialSubject.render(snippet)))
                .toList();

        assertThat(expected).hasSizeGreaterThan(COUNT * 9 / 10);
        assertThat(differences)
                .as("templates that differ, seed %d:%n%s", SEED, String.join("\n", head(differences)))
                .isEmpty();
    }

    private static boolean differs(Snippet snippet, Map<Integer, Outcome> expected) {
        Outcome wanted = expected.get(snippet.id());
        return wanted != null
                && wanted.isComparable()
                && !SeatrialSubject.render(snippet).comparable().equals(wanted.comparable());
    }

    private static String describe(Snippet snippet, @Nullable Outcome wanted, Outcome actual) {
        return "#" + snippet.id() + " " + snippet.text() + "\n  helm:     " + wanted + "\n  seatrial: " + actual;
    }

    private static List<String> head(List<String> all) {
        return all.subList(0, Math.min(SHOWN, all.size()));
    }
}
