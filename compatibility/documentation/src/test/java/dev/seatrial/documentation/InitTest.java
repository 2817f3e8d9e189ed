/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.documentation.Project.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compiles and runs the tests that {@code seatrial init} writes. Afterwards, the Invoker plugin builds the same module with its
 * POM.
 */
class InitTest {

    @Test
    void the_tests_of_a_good_chart_pass_after_its_output_was_approved() throws Exception {
        Project project = Project.empty(TutorialTest.NEWCOMER.resolve("init"));
        copy(Path.of("src/test/charts/good"), project.folder().resolve("good"));
        Result init = project.run("dev.seatrial.cli.Seatrial", "init", "good");
        assertThat(init.output()).contains("Wrote the first tests of the chart `good`:");

        assertThat(project.compile()).isEmpty();
        assertThat(project.runTests("-Dseatrial.snapshots=update").output()).contains("6 found, 6 succeeded");
        assertThat(project.runTests("-Dseatrial.snapshots=readonly").output()).contains("6 found, 6 succeeded");
    }

    @Test
    void a_change_of_the_chart_and_a_finding_fail() throws Exception {
        Project project = Project.empty(Path.of("target/init-with-findings"));
        copy(Path.of("src/test/charts/good"), project.folder().resolve("good"));
        project.run("dev.seatrial.cli.Seatrial", "init", "good");
        project.compile();
        project.runTests("-Dseatrial.snapshots=update");
        Path template = project.folder().resolve("good/templates/web.yaml");
        Files.writeString(template, Files.readString(template).replace("@{{ .Values.digest }}", ":latest"));

        assertThat(project.runTests().output())
                .contains("6 found, 2 succeeded")
                .contains("pinned-image")
                .contains("does not match");
    }

    @Test
    void the_pom_is_that_of_the_tutorial() throws Exception {
        Project project = Project.empty(Path.of("target/init-pom"));
        copy(Path.of("src/test/charts/good"), project.folder().resolve("shop"));
        project.run("dev.seatrial.cli.Seatrial", "init", "shop");

        String tutorial = Page.of("docs/tutorial/first-chart-test.md").blocks().stream()
                .filter(block -> block.title().equals("pom.xml"))
                .map(CodeBlock::text)
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(project.folder().resolve("pom.xml")))
                .isEqualTo(tutorial.replace("shop-chart", "good-chart"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(file, target);
            }
        }
    }
}
