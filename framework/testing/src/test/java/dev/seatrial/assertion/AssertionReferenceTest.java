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
 * Generates the reference of the assertions from their Javadoc: the description and the example. {@code -Dreference=update}
 * writes the file.
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
        SECTIONS.put("A value", List.of("ValueAssert", "AbstractContentAssert", "AbstractScalarAssert"));
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
        SECTIONS.put("The permissions of a ServiceAccount", List.of("PermissionsAssert"));
        SECTIONS.put("The notes: `assertThat(notes)`", List.of("NotesAssert"));
        SECTIONS.put("A chart that fails to render: `assertThat(failure)`", List.of("RenderFailureAssert"));
    }

    @Test
    void the_reference_is_generated_from_the_javadoc() throws IOException {
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
        return text.replaceAll("\\s+", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link (?:\\w+)?#(\\w+)}", "`$1`")
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

                One static import provides the assertions of Seatrial and those of AssertJ:

                ```java
                import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
                ```

                Verbs assert and return the same assertion. Nouns navigate to a part, which must exist. If a path does not exist, the
                failure message suggests the closest one that does. To assert that something is absent, use `doesNotHave...`.
                `as("...")` describes an assertion, including those reached from it by navigation.

                All assertions throw an `AssertionError` if they fail. The message shows the rendered line, the template line and the
                includes that rendered it, and the values it used with the places where they were set.

                Paths are keys separated by dots. List elements are selected by index or by the value of a field:
                `spec.template.spec.containers[name=web].image`, `spec.ports[0].port`, `spec.ports[-1]`,
                `metadata.labels['app.kubernetes.io/name']`.
                """.lines().collect(Collectors.joining("\n", "", "\n"));
    }
}
