/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.delivery.internal.registry.Credential;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares pushes and pulls with those of the real Helm in {@code SEATRIAL_HELM}, at the same registry. */
class RegistryHelmTest {

    private static final String RICH = """
            apiVersion: v2
            name: shop
            version: 1.2.0+build.1
            description: "A <shop> & more"
            home: https://example.com
            type: application
            appVersion: "7"
            deprecated: true
            icon: https://example.com/icon.png
            kubeVersion: ">=1.20"
            keywords: [a, b]
            sources: [https://example.com/source, https://example.com/other]
            maintainers:
            - {name: Ann, email: ann@example.com, url: https://ann.example.com}
            - {name: Bob}
            annotations: {b: "2", a: "1", org.opencontainers.image.title: other, org.opencontainers.image.url: own}
            dependencies:
            - {name: db, version: ">1", repository: "https://example.com", tags: [t], import-values: [x, {child: a, parent: b}], alias: d}
            """;

    @TempDir
    private Path folder;

    private TestServer server;
    private TestRegistry registry;
    private String helm;

    private record Outcome(String out, String error) {}

    @BeforeEach
    void a_registry_and_helm() throws IOException {
        helm = System.getenv("SEATRIAL_HELM");
        assumeTrue(helm != null, "no Helm: set SEATRIAL_HELM to its path");
        server = TestServer.start();
        registry = TestRegistry.on(server);
        Files.createDirectories(folder.resolve("config/registry"));
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private Map<String, String> environment(String cache) {
        return Map.of(
                "HELM_CACHE_HOME", folder.resolve(cache).toString(),
                "HELM_CONFIG_HOME", folder.resolve("config").toString(),
                "DOCKER_CONFIG", folder.resolve("docker").toString(),
                "HOME", folder.resolve("home").toString(),
                "TZ", "UTC");
    }

    private Outcome helm(String... line) throws Exception {
        List<String> command = new ArrayList<>(List.of(helm));
        command.addAll(List.of(line));
        command.add("--plain-http");
        File out = folder.resolve("out").toFile();
        File error = folder.resolve("error").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out)
                .redirectError(error);
        builder.environment().keySet().removeIf(name -> name.startsWith("HELM_") || name.startsWith("XDG_"));
        builder.environment().putAll(environment("helm-cache"));
        builder.start().waitFor();
        String firstError = Files.readString(error.toPath())
                .lines()
                .filter(text -> text.startsWith("Error: "))
                .findFirst()
                .orElse("");
        return new Outcome(Files.readString(out.toPath()), firstError);
    }

    private RemoteAccess access() {
        return RemoteAccess.of(environment("cache")).withPlainHttp(true);
    }

    private Outcome push(String archive, String remote) {
        StringBuilder out = new StringBuilder();
        try {
            ChartPush.of(access(), HelmVersion.latest())
                    .in(ZoneOffset.UTC)
                    .printingTo(out::append)
                    .push(folder.resolve(archive), archive, remote);
            return new Outcome(out.toString(), "");
        } catch (ChartException e) {
            return new Outcome(out.toString(), "Error: " + e.getMessage());
        }
    }

    private Outcome pull(String chart, String version, String to) {
        StringBuilder out = new StringBuilder();
        try {
            ChartPull.of(access(), HelmVersion.latest())
                    .withVersion(version)
                    .printingTo(out::append, line -> {})
                    .pull(chart, folder.resolve(to));
            return new Outcome(out.toString(), "");
        } catch (ChartException e) {
            return new Outcome(out.toString(), "Error: " + e.getMessage());
        }
    }

    private String archive(String yaml) {
        ChartPackage archive = ChartPackage.ofDependency(
                ChartLoader.load(Map.of("Chart.yaml", yaml.getBytes(StandardCharsets.UTF_8))), HelmVersion.latest());
        archive.saveIn(folder);
        return archive.fileName();
    }

    private String remote() {
        return "oci://" + server.host() + "/charts";
    }

    @Test
    void a_pushed_chart_has_the_same_manifest() throws Exception {
        for (String yaml : List.of(
                RICH, "apiVersion: v2\nname: plain\nversion: 1.0.0\n", "apiVersion: v1\nname: old\nversion: 0.1.0\n")) {
            registry.manifests().clear();
            registry.blobs().clear();
            String archive = archive(yaml);
            Files.writeString(folder.resolve(archive + ".prov"), "signature");

            Outcome expected = helm("push", archive, remote());
            Map<String, String> manifests = texts(registry.manifests());
            Map<String, String> blobs = texts(registry.blobs());
            registry.manifests().clear();
            registry.blobs().clear();
            Outcome actual = push(archive, remote());

            assertThat(expected.out()).startsWith("Pushed: ");
            assertThat(actual).isEqualTo(expected);
            assertThat(registry.manifests().keySet()).isEqualTo(manifests.keySet());
            assertThat(texts(registry.manifests())).isEqualTo(manifests);
            assertThat(texts(registry.blobs())).isEqualTo(blobs);
        }
    }

    private static Map<String, String> texts(Map<String, byte[]> contents) {
        Map<String, String> texts = new java.util.TreeMap<>();
        contents.forEach((key, content) -> texts.put(key, new String(content, StandardCharsets.ISO_8859_1)));
        return texts;
    }

    @Test
    void a_chart_is_pulled_by_both() throws Exception {
        String archive = archive(RICH);
        push(archive, remote());
        push(archive("apiVersion: v2\nname: shop\nversion: 1.10.0\n"), remote());
        push(archive("apiVersion: v2\nname: shop\nversion: 2.0.0-rc.1\n"), remote());
        registry.setPageSize(2);
        for (String version : List.of("1.2.0+build.1", "", "^1", "~1.2.0-0", ">1.0.0-0", "9", "^9", "1.10", "a b")) {
            for (String side : List.of("helm-to", "to")) {
                Files.createDirectories(folder.resolve(side));
            }
            Outcome expected = version.isEmpty()
                    ? helm("pull", remote() + "/shop", "-d", "helm-to")
                    : helm("pull", remote() + "/shop", "-d", "helm-to", "--version", version);
            Outcome actual = pull(remote() + "/shop", version, "to");

            assertThat(actual).as(version).isEqualTo(expected);
            assertThat(TestCharts.files(folder.resolve("to")))
                    .as(version)
                    .isEqualTo(TestCharts.files(folder.resolve("helm-to")));
        }
        assertThat(folder.resolve("to").resolve(archive)).hasSameBinaryContentAs(folder.resolve(archive));
    }

    @Test
    void references_that_lead_nowhere() throws Exception {
        push(archive(RICH), remote());
        String digest = registry.manifests().keySet().stream()
                .filter(key -> key.contains("sha256"))
                .map(key -> key.substring(key.indexOf("sha256")))
                .findFirst()
                .orElseThrow();
        for (String reference : List.of(
                "/none:1.0.0", "/none", "/shop:1.0.0", "/Shop:1.0.0", "/shop:1.2.0_build.1", "/shop:la test", "")) {
            Outcome expected = helm("pull", remote() + reference);
            Outcome actual = pull(remote() + reference, "", ".");

            assertThat(actual).as(reference).isEqualTo(expected);
        }
        assertThat(pull(remote() + "/shop@" + digest, "", "by-digest"))
                .isEqualTo(helm("pull", remote() + "/shop@" + digest));
        for (String remote : List.of("charts", "ftp://" + server.host(), "oci://" + server.host() + "/UPPER")) {
            assertThat(push("shop-1.2.0+build.1.tgz", remote))
                    .isEqualTo(helm("push", "shop-1.2.0+build.1.tgz", remote));
        }
        assertThat(push("none.tgz", remote())).isEqualTo(helm("push", "none.tgz", remote()));
        assertThat(push("config", remote())).isEqualTo(helm("push", "config", remote()));
    }

    @Test
    void credentials_are_those_of_helm_and_docker() throws Exception {
        String auth = Base64.getEncoder().encodeToString("ann:secret".getBytes(StandardCharsets.UTF_8));
        String archive = archive(RICH);
        for (TestRegistry.Access how : List.of(TestRegistry.Access.BASIC, TestRegistry.Access.TOKEN)) {
            registry.guard(how, Credential.basic("ann", "secret"));
            for (String file : List.of("config/registry/config.json", "docker/config.json")) {
                Files.deleteIfExists(folder.resolve("config/registry/config.json"));
                Files.createDirectories(folder.resolve("docker"));
                Files.deleteIfExists(folder.resolve("docker/config.json"));
                assertThat(push(archive, remote())).isEqualTo(helm("push", archive, remote()));
                Files.writeString(
                        folder.resolve(file), "{\"auths\":{\"" + server.host() + "\":{\"auth\":\"" + auth + "\"}}}");
                Outcome pushed = push(archive, remote());
                assertThat(pushed.error()).isEmpty();
                assertThat(pushed).isEqualTo(helm("push", archive, remote()));
                assertThat(pull(remote() + "/shop", "", "to").error()).isEmpty();
            }
        }
    }

    @Test
    void dependencies_are_pulled_by_both() throws Exception {
        push(archive("apiVersion: v2\nname: db\nversion: 1.2.0\n"), remote());
        push(archive("apiVersion: v2\nname: db\nversion: 1.10.0\n"), remote());
        for (String version : List.of("1.2.0", "^1", "^9", "1.3.0")) {
            TestCharts.folder(
                    folder.resolve("helm"),
                    "app",
                    "1.0.0",
                    "{name: db, version: \"" + version + "\", repository: \"" + remote() + "\"}");
            Path own = TestCharts.folder(
                    folder.resolve("own"),
                    "app",
                    "1.0.0",
                    "{name: db, version: \"" + version + "\", repository: \"" + remote() + "\"}");
            Outcome expected = helm("dependency", "update", "helm/app");
            StringBuilder out = new StringBuilder();
            String error = "";
            try {
                ChartDependencies.of(own, access(), HelmVersion.latest())
                        .printingTo(out::append, line -> {})
                        .update();
            } catch (ChartException e) {
                error = "Error: " + e.getMessage();
            }

            assertThat(new Outcome(out.toString(), error)).as(version).isEqualTo(expected);
            assertThat(TestCharts.files(own)).isEqualTo(TestCharts.files(folder.resolve("helm/app")));
        }
    }

    @Test
    void charts_of_repositories_are_pulled_by_both() throws Exception {
        TestCharts.serve(server, "/stable", "db-1.2.0", "db-1.10.0", "db-2.0.0-rc.1");
        Files.writeString(
                folder.resolve("config/repositories.yaml"),
                "repositories: [{name: stable, url: " + server.url() + "/stable}]\n");
        for (String cache : List.of("helm-cache", "cache")) {
            Files.createDirectories(folder.resolve(cache + "/repository"));
            Files.writeString(
                    folder.resolve(cache + "/repository/stable-index.yaml"), TestCharts.index("db-1.2.0", "db-1.10.0"));
        }
        for (String chart : List.of(
                "stable/db",
                "stable/none",
                "other/db",
                "db",
                server.url() + "/stable/db-1.2.0.tgz",
                server.url() + "/none/db-1.2.0.tgz",
                "http://127.0.0.1:1/db-1.0.0.tgz")) {
            for (String version : List.of("", "1.2.0", "^2")) {
                for (String side : List.of("helm-to", "to")) {
                    Files.createDirectories(folder.resolve(side));
                }
                Outcome expected = helm("pull", chart, "-d", "helm-to", "--version", version);
                Outcome actual = pull(chart, version, "to");

                assertThat(actual.error().replace(folder + "/cache", folder + "/helm-cache"))
                        .as(chart + " " + version)
                        .isEqualTo(expected.error());
                assertThat(TestCharts.files(folder.resolve("to")))
                        .as(chart + " " + version)
                        .isEqualTo(TestCharts.files(folder.resolve("helm-to")));
            }
        }
    }

    @Test
    void charts_are_unpacked_by_both() throws Exception {
        String yaml = "\ufeff# a comment\napiVersion: v2\nname: shop\nversion: 1.0.0\n";
        TarWriter tar = new TarWriter(ChartPackage.TIME);
        tar.add("shop/Chart.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        tar.add("shop/templates/a.yaml", "a: 1\n".getBytes(StandardCharsets.UTF_8));
        tar.add(
                "shop/charts/sub/Chart.yaml",
                "apiVersion: v2\nname: sub\nversion: 1.0.0\n".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("shop-1.0.0.tgz"), ChartGzip.compress(tar.content()));
        push("shop-1.0.0.tgz", remote());

        helm("pull", remote() + "/shop", "--untar", "-d", "helm-to");
        ChartPull pull = ChartPull.of(access(), HelmVersion.latest());
        Path unpacked = pull.unpack(remote() + "/shop", folder.resolve("to"));

        assertThat(TestCharts.files(folder.resolve("to"))).isEqualTo(TestCharts.files(folder.resolve("helm-to")));
        assertThat(unpacked.resolve("Chart.yaml")).hasSameBinaryContentAs(folder.resolve("helm-to/shop/Chart.yaml"));
        String again = String.valueOf(catchThrowable(() -> pull.unpack(remote() + "/shop", folder.resolve("to")))
                .getMessage());
        assertThat("Error: " + again.replace(folder.resolve("to").toString(), "helm-to"))
                .isEqualTo(helm("pull", remote() + "/shop", "--untar", "-d", "helm-to")
                        .error());
        assertThat(folder.resolve("to").toFile().list()).containsExactly("shop");
    }
}
