/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares outputs, errors, charts/ and Chart.lock with those of the real Helm in {@code SEATRIAL_HELM}, at the same server. */
class DependencyHelmTest {

    @TempDir
    private Path folder;

    private TestServer server;
    private String helm;

    /** What a command printed and left. */
    private record Outcome(String out, String error, String files, String lock) {}

    @BeforeEach
    void a_server_and_helm() throws IOException {
        helm = System.getenv("SEATRIAL_HELM");
        assumeTrue(helm != null, "no Helm: set SEATRIAL_HELM to its path");
        server = TestServer.start();
        TestCharts.serve(server, "/stable", "db-1.2.0", "db-1.10.0", "db-2.0.0-rc.1", "cache-3.0.0", "v-v1.0.0");
        for (String side : List.of("helm", "seatrial")) {
            TestCharts.folder(folder.resolve(side), "lib", "1.2.3");
            TestCharts.folder(folder.resolve(side), "needy", "1.0.0", "{name: gone, version: 1.0.0}");
            Files.createDirectories(folder.resolve(side + "-config"));
        }
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private void repositories(String yaml) throws IOException {
        for (String side : List.of("helm", "seatrial")) {
            Files.writeString(folder.resolve(side + "-config/repositories.yaml"), yaml.replace("URL", server.url()));
        }
    }

    private void chart(String... dependencies) throws IOException {
        String[] declared = Arrays.stream(dependencies)
                .map(each -> each.replace("URL", server.url()).replace("HOST", server.host()))
                .toArray(String[]::new);
        TestCharts.folder(folder.resolve("helm"), "shop", "1.0.0", declared);
        TestCharts.folder(folder.resolve("seatrial"), "shop", "1.0.0", declared);
    }

    private Outcome assertSame(String command, String... flags) throws Exception {
        Outcome expected = helm(command, flags);
        Outcome actual = seatrial(command, flags);
        assertThat(actual).isEqualTo(expected);
        return actual;
    }

    private Outcome helm(String command, String... flags) throws Exception {
        List<String> line = new ArrayList<>(List.of(helm, "dependency", command, "shop"));
        line.addAll(List.of(flags));
        File out = folder.resolve("out").toFile();
        File error = folder.resolve("error").toFile();
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.resolve("helm").toFile())
                .redirectOutput(out)
                .redirectError(error);
        builder.environment().keySet().removeIf(name -> name.startsWith("HELM_") || name.startsWith("XDG_"));
        builder.environment().putAll(environment("helm"));
        builder.start().waitFor();
        String firstError = Files.readString(error.toPath())
                .lines()
                .filter(text -> text.startsWith("Error: "))
                .findFirst()
                .orElse("");
        return outcome("helm", Files.readString(out.toPath()), firstError);
    }

    private Map<String, String> environment(String side) {
        return Map.of(
                "HELM_CACHE_HOME", folder.resolve(side + "-cache").toString(),
                "HELM_CONFIG_HOME", folder.resolve(side + "-config").toString(),
                "HOME", folder.resolve("home").toString());
    }

    private Outcome seatrial(String command, String... flags) throws IOException {
        StringBuilder out = new StringBuilder();
        String error = "";
        Path chart = folder.resolve("seatrial/shop");
        try {
            if (command.equals("list")) {
                out.append(DependencyList.of(chart, "shop", HelmVersion.latest(), Limits.defaults())
                        .text(80));
            } else {
                RemoteAccess access = RemoteAccess.of(environment("seatrial")).withPlainHttp(true);
                ChartDependencies dependencies = ChartDependencies.of(chart, access, HelmVersion.latest())
                        .named("shop")
                        .printingTo(out::append, line -> {});
                if (List.of(flags).contains("--skip-refresh")) {
                    dependencies = dependencies.withoutRefresh();
                }
                if (command.equals("build")) {
                    dependencies.build();
                } else {
                    dependencies.update();
                }
            }
        } catch (ChartException e) {
            error = ("Error: " + e.getMessage()).lines().findFirst().orElseThrow();
        }
        return outcome("seatrial", out.toString(), error);
    }

    private Outcome outcome(String side, String out, String error) throws IOException {
        Path chart = folder.resolve(side).resolve("shop");
        Path old = chart.resolve("requirements.lock");
        Path lock = Files.exists(old) ? old : chart.resolve("Chart.lock");
        return new Outcome(
                out,
                error.replace(side + "-cache", "cache"),
                TestCharts.files(chart),
                Files.exists(lock) ? Files.readString(lock).replaceAll("generated: .*", "generated: TIME") : "");
    }

    @Test
    void folders_and_repositories() throws Exception {
        chart(
                "{name: lib, version: \">=1.0.0 <2\", repository: \"file://../lib\", alias: l, condition: a.b}",
                "{name: db, version: \"^1.0.0\", repository: \"URL/stable\", tags: [x, y]}",
                "{name: db, version: \"^1.0.0\", repository: \"URL/stable\", alias: second}",
                "{name: cache, version: \"3\", repository: \"URL/stable\", import-values: [a, {child: b, parent: c}]}",
                "{name: v, version: \"*\", repository: \"URL/stable\", enabled: true}",
                "{name: needy, version: \"1.x\", repository: \"file://../needy\"}");

        Outcome update = assertSame("update");

        assertThat(update.error()).isEmpty();
        assertThat(update.files()).contains("charts/db-1.10.0.tgz", "charts/lib-1.2.3.tgz", "charts/v-v1.0.0.tgz");
        assertThat(update.lock()).contains("digest: sha256:");
        assertSame("list");
        assertSame("build"); // fails, since Helm wants repositories with names here
        assertSame("update", "--skip-refresh");
    }

    @Test
    void repositories_with_names() throws Exception {
        repositories("""
                apiVersion: ""
                generated: "0001-01-01T00:00:00Z"
                repositories:
                - name: stable
                  url: URL/stable
                """);
        chart(
                "{name: db, version: \"~1.2\", repository: \"@stable\"}",
                "{name: cache, version: \"3.0.0\", repository: \"alias:stable\"}",
                "{name: v, version: \"1.0.0\", repository: \"URL/stable/\"}");

        assertThat(assertSame("update").error()).isEmpty();
        Files.delete(folder.resolve("helm/shop/charts/db-1.2.0.tgz"));
        Files.delete(folder.resolve("seatrial/shop/charts/db-1.2.0.tgz"));
        assertThat(assertSame("build").files()).contains("db-1.2.0.tgz");
        assertThat(assertSame("build", "--skip-refresh").error()).isEmpty();

        chart("{name: db, version: \"^1\", repository: \"@stable\"}");
        assertThat(assertSame("build").error()).contains("out of sync");
        assertThat(assertSame("update").files()).doesNotContain("db-1.2.0").contains("db-1.10.0");

        chart(
                "{name: db, version: \"1.2.0\", repository: \"@stable\"}",
                "{name: a, version: 1, repository: \"@none\"}");
        assertThat(assertSame("update").error()).contains("no repository definition for @none");
    }

    @Test
    void charts_that_are_there_already() throws Exception {
        chart("{name: own, version: \"^1\"}", "{name: lib, version: 1.2.3, repository: \"file://../lib\"}");
        assertThat(assertSame("update").error()).contains("not found");
        for (String side : List.of("helm", "seatrial")) {
            TestCharts.folder(folder.resolve(side).resolve("shop/charts"), "own", "1.5.0");
            Files.write(folder.resolve(side).resolve("shop/charts/old-1.0.0.tgz"), TestCharts.archive("old", "1.0.0"));
            Files.writeString(folder.resolve(side).resolve("shop/charts/.keep"), "");
        }
        assertSame("list");
        assertThat(assertSame("update").files()).contains("own").doesNotContain("old-1.0.0");
        chart("{name: own, version: \"^2\"}");
        assertThat(assertSame("update").error()).contains("does not satisfy the constraint ^2");
    }

    @Test
    void dependencies_that_cannot_be_had() throws Exception {
        for (String dependency : List.of(
                "{name: db, version: \"^9\", repository: \"URL/stable\"}",
                "{name: nothing, version: \"^9\", repository: \"URL/stable\"}",
                "{name: db, version: \"a b\", repository: \"URL/stable\"}",
                "{name: db, version: \"1\", repository: stable}",
                "{name: lib, version: \"^9\", repository: \"file://../lib\"}",
                "{name: lib, version: \"1\", repository: \"file://../gone\"}",
                "{name: db, version: \"1\", repository: \"URL/none\"}",
                "{name: db, version: \"1\", repository: \"http://127.0.0.1:1/none\"}")) {
            chart(dependency);
            assertThat(assertSame("update").error()).isNotEmpty();
        }
        server.on("/stable/db-1.10.0.tgz", TestServer.status(403));
        chart("{name: db, version: \"1\", repository: \"URL/stable\"}");
        assertThat(assertSame("update").error()).contains("403 Forbidden");
        assertThat(folder.resolve("seatrial/shop/charts")).doesNotExist();
    }

    @Test
    void charts_of_the_first_format() throws Exception {
        repositories("repositories: [{name: stable, url: URL/stable}]");
        for (String side : List.of("helm", "seatrial")) {
            Path shop = TestCharts.folder(folder.resolve(side), "shop", "1.0.0");
            Files.writeString(shop.resolve("Chart.yaml"), "apiVersion: v1\nname: shop\nversion: 1.0.0\n");
            Files.writeString(
                    shop.resolve("requirements.yaml"),
                    "dependencies:\n- {name: db, version: ^1, repository: '@stable', enabled: true}\n");
        }
        Outcome update = assertSame("update");
        assertThat(update.error()).isEmpty();
        assertThat(update.files()).contains("requirements.lock").doesNotContain("Chart.lock");
        assertThat(assertSame("build").error()).isEmpty();
        for (String side : List.of("helm", "seatrial")) {
            Files.writeString(
                    folder.resolve(side).resolve("shop/requirements.yaml"),
                    "dependencies:\n- {name: db, version: ^1.1, repository: '@stable'}\n");
        }
        assertThat(assertSame("build").error()).contains("requirements.lock) is out of sync");
    }
}
