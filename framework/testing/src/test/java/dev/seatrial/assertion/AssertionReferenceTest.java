/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The reference of the assertions is what their Javadoc says, first sentence and example. {@code -Dreference=update} writes
 * it anew.
 */
class AssertionReferenceTest {

    private static final Path REFERENCE = Path.of("../../docs/reference/assertions.md");
    private static final Path SOURCES = Path.of("src/main/java/dev/seatrial/assertion");
    private static final Pattern METHOD = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*?)\\*/\\s+(?:@\\w+(?:\\([^)]*\\))?\\s+)*public (?:<T> )?[\\w<>]+ (\\w+)\\(([^)]*)\\)",
            Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code(.*?)}</pre>", Pattern.DOTALL);

    private static final Map<String, List<String>> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("All manifests: `assertThat(manifests)`", List.of("ManifestsAssert"));
        SECTIONS.put("From all manifests to one", List.of("AbstractManifestsAssert"));
        SECTIONS.put("Any manifest", List.of("AbstractManifestAssert", "ManifestAssert"));
        SECTIONS.put("Any manifest, container, probe, volume or decoded text", List.of("AbstractPlaceAssert"));
        SECTIONS.put("A value", List.of("ValueAssert", "AbstractScalarAssert"));
        SECTIONS.put("A workload", List.of("WorkloadAssert"));
        SECTIONS.put("A container", List.of("ContainerAssert"));
        SECTIONS.put("A probe", List.of("ProbeAssert"));
        SECTIONS.put("A volume", List.of("VolumeAssert"));
        SECTIONS.put("A Service", List.of("ServiceAssert"));
        SECTIONS.put("An Ingress", List.of("IngressAssert"));
        SECTIONS.put("A ConfigMap or Secret", List.of("DataAssert"));
        SECTIONS.put("A HorizontalPodAutoscaler", List.of("AutoscalerAssert"));
        SECTIONS.put("A PodDisruptionBudget", List.of("DisruptionBudgetAssert"));
        SECTIONS.put("A NetworkPolicy", List.of("NetworkPolicyAssert"));
        SECTIONS.put("What a ServiceAccount may do", List.of("PermissionsAssert"));
        SECTIONS.put("The notes: `assertThat(notes)`", List.of("NotesAssert"));
        SECTIONS.put("A chart that does not render: `assertThat(failure)`", List.of("RenderFailureAssert"));
    }

    @Test
    void the_reference_says_what_the_assertions_say() throws IOException {
        String reference = introduction() + sections();
        if ("update".equals(System.getProperty("reference"))) {
            Files.createDirectories(REFERENCE.getParent());
            Files.writeString(REFERENCE, reference, StandardCharsets.UTF_8);
        }

        assertThat(Files.readString(REFERENCE, StandardCharsets.UTF_8)).isEqualTo(reference);
    }

    @Test
    void every_assertion_is_in_the_reference_with_an_example() throws IOException {
        List<String> listed = new ArrayList<>();
        for (List<String> types : SECTIONS.values()) {
            for (String type : types) {
                entries(type).forEach(entry -> listed.add(type + "." + entry.name()));
                assertThat(entries(type))
                        .allSatisfy(entry -> assertThat(entry.example())
                                .as(type + "." + entry.name())
                                .contains("//", "fails"));
            }
        }

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(AssertionCasesTest.methods().stream()
                        .map(method -> method.replaceFirst("\\(.*", ""))
                        .toList());
    }

    private record Entry(String name, String parameters, String sentence, String example) {}

    private static List<Entry> entries(String type) throws IOException {
        String source = Files.readString(SOURCES.resolve(type + ".java"), StandardCharsets.UTF_8);
        List<Entry> entries = new ArrayList<>();
        for (Matcher method = METHOD.matcher(source.substring(source.indexOf("class "))); method.find(); ) {
            String comment = method.group(1).replaceAll("(?m)^\\s*\\* ?", "");
            Matcher example = EXAMPLE.matcher(comment);
            String code = example.find() ? example.group(1).strip() : "";
            String text = EXAMPLE.matcher(comment).replaceAll("").strip().split("\n\n|\n@", 2)[0];
            entries.add(new Entry(method.group(2), parameters(method.group(3)), plain(text), code));
        }
        return entries;
    }

    private static String parameters(String declared) {
        return declared.replace("@Nullable ", "").replaceAll("\\s+", " ");
    }

    /** Returns Javadoc as Markdown. */
    private static String plain(String text) {
        return text.replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link (?:\\w+)?#(\\w+)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String sections() throws IOException {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, List<String>> section : SECTIONS.entrySet()) {
            out.append("\n## ").append(section.getKey()).append('\n');
            for (String type : section.getValue()) {
                for (Entry entry : entries(type)) {
                    out.append(
                            "\n**`%s(%s)`**<br>\n%s\n\n".formatted(entry.name(), entry.parameters(), entry.sentence()));
                    out.append("```java\n").append(entry.example()).append("\n```\n");
                }
            }
        }
        return out.toString();
    }

    private static String introduction() {
        return """
                # Assertions

                One import serves Seatrial's assertions and AssertJ's own:

                ```java
                import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
                ```

                Verbs assert and return the same assertion; nouns navigate to a part, which must exist. A path that leads nowhere
                fails and names the nearest one that exists; absence has assertions of its own (`doesNotHave...`). `as("...")`
                describes an assertion, also for what is navigated to from there. A failure shows the rendered line, the template
                line and includes that wrote it, and the values that went into it with the places that set them.

                Paths are keys joined by dots; elements of lists are picked by position or by what they say:
                `spec.template.spec.containers[name=web].image`, `spec.ports[0].port`, `spec.ports[-1]`,
                `metadata.labels['app.kubernetes.io/name']`.
                """.lines().collect(Collectors.joining("\n", "", "\n"));
    }
}
