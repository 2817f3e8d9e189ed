/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.delivery.RemoteAccess.Place;
import dev.seatrial.delivery.internal.registry.Credential;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The headlines of errors are those of Helm 4.2.3, see {@link DependencyHelmTest}. */
class ChartDependenciesTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-02T03:04:05.670Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    private Path folder;

    private TestServer server;
    private RemoteAccess access;

    @BeforeEach
    void a_repository() throws IOException {
        server = TestServer.start();
        TestCharts.serve(server, "/stable", "db-1.2.0", "db-1.10.0");
        access = RemoteAccess.of(Map.of("HOME", folder.resolve("home").toString()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Path chart(String... dependencies) throws IOException {
        String[] declared = List.of(dependencies).stream()
                .map(each -> each.replace("URL", server.url()))
                .toArray(String[]::new);
        return TestCharts.folder(folder, "shop", "1.0.0", declared);
    }

    private ChartDependencies dependencies(Path chart) {
        return ChartDependencies.of(chart, access, HelmVersion.latest())
                .named("shop")
                .at(CLOCK);
    }

    private String problem(ChartDependencies dependencies) {
        ChartException failure = catchThrowableOfType(ChartException.class, dependencies::update);
        return DiagnosticRenderer.render(failure.diagnostic())
                .replace(server.url(), "URL")
                .replace(folder.toString(), "FOLDER");
    }

    private void managed(String more) throws IOException {
        Path file = folder.resolve("home/.config/helm/repositories.yaml");
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "repositories:\n- name: stable\n  url: " + server.url() + "/stable\n" + more);
    }

    @Test
    void writes_archives_and_the_lock() throws IOException {
        Path chart = chart("{name: db, version: ^1, repository: URL/stable}");

        dependencies(chart).update();

        assertThat(chart.resolve("charts/db-1.10.0.tgz")).hasBinaryContent(TestCharts.archive("db", "1.10.0"));
        assertThat(Files.readString(chart.resolve("Chart.lock")).replace(server.url(), "URL"))
                .matches("""
                        dependencies:
                        - name: db
                          repository: URL/stable
                          version: 1\\.10\\.0
                        digest: sha256:[0-9a-f]{64}
                        generated: "2026-01-02T04:04:05\\.67\\+01:00"
                        """);
    }

    @Test
    void a_chart_in_the_cache_is_not_downloaded_again() throws IOException {
        Path chart = chart("{name: db, version: ^1, repository: URL/stable}");
        dependencies(chart).update();
        Files.delete(chart.resolve("charts/db-1.10.0.tgz"));
        server.on("/stable/db-1.10.0.tgz", TestServer.status(500));

        dependencies(chart).update();

        assertThat(chart.resolve("charts/db-1.10.0.tgz")).hasBinaryContent(TestCharts.archive("db", "1.10.0"));
    }

    @Test
    void charts_in_the_cache_need_no_network_without_a_refresh() throws IOException {
        Path chart = chart("{name: db, version: ^1, repository: URL/stable}");
        dependencies(chart).update();
        Files.delete(chart.resolve("charts/db-1.10.0.tgz"));
        server.received().clear();

        dependencies(chart).withoutRefresh().update();

        assertThat(chart.resolve("charts/db-1.10.0.tgz")).exists();
        assertThat(server.received()).isEmpty();
    }

    @Test
    void a_damaged_file_in_the_cache_is_downloaded_again() throws IOException {
        Path chart = chart("{name: db, version: ^1, repository: URL/stable}");
        dependencies(chart).update();
        String digest = Sha256.of(TestCharts.archive("db", "1.10.0"));
        Path cached = folder.resolve("home/.cache/helm/content/" + digest.substring(0, 2) + "/" + digest + ".chart");
        assertThat(cached).hasBinaryContent(TestCharts.archive("db", "1.10.0"));
        Files.writeString(cached, "damaged");

        dependencies(chart).update();

        assertThat(chart.resolve("charts/db-1.10.0.tgz")).hasBinaryContent(TestCharts.archive("db", "1.10.0"));
        assertThat(cached).hasBinaryContent(TestCharts.archive("db", "1.10.0"));
    }

    @Test
    void parallel_builds_share_the_cache() throws IOException {
        List<Path> charts = IntStream.range(0, 8)
                .mapToObj(i -> {
                    try {
                        return TestCharts.folder(
                                folder,
                                "shop" + i,
                                "1.0.0",
                                "{name: db, version: ^1, repository: " + server.url() + "/stable}");
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();

        CompletableFuture.allOf(charts.stream()
                        .map(chart -> CompletableFuture.runAsync(
                                () -> dependencies(chart).update()))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(charts)
                .allSatisfy(chart -> assertThat(chart.resolve("charts/db-1.10.0.tgz"))
                        .hasBinaryContent(TestCharts.archive("db", "1.10.0")));
    }

    @Test
    void an_archive_with_another_digest_is_refused() throws IOException {
        Path chart = chart("{name: db, version: ^1, repository: URL/stable}");
        server.file("/stable/db-1.10.0.tgz", TestCharts.archive("db", "6.6.6"));

        assertThat(problem(dependencies(chart))).isEqualTo("""
                        could not download URL/stable/db-1.10.0.tgz: the archive does not have the digest that the index of the repository gives it

                        request:  GET URL/stable/db-1.10.0.tgz
                        expected: %s
                        but was:  %s
                        hint:     Nothing was written. The archive was replaced after the index was made, or is changed on its way. Ask the owner of the repository to make the index anew.""".formatted(
                        Sha256.of(TestCharts.archive("db", "1.10.0")), Sha256.of(TestCharts.archive("db", "6.6.6"))));
        assertThat(TestCharts.files(chart)).isEqualTo("Chart.yaml");
        assertThat(TestCharts.files(folder.resolve("home/.cache/helm/content"))).isEmpty();
    }

    @Test
    void what_was_there_stays_if_one_of_several_downloads_fails() throws IOException {
        Path chart = chart("{name: db, version: ^1, repository: URL/stable}");
        dependencies(chart).update();
        String before = TestCharts.files(chart) + Files.readString(chart.resolve("Chart.lock"));
        TestCharts.serve(server, "/other", "cache-1.0.0");
        server.on("/other/cache-1.0.0.tgz", TestServer.cut(TestCharts.archive("cache", "1.0.0")));
        chart("{name: db, version: ~1.2, repository: URL/stable}", "{name: cache, version: ^1, repository: URL/other}");

        assertThat(problem(dependencies(chart)))
                .startsWith("could not download URL/other/cache-1.0.0.tgz: Get \"URL/other/cache-1.0.0.tgz\":"
                        + " the connection ended before the whole answer was there\n\ncause: ");
        assertThat(TestCharts.files(chart) + Files.readString(chart.resolve("Chart.lock")))
                .isEqualTo(before);
    }

    @Test
    void an_answer_that_is_no_chart_is_refused() throws IOException {
        Path chart = chart("{name: page, version: 1.0.0, repository: URL/pages}");
        server.file("/pages/index.yaml", """
                apiVersion: v1
                entries:
                  page:
                  - {name: page, version: 1.0.0, apiVersion: v2, urls: [page-1.0.0.tgz]}
                """);
        server.file("/pages/page-1.0.0.tgz", "<html>please log in</html>");

        assertThat(problem(dependencies(chart)))
                .startsWith(
                        "URL/pages/page-1.0.0.tgz is not a chart: file 'page-1.0.0.tgz' does not appear to be a gzipped"
                                + " archive; got 'text/html; charset=utf-8'");
        assertThat(TestCharts.files(chart)).isEqualTo("Chart.yaml");
    }

    @Test
    void answers_that_are_errors_say_what_to_do() throws IOException {
        Path chart = chart("{name: db, version: ^1, repository: URL/stable}");
        String archive = "/stable/db-1.10.0.tgz";
        server.on(archive, exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "30");
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            TestServer.content(429, "slow\n down".getBytes(StandardCharsets.UTF_8))
                    .to(exchange);
        });

        assertThat(problem(dependencies(chart))).isEqualTo("""
                could not download URL/stable/db-1.10.0.tgz: failed to fetch URL/stable/db-1.10.0.tgz : 429 Too Many Requests

                request: GET URL/stable/db-1.10.0.tgz
                answer:  429 Too Many Requests
                text:    slow down
                hint:    127.0.0.1 limits how often it answers. It asks to wait: Retry-After is 30. Try again later, or log in: limits for known users are often higher.""");
        Map<Integer, String> hints = Map.of(
                401, "Log in with",
                403, "The server knows who asks, and refuses.",
                404, "Check the address, the name and the version.",
                503, "The fault is on the side of 127.0.0.1.");
        hints.forEach((status, hint) -> {
            server.on(archive, TestServer.status(status));
            assertThat(problem(dependencies(chart)))
                    .contains(" : " + status + " ")
                    .contains("hint:    " + hint);
        });
    }

    @Test
    void a_repository_that_does_not_answer_is_named() throws IOException {
        Path chart = chart("{name: db, version: ^1, repository: URL/none}");
        String name = "helm-manager-" + Sha256.of(server.url() + "/none");

        assertThat(problem(dependencies(chart))).isEqualTo("""
                        no cached repository for %s found. (try 'helm repo update'): open FOLDER/home/.cache/helm/repository/%s-index.yaml: no such file or directory

                        repository: URL/none
                        problem:    failed to fetch URL/none/index.yaml : 404 Not Found
                        request:    GET URL/none/index.yaml
                        answer:     404 Not Found
                        hint:       Check the address, the name and the version.""".formatted(name, name));
    }

    @Test
    void credentials_go_to_the_server_of_the_repository_only() throws IOException {
        String basic = Credential.basic("ann", "secret");
        managed("  username: ann\n  password: secret\n");
        try (TestServer other = TestServer.start()) {
            other.file("/db-3.0.0.tgz", TestCharts.archive("db", "3.0.0"));
            byte[] index = ("apiVersion: v1\nentries:\n  db:\n  - {name: db, version: 3.0.0, apiVersion: v2, urls: ['"
                            + other.url() + "/db-3.0.0.tgz']}\n")
                    .getBytes(StandardCharsets.UTF_8);
            server.on("/stable/index.yaml", TestServer.guarded(basic, TestServer.content(200, index)));
            Path chart = chart("{name: db, version: ^3, repository: '@stable'}");

            dependencies(chart).update();

            assertThat(chart.resolve("charts/db-3.0.0.tgz")).exists();
            assertThat(other.received())
                    .extracting(TestServer.Received::authorization)
                    .containsExactly((String) null);
            managed("  username: ann\n  password: secret\n  pass_credentials_all: true\n");
            access = access.with(Place.CONTENT_CACHE, folder.resolve("empty"));
            dependencies(chart).update();
            assertThat(other.received().get(1).authorization()).isEqualTo(basic);
        }
    }

    @Test
    void credentials_are_never_printed() throws IOException {
        managed("  username: ann\n  password: hidden-1\n");
        server.on("/stable/index.yaml", TestServer.status(401));
        Path chart = chart(
                "{name: db, version: ^1, repository: '@stable'}",
                "{name: x, version: ^1, repository: 'http://bob:hidden-2@" + server.host() + "/none?key=hidden-3'}");
        StringBuilder out = new StringBuilder();

        String problem = problem(dependencies(chart).printingTo(out::append, line -> out.append(line.helm4())));

        assertThat(out).contains("Unable to get an update").contains("401 Unauthorized");
        assertThat(problem + out).doesNotContain("hidden");
    }

    @Test
    void nothing_is_asked_without_a_remote_dependency() throws IOException {
        TestCharts.folder(folder, "lib", "1.0.0");
        Path chart = chart("{name: lib, version: ^1, repository: 'file://../lib'}");

        dependencies(chart).update();
        dependencies(chart).build();

        assertThat(TestCharts.files(chart)).isEqualTo("Chart.lock\nChart.yaml\ncharts/lib-1.0.0.tgz");
        assertThat(server.received()).isEmpty();
        assertThat(folder.resolve("home")).doesNotExist();
    }
}
