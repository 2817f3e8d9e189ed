/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.ChartLoader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageMojoTest {

    @TempDir
    private Path folder;

    private ProjectFixture project;
    private final List<String> attached = new ArrayList<>();

    @BeforeEach
    void a_project() {
        project = new ProjectFixture(folder).withChart("shop").withChart("db");
    }

    private PackageMojo goal() {
        PackageMojo mojo = project.goal(new PackageMojo(new Attached()));
        mojo.outputDirectory = project.file("target/charts").toFile();
        mojo.attach = true;
        return mojo;
    }

    @Test
    void the_archive_with_the_name_of_the_artifact_has_no_classifier() throws Exception {
        goal().execute();

        assertThat(attached).containsExactly("tgz db db-1.0.0.tgz", "tgz - shop-1.0.0.tgz");
        assertThat(ChartLoader.load(project.file("target/charts/shop-1.0.0.tgz"))
                        .templates())
                .hasSize(1);
    }

    @Test
    void charts_get_the_versions_that_are_configured() throws Exception {
        PackageMojo mojo = goal();
        mojo.chartVersion = "2.0.0-SNAPSHOT";
        mojo.appVersion = "7";

        mojo.execute();

        assertThat(attached).contains("tgz - shop-2.0.0-SNAPSHOT.tgz");
        assertThat(ChartLoader.load(project.file("target/charts/shop-2.0.0-SNAPSHOT.tgz"))
                        .metadata()
                        .appVersion())
                .isEqualTo("7");
    }

    @Test
    void the_archives_of_two_builds_are_equal() throws Exception {
        goal().execute();
        byte[] first = Files.readAllBytes(project.file("target/charts/db-1.0.0.tgz"));
        goal().execute();

        assertThat(project.file("target/charts/db-1.0.0.tgz")).hasBinaryContent(first);
    }

    @Test
    void nothing_is_attached_if_that_is_not_asked_for() throws Exception {
        PackageMojo mojo = goal();
        mojo.attach = false;

        mojo.execute();

        assertThat(attached).isEmpty();
        assertThat(project.file("target/charts/db-1.0.0.tgz")).exists();
    }

    /** Notes what is attached. */
    private final class Attached implements MavenProjectHelper {

        @Override
        public void attachArtifact(MavenProject to, File file, String classifier) {
            throw new IllegalStateException();
        }

        @Override
        public void attachArtifact(MavenProject to, String type, File file) {
            note(type, "-", file);
        }

        @Override
        public void attachArtifact(MavenProject to, String type, String classifier, File file) {
            note(type, classifier, file);
        }

        private void note(String type, String classifier, File file) {
            assertThat(file).exists();
            attached.add(type + " " + classifier + " " + file.getName());
        }

        @Override
        public void addResource(MavenProject to, String folder, List<String> includes, List<String> excludes) {
            throw new IllegalStateException();
        }

        @Override
        public void addTestResource(MavenProject to, String folder, List<String> includes, List<String> excludes) {
            throw new IllegalStateException();
        }
    }
}
