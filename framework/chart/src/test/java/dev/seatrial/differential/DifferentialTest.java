/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.render.HelmFunctions;
import dev.seatrial.template.internal.FunctionTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated templates, rendered by the real Helm and by Seatrial: output, verdict and error text must be equal.
 *
 * <p>{@code -Dseatrial.differential.seed=} takes any seed, {@code -Dseatrial.differential.count=} any number of
 * templates. No template depends on the time. A template that differs is shown at its smallest, with its number, which
 * with the seed gives the same template again. {@code -Dseatrial.differential.helm=3} follows Helm 3.17, which the
 * environment variable {@code SEATRIAL_HELM} must name then.
 */
class DifferentialTest {

    private static final long SEED = Long.getLong("seatrial.differential.seed", 1);
    private static final int COUNT = Integer.getInteger("seatrial.differential.count", 4000);
    private static final HelmVersion FOLLOWED = HelmVersion.named(System.getProperty("seatrial.differential.helm", "4"))
            .orElseThrow();
    private static final FunctionTable FUNCTIONS = HelmFunctions.of(FOLLOWED);
    private static final int SHOWN = 5;
    private static final String REPEAT = "./mvnw -Dfast -pl framework/chart -am test -Dtest=DifferentialTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dseatrial.differential.seed=" + SEED
            + " -Dseatrial.differential.count=" + COUNT + " -Dseatrial.differential.helm=" + FOLLOWED.label();

    private final SnippetGenerator generator = new SnippetGenerator(FUNCTIONS);

    @Test
    void every_function_is_called() {
        List<Snippet> snippets = generator.generate(SEED, COUNT);

        assertThat(FUNCTIONS.names()).allSatisfy(name -> {
            Pattern call = Pattern.compile("[{|(]-? *" + Pattern.quote(name) + "\\b");
            assertThat(snippets).as(name).anyMatch(s -> call.matcher(s.text()).find());
        });
    }

    @Test
    void every_verb_is_printed_with_every_flag() {
        List<Snippet> snippets = generator.generate(SEED, 20_000);

        assertThat("vTdsqxXtbcoOUeEfFgGpw!yz".chars().mapToObj(Character::toString))
                .allSatisfy(verb -> assertThat(
                                List.of("", "\\+", "-", "#", " ", "0", "[0-9]+", "\\.[0-9]+", "\\*", "\\[[0-9]]"))
                        .allSatisfy(flag -> {
                            Pattern used =
                                    Pattern.compile("%[-+# 0]*" + flag + "[-+# 0-9.*\\[\\]]*" + Pattern.quote(verb));
                            assertThat(snippets)
                                    .as("%%%s%s", flag, verb)
                                    .anyMatch(s -> used.matcher(s.text()).find());
                        }));
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

        Differences differences = new Differences(helm.get(), FOLLOWED, folder);

        Map<Integer, Outcome> answers = differences.ask(snippets);
        List<Differences.Difference> found = differences.among(snippets, answers);
        List<String> shown = new ArrayList<>();
        for (Differences.Difference difference : found.subList(0, Math.min(SHOWN, found.size()))) {
            shown.add(differences.smallest(difference).toString());
        }

        assertThat(found)
                .as(
                        "%d templates differ, seed %d; the first, at their smallest:%n%s%nrepeat: %s",
                        found.size(), SEED, String.join("\n", shown), REPEAT)
                .isEmpty();
        assertThat(answers).hasSizeGreaterThan(COUNT * 9 / 10);
        assertThat(answers.values()).filteredOn(Outcome::rendered).hasSizeGreaterThan(COUNT / 3);
    }
}
