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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Follows the tutorial with its text alone: the files are copied from the page as a reader would do it. Afterwards, the Invoker
 * plugin builds the same folder with the POM of the tutorial.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TutorialTest {

    static final Path NEWCOMER = Path.of(System.getProperty("newcomer.folder", "target/newcomer"));

    private Project project;

    @BeforeAll
    void copy_the_files_of_the_tutorial() throws IOException {
        List<CodeBlock> blocks = Stream.of("docs/tutorial/first-chart-test.md", "README.md")
                .flatMap(page -> Page.of(page).blocks().stream())
                .filter(block -> !block.path().isEmpty())
                .toList();
        project = Project.empty(NEWCOMER.resolve("tutorial"));
        for (CodeBlock block : blocks) {
            project.write(block.path(), block.text());
        }
    }

    @Test
    @Order(1)
    void the_classes_compile_with_their_own_imports() throws IOException {
        assertThat(project.compile()).isEmpty();
    }

    @Test
    @Order(2)
    void the_first_run_only_fails_for_the_snapshot_that_nobody_has_approved() throws Exception {
        Result run = project.runTests();

        assertThat(run.output())
                .contains("14 found, 13 succeeded")
                .contains("`mvn verify '-Dtest=ShopSnapshotTest#production_is_approved' -Dseatrial.snapshots=update`");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void all_tests_pass_after_the_snapshot_was_approved() throws Exception {
        Result update = project.runTests("-Dseatrial.snapshots=update");
        Result run = project.runTests("-Dseatrial.snapshots=readonly");

        assertThat(update.output()).contains("14 found, 14 succeeded");
        assertThat(run.output()).contains("14 found, 14 succeeded");
        assertThat(project.folder().resolve("target/seatrial/report.html")).exists();
        assertThat(project.folder().resolve("src/test/snapshots/ShopSnapshotTest/production_is_approved.approved.yaml"))
                .exists();
    }

    @Test
    @Order(4)
    void the_failure_for_a_wrong_number_of_replicas_is_as_described() throws Exception {
        Path test = project.folder().resolve("src/test/java/com/example/ShopChartTest.java");
        String source = Files.readString(test);
        Files.writeString(test, source.replace("hasReplicas(3)", "hasReplicas(4)"));
        project.compile();
        Result run = project.runTests();
        Files.writeString(test, source);

        assertThat(run.output())
                .contains("14 found, 13 succeeded")
                .contains("templates/api.yaml:7")
                .contains("values.yaml:2")
                .contains("output:   target/seatrial/com.example.ShopChartTest/the_api_runs_three_times/rendered.yaml");
    }
}
