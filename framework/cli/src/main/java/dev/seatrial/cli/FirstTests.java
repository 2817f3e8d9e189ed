/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The first tests of a chart, as text.
 *
 * @param chart the name of the chart
 * @param path the path of the chart, relative to the module, with slashes
 * @param packageName the Java package of the tests
 * @param values the result of rendering the chart, by values file relative to the chart; empty text for the default values
 */
record FirstTests(String chart, String path, String packageName, SortedMap<String, Outcome> values) {

    private static final int LONGEST_RELEASE_NAME = 53; // Helm's limit

    /**
     * The result of rendering.
     *
     * @param problem Helm's error message, or an empty text
     * @param isEmpty whether there are no manifests
     */
    record Outcome(String problem, boolean isEmpty) {}

    /** Returns Helm's error message for a values file, or an empty text. */
    String problem(String file) {
        Outcome outcome = values.get(file);
        return outcome == null ? "" : outcome.problem();
    }

    /** Returns the name of the chart as a valid release name. */
    String release() {
        String name = chart.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = name.substring(0, Math.min(name.length(), LONGEST_RELEASE_NAME));
        String trimmed = cut.replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "test" : trimmed;
    }

    /** Returns the name of the test class, such as {@code WebApiChartTest}. */
    String className() {
        StringBuilder name = new StringBuilder();
        for (String word : chart.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return (name.length() > 0 && Character.isDigit(name.charAt(0)) ? "Chart" : "") + name + "ChartTest";
    }

    /** Returns the files to write, by path relative to the module. */
    Map<String, String> files(boolean withModule) {
        Map<String, String> files = new LinkedHashMap<>();
        if (withModule) {
            files.put("pom.xml", pom());
            files.put(".gitignore", "target/\n*.received.*\n");
        }
        files.put("src/test/java/" + packageName.replace('.', '/') + "/" + className() + ".java", testClass());
        return files;
    }

    /** Returns what the user should know about the values files, as complete lines. */
    String notes() {
        return values.entrySet().stream()
                .filter(entry -> !entry.getValue().problem().isEmpty())
                .map(entry -> "\n"
                        + (entry.getKey().isEmpty()
                                ? "The chart does not render with its default values, so the tests do not use them"
                                : "The chart does not render with `" + entry.getKey() + "`, so its tests fail")
                        + ":\n" + entry.getValue().problem().indent(2))
                .collect(Collectors.joining());
    }

    /** Returns the values files to test: all but default values that do not render. */
    private List<String> tested() {
        return values.keySet().stream()
                .filter(file -> !file.isEmpty() || problem("").isEmpty())
                .toList();
    }

    private String testClass() {
        List<String> tested = tested();
        boolean isMatrix = tested.size() > 1 || !tested.contains("");
        boolean hasManifests = values.values().stream()
                .filter(outcome -> outcome.problem().isEmpty())
                .noneMatch(Outcome::isEmpty);
        StringBuilder out = new StringBuilder("package " + packageName + ";\n\n");
        out.append("import static dev.seatrial.assertion.SeatrialAssertions.assertThat;\n\n");
        out.append(isMatrix ? "import dev.seatrial.junit.ChartMatrix;\n" : "");
        out.append("""
                import dev.seatrial.junit.ChartTest;
                import dev.seatrial.manifest.Manifests;
                import dev.seatrial.policy.Policies;
                import dev.seatrial.snapshot.Snapshot;
                import org.junit.jupiter.api.Test;

                """);
        out.append("/** Tests the chart `%s`%s. */\n".formatted(chart, description(tested)));
        out.append("@ChartTest(chart = %s, release = %s)\n".formatted(literal(path), literal(release())));
        if (isMatrix) {
            out.append(tested.stream()
                    .map(FirstTests::literal)
                    .collect(Collectors.joining(", ", "@ChartMatrix(values = {", "})\n")));
        }
        out.append("class " + className() + " {\n");
        out.append(!hasManifests ? "" : """

                    @Test
                    void renders_manifests(Manifests manifests) {
                        assertThat(manifests).isNotEmpty();
                    }
                """);
        return out.append("""

                    /** Fix each finding, or waive its rule: {@code .except("rule", because("reason"))}. */
                    @Test
                    void follows_the_recommended_policies(Manifests manifests) {
                        assertThat(manifests).follows(Policies.recommended());
                    }

                    /** Fails if the output changes, until somebody runs {@code mvn test -Dseatrial.snapshots=update}. */
                    @Test
                    void output_is_approved(Snapshot snapshot) {
                        snapshot.matches();
                    }
                }
                """).toString();
    }

    private static String description(List<String> tested) {
        boolean hasDefaults = tested.contains("");
        if (tested.size() == 1 && hasDefaults) {
            return " with its default values";
        }
        return hasDefaults
                ? " with its default values, and with each values file in `ci/`"
                : " with each values file in `ci/`";
    }

    private static String literal(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private String pom() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>%s-chart</artifactId>
                  <version>1.0.0</version>

                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <maven.compiler.parameters>true</maven.compiler.parameters>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>

                  <dependencyManagement>
                    <dependencies>
                      <dependency>
                        <groupId>dev.seatrial</groupId>
                        <artifactId>seatrial-bom</artifactId>
                        <version>%s</version>
                        <type>pom</type>
                        <scope>import</scope>
                      </dependency>
                      <dependency>
                        <groupId>org.junit</groupId>
                        <artifactId>junit-bom</artifactId>
                        <version>%s</version>
                        <type>pom</type>
                        <scope>import</scope>
                      </dependency>
                    </dependencies>
                  </dependencyManagement>

                  <dependencies>
                    <dependency>
                      <groupId>dev.seatrial</groupId>
                      <artifactId>seatrial-junit</artifactId>
                      <scope>test</scope>
                    </dependency>
                    <dependency>
                      <groupId>org.junit.jupiter</groupId>
                      <artifactId>junit-jupiter</artifactId>
                      <scope>test</scope>
                    </dependency>
                  </dependencies>

                  <build>
                    <plugins>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-compiler-plugin</artifactId>
                        <version>3.16.0</version>
                      </plugin>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-surefire-plugin</artifactId>
                        <version>3.6.1</version>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(release(), Versions.seatrial(), Versions.junit());
    }
}
