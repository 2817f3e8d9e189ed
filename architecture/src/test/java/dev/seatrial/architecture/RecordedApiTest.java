/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The public API is the one that is recorded, see ADR 6. {@code -Dapi=update} records another. */
class RecordedApiTest {

    private static final Path FOLDER = Path.of("src/test/resources/api");
    private static final String HINT =
            "hint: Breaking changes need a line in CHANGELOG.md. To accept the changes run `./mvnw -Dfast -pl architecture -am"
                    + " test -Dtest=RecordedApiTest -Dapi=update -Dsurefire.failIfNoSpecifiedTests=false` and review the difference.";

    @Test
    void the_api_is_as_recorded() throws IOException {
        Map<String, List<Class<?>>> artifacts = SeatrialCode.apiByArtifact();
        boolean update = "update".equals(System.getProperty("api"));

        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, List<Class<?>>> artifact : artifacts.entrySet()) {
            Path file = FOLDER.resolve(artifact.getKey() + ".txt");
            ApiListing now = ApiListing.of(artifact.getValue());
            if (update) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, now.text());
            } else {
                ApiListing recorded = ApiListing.parse(Files.exists(file) ? Files.readString(file) : "");
                add(recorded.to(now), file, differences);
            }
        }

        if (!differences.isEmpty()) {
            fail(String.join("\n", differences) + "\n\n" + HINT);
        }
        assertThat(recordedArtifacts()).isEqualTo(new TreeSet<>(artifacts.keySet()));
    }

    @Test
    void every_published_module_has_an_api() {
        assertThat(SeatrialCode.apiByArtifact().keySet())
                .contains(
                        "seatrial-template",
                        "seatrial-chart",
                        "seatrial-kubernetes",
                        "seatrial-checks",
                        "seatrial-delivery",
                        "seatrial-testing",
                        "seatrial-analysis",
                        "seatrial-report",
                        "seatrial-cluster",
                        "seatrial-junit",
                        "seatrial-junit-cluster");
    }

    private static void add(ApiListing.Changes changes, Path file, List<String> differences) {
        if (changes.isEmpty()) {
            return;
        }
        differences.add("The public API differs from " + file + ".");
        if (!changes.breaking().isEmpty()) {
            differences.add("\nbreaking:\n" + String.join("\n", changes.breaking()));
        }
        if (!changes.compatible().isEmpty()) {
            differences.add("\ncompatible:\n" + String.join("\n", changes.compatible()));
        }
    }

    private static SortedSet<String> recordedArtifacts() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .forEach(name -> names.add(name.substring(0, name.length() - ".txt".length())));
        }
        return names;
    }
}
