/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepoCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void an_archive() throws IOException {
        Files.createDirectories(folder.resolve("shop"));
        Files.writeString(folder.resolve("shop/Chart.yaml"), "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
        CommandRun.in(folder, List.of("package", "shop", "-d", "charts"));
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(folder, List.of(arguments));
    }

    @Test
    void writes_the_index_silently_and_merges_it() throws IOException {
        CommandRun run = run("repo", "index", "charts", "--url", "https://example.com", "--merge", "older.yaml");

        assertThat(run).isEqualTo(new CommandRun(0, "", ""));
        assertThat(folder.resolve("charts/index.yaml"))
                .content()
                .startsWith("apiVersion: v1\nentries:\n  shop:\n")
                .contains("    - https://example.com/shop-1.0.0.tgz\n");
        assertThat(folder.resolve("older.yaml")).content().startsWith("apiVersion: v1\nentries: {}\n");
    }

    @Test
    void mistakes_write_nothing() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "a: 1\n");

        assertThat(run("repo", "index", "none").err())
                .isEqualTo("Error: open " + folder.resolve("none/index.yaml").toAbsolutePath()
                        + ": no such file or directory\n");
        assertThat(run("repo", "index").err())
                .startsWith(
                        "Error: \"helm repo index\" requires 1 argument\n\nUsage:  helm repo index [DIR] [flags]\n");
        assertThat(run("repo", "index", "charts", "--merge", "broken.yaml").err())
                .isEqualTo(
                        "Error: merge failed: error loading broken.yaml: error unmarshaling JSON: while decoding JSON: json:"
                                + " unknown field \"a\"\n");
        assertThat(run("repo", "index", "charts", "--json").err())
                .isEqualTo("Error: --json is not supported: the index is written as YAML\n");
        assertThat(run("repo", "add").err()).isEqualTo("Error: the command is `seatrial repo index DIR`\n");
        assertThat(folder.resolve("charts/index.yaml")).doesNotExist();
        assertThat(run("repo", "index", "--help").out()).contains("seatrial repo index");
    }
}
