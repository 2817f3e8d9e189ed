/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outputs are those of Helm 4.2.3; errors have facts and a hint in addition. */
class TransferCommandsTest {

    @TempDir
    private Path folder;

    private HttpServer server;
    private String url;

    @BeforeEach
    void charts_and_a_repository() throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/Chart.yaml"), "apiVersion: v2\nname: lib\nversion: 1.1.0\n");
        Files.createDirectories(folder.resolve("shop"));
        Files.writeString(folder.resolve("shop/Chart.yaml"), """
                apiVersion: v2
                name: shop
                version: 1.0.0
                dependencies:
                - {name: lib, version: ^1, repository: "file://../lib"}
                """);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Path file = folder.resolve("served" + exchange.getRequestURI().getPath());
            byte[] content = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(content.length == 0 ? 404 : 200, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private CommandRun run(String... line) {
        return CommandRun.in(
                folder, List.of(line), Map.of("HOME", folder.resolve("home").toString()));
    }

    @Test
    void dependencies_are_listed_updated_and_built() throws IOException {
        assertThat(run("dependency", "list", "shop"))
                .isEqualTo(new CommandRun(
                        0, "NAME\tVERSION\tREPOSITORY   \tSTATUS \nlib \t^1     \tfile://../lib\tmissing\n\n", ""));
        CommandRun saved = new CommandRun(0, "Saving 1 charts\nDeleting outdated charts\n", "");
        assertThat(run("dep", "up", "./shop/")).isEqualTo(saved);
        Files.delete(folder.resolve("shop/charts/lib-1.1.0.tgz"));
        assertThat(run("dependencies", "build", "shop")).isEqualTo(saved);
        assertThat(run("dep", "ls", "shop").out()).contains("\tok    \n");
        assertThat(folder.resolve("shop/Chart.lock")).exists();
    }

    @Test
    void charts_are_pulled() throws IOException {
        run("package", "lib", "-d", "served");
        run("repo", "index", "served");

        assertThat(run("pull", "lib", "--repo", url, "-d", "to")).isEqualTo(new CommandRun(0, "", ""));
        assertThat(folder.resolve("to/lib-1.1.0.tgz")).hasSameBinaryContentAs(folder.resolve("served/lib-1.1.0.tgz"));
        assertThat(run("pull", "lib", "--repo", url, "--untar", "--untardir", "unpacked"))
                .isEqualTo(new CommandRun(0, "", ""));
        assertThat(folder.resolve("unpacked/lib/Chart.yaml")).exists();
        assertThat(run("pull", url + "/none-1.0.0.tgz")).isEqualTo(new CommandRun(1, "", """
                Error: failed to fetch URL/none-1.0.0.tgz : 404 Not Found

                request: GET URL/none-1.0.0.tgz
                answer:  404 Not Found
                hint:    Check the address, the name and the version.
                """.replace("URL", url)));
    }

    @Test
    void mistakes_have_the_messages_of_helm() {
        assertThat(run("dep", "list", "a", "b").err()).isEqualTo("""
                        Error: "helm dependency list" accepts at most 1 argument

                        Usage:  helm dependency list CHART [flags]
                        """);
        assertThat(run("dep", "update", "none").err())
                .isEqualTo("Error: could not find none: stat none: no such file or directory\n");
        assertThat(run("dep", "up", "shop", "--verify").err())
                .isEqualTo("Error: --verify is not supported: archives are not verified; use `helm verify`\n");
        assertThat(run("dep", "bogus").err())
                .isEqualTo("Error: the command is `seatrial dependency list CHART`, `build CHART` or `update CHART`\n");
        assertThat(run("pull").err()).isEqualTo("""
                        Error: "helm pull" requires at least 1 argument

                        Usage:  helm pull [chart URL | repo/chartname] [...] [flags]
                        """);
        assertThat(run("push", "a.tgz").err()).isEqualTo("""
                        Error: "helm push" requires at least 2 arguments

                        Usage:  helm push [chart] [remote] [flags]
                        """);
        assertThat(run("push", "none.tgz", "oci://127.0.0.1:1/a").err()).isEqualTo("Error: none.tgz: no such file\n");
        assertThat(run("push", "lib", "charts").err())
                .isEqualTo("Error: scheme prefix missing from remote (e.g. \"oci://\")\n");
    }

    @Test
    void help_names_the_flags() {
        assertThat(run("dep", "--help").out()).contains("list", "build", "update");
        assertThat(run("dep", "list", "-h").out()).contains("--max-col-width");
        assertThat(run("dep", "build", "-h").out()).contains("--skip-refresh", "--ca-file");
        assertThat(run("pull", "-h").out()).contains("--destination", "--plain-http");
        assertThat(run("push", "-h").out()).contains("ARCHIVE", "REMOTE", "--username");
        assertThat(run("--help").out()).contains("  dep  ", "  pull ", "  push ");
    }
}
