/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartFoldersTest {

    @TempDir
    private Path folder;

    private ProjectFixture project;
    private ChartFolders folders;

    @BeforeEach
    void a_project() {
        project = new ProjectFixture(folder);
        folders = new ChartFolders(folder);
    }

    @Test
    void the_charts_are_the_folders_with_a_chart_yaml() throws MojoExecutionException {
        project.withChart("shop").withChart("db").with("src/main/helm/notes/README.md", "");

        assertThat(folders.find(List.of()))
                .containsExactly(folder.resolve("src/main/helm/db"), folder.resolve("src/main/helm/shop"));
    }

    @Test
    void the_default_folder_may_be_a_chart_itself() throws MojoExecutionException {
        project.with("src/main/helm/Chart.yaml", "").withChart("charts");

        assertThat(folders.find(List.of())).containsExactly(folder.resolve("src/main/helm"));
    }

    @Test
    void a_project_without_the_default_folder_has_no_charts() throws MojoExecutionException {
        assertThat(folders.find(List.of())).isEmpty();
    }

    @Test
    void charts_that_are_configured_must_exist() throws MojoExecutionException {
        project.withChart("shop").with("deploy/Chart.yaml", "");
        File deploy = folder.resolve("deploy").toFile();

        assertThat(folders.find(List.of(deploy))).containsExactly(deploy.toPath());
        assertThatThrownBy(() ->
                        folders.find(List.of(deploy, folder.resolve("deplyo").toFile())))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "There is no chart deplyo. Correct <charts> in the configuration of seatrial-maven-plugin.");
    }
}
