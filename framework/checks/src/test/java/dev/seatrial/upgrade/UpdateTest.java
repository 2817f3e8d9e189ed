/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.kubernetes.KubernetesSchemas;
import dev.seatrial.kubernetes.ObjectSchema;
import dev.seatrial.kubernetes.ResourceType;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.validation.Validation;
import dev.seatrial.validation.Verdicts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Compares updates with the verdicts of the real API server code; {@code pairs/README.md} says where they come from. */
class UpdateTest {

    private static final KubernetesMinor MINOR = KubernetesMinor.of("1.35");

    /**
     * The API server generates the selector when it creates the Job, which the program that wrote the verdicts did not do. Validation does
     * not compare addresses with families.
     */
    private static final Set<String> OTHER_TEXTS = Set.of(
            "Service ipFamilies",
            "Job without selector (as helm sends it), image changed: generated selector kept by patch");

    private static final Map<String, String> CASES = cases();
    private static final Map<String, List<String>> VERDICTS = Verdicts.read(UpdateTest.class, "pairs/verdicts.txt");

    @Test
    void every_pair_has_a_verdict() {
        assertThat(CASES.keySet()).hasSizeGreaterThanOrEqualTo(186).isEqualTo(VERDICTS.keySet());
        assertThat(VERDICTS.values()).filteredOn(errors -> !errors.isEmpty()).hasSizeGreaterThan(100);
    }

    @Test
    void the_verdict_is_that_of_the_api_server() {
        assertThat(CASES.keySet()).allSatisfy(name -> {
            List<String> found = refusals(name);
            assertThat(found.isEmpty())
                    .as("%s: %s", name, found)
                    .isEqualTo(Objects.requireNonNull(VERDICTS.get(name)).isEmpty());
        });
    }

    @Test
    void the_texts_are_those_of_the_api_server() {
        assertThat(CASES.keySet())
                .filteredOn(name -> !OTHER_TEXTS.contains(name))
                .allSatisfy(name -> assertThat(new TreeSet<>(refusals(name)))
                        .as(name)
                        .isEqualTo(new TreeSet<>(Objects.requireNonNull(VERDICTS.get(name)))));
    }

    private static List<String> refusals(String name) {
        String[] pair = Objects.requireNonNull(CASES.get(name)).split("\n---\n", 2);
        Manifest before = Manifest.parse("before.yaml", pair[0]);
        Manifest after = Manifest.parse("after.yaml", pair[1]);
        ResourceType type = new ResourceType(after.id().apiVersion(), after.kind());
        ObjectSchema schema = KubernetesSchemas.of(MINOR).schema(type).orElseThrow();
        List<String> refusals = new ArrayList<>();
        Update.refusals(
                        type,
                        MINOR,
                        Defaults.complete(before.content(), schema),
                        Defaults.complete(after.content(), schema))
                .forEach(refusal -> refusals.add(refusal.text()));
        Validation.strict().forKubernetes("1.35").check(Manifests.of(List.of(after))).violations().stream()
                .map(violation -> violation.message().replaceFirst("^\\S+ \"[^\"]*\" is invalid: ", ""))
                .forEach(refusals::add);
        return refusals;
    }

    private static Map<String, String> cases() {
        Map<String, String> cases = new LinkedHashMap<>();
        for (String pair : ("\n" + Verdicts.text(UpdateTest.class, "pairs/cases.yaml")).split("\n# case: ", -1)) {
            if (!pair.isBlank()) {
                int end = pair.indexOf('\n');
                cases.put(pair.substring(0, end), pair.substring(end + 1).replaceFirst("\n---\n?$", "\n"));
            }
        }
        return cases;
    }
}
