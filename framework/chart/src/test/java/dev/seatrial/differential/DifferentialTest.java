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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated templates, rendered by the real Helm and by Seatrial: output, verdict and error text must be equal.
 *
 * <p>{@code -Dseatrial.differential.seed=} takes any seed, {@code -Dseatrial.differential.count=} any number of
 * templates. No template depends on the time. A template that differs is shown at its smallest, with its number, which
 * with the seed gives the same template again. Seatrial follows the release of each Helm that is found, see {@link
 * InstalledHelm}. The first one gets all templates, the others get a part, since their differences from the first are few.
 */
class DifferentialTest {

    private static final long SEED = Long.getLong("seatrial.differential.seed", 1);
    private static final int COUNT = Integer.getInteger("seatrial.differential.count", 4000);
    private static final int OTHERS = Integer.getInteger("seatrial.differential.others", COUNT / 8);
    private static final FunctionTable FUNCTIONS = HelmFunctions.of(HelmVersion.latest());
    private static final int SHOWN = 5;
    private static final String REPEAT = "./mvnw -Dfast -pl framework/chart -am test -Dtest=DifferentialTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dseatrial.differential.seed=" + SEED
            + " -Dseatrial.differential.count=" + COUNT + " -Dseatrial.differential.others=" + OTHERS;

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

    @TestFactory
    Stream<DynamicTest> helm_and_seatrial_agree(@TempDir Path folder) {
        List<InstalledHelm> helms = InstalledHelm.all();
        assumeTrue(!helms.isEmpty(), InstalledHelm.NONE);
        return IntStream.range(0, helms.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        "Helm " + helms.get(i).version().label(),
                        () -> agree(
                                helms.get(i),
                                i == 0 ? COUNT : OTHERS,
                                Files.createDirectory(folder.resolve("helm" + i)))));
    }

    private static void agree(InstalledHelm helm, int count, Path folder) throws IOException {
        List<Snippet> snippets = new SnippetGenerator(HelmFunctions.of(helm.version())).generate(SEED, count);
        Differences differences = new Differences(helm.executable(), helm.version(), folder);

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
        assertThat(answers).hasSizeGreaterThan(count * 9 / 10);
        assertThat(answers.values()).filteredOn(Outcome::rendered).hasSizeGreaterThan(count / 3);
    }
}
