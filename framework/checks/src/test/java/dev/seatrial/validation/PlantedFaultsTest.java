/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Compares validation with the verdicts of the real API server code; {@code planted/README.md} says where they come from. */
class PlantedFaultsTest {

    /** The published schema does not allow the object, so clients such as kubeconform reject it; the API server assumes a default. */
    private static final Set<String> STRICTER = Set.of("priority class without value", "network policy port null");

    private static final Map<String, String> CASES = cases();
    private static final Map<String, List<String>> VERDICTS =
            Verdicts.read(PlantedFaultsTest.class, "planted/verdicts.txt");

    @Test
    void every_case_has_a_verdict_and_most_are_faults() {
        assertThat(CASES.keySet()).hasSizeGreaterThan(320).isEqualTo(VERDICTS.keySet());
        assertThat(VERDICTS.values()).filteredOn(errors -> !errors.isEmpty()).hasSizeGreaterThan(250);
        assertThat(VERDICTS.values()).filteredOn(List::isEmpty).hasSizeGreaterThan(50);
    }

    @Test
    void the_verdict_is_that_of_the_api_server() {
        assertThat(CASES.keySet()).allSatisfy(name -> {
            List<String> found = violations(name);
            boolean isRejected = !verdict(name).isEmpty() || STRICTER.contains(name);
            assertThat(found.isEmpty()).as("%s: %s", name, found).isEqualTo(!isRejected);
        });
    }

    @Test
    void the_texts_are_those_of_the_api_server_apart_from_the_listed_ones() {
        Set<String> different = new TreeSet<>();
        for (String name : CASES.keySet()) {
            List<String> found = violations(name);
            if (!STRICTER.contains(name) && !sorted(found).equals(sorted(verdict(name)))) {
                different.add(name);
            }
        }

        assertThat(different)
                .isEqualTo(new TreeSet<>(Verdicts.text(PlantedFaultsTest.class, "planted/other-texts.txt")
                        .lines()
                        .toList()));
    }

    private static List<String> verdict(String name) {
        return Objects.requireNonNull(VERDICTS.get(name));
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }

    /** Returns the violations without the introductions that name the object. */
    private static List<String> violations(String name) {
        Manifest manifest = Manifest.parse("planted.yaml", Objects.requireNonNull(CASES.get(name)));
        return Validation.strict().forKubernetes("1.35").check(Manifests.of(List.of(manifest))).violations().stream()
                .map(Violation::message)
                .map(message -> message.replaceFirst(
                                "^\\w+ in version \"[^\"]*\" cannot be handled as a \\w+: ", "decode: ")
                        .replaceFirst("^decode: strict decoding error: ", "strict: ")
                        .replaceFirst("^\\S+ \"[^\"]*\" is invalid: ", "invalid: ")
                        .replaceFirst("^\\S+: [.]", "apply: ."))
                .toList();
    }

    private static Map<String, String> cases() {
        Map<String, String> cases = new LinkedHashMap<>();
        for (String document :
                Verdicts.text(PlantedFaultsTest.class, "planted/cases.yaml").split("\n---\n", -1)) {
            if (document.startsWith("# case: ")) {
                int end = document.indexOf('\n');
                cases.put(document.substring("# case: ".length(), end), document.substring(end + 1));
            }
        }
        return cases;
    }
}
