/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.delivery.internal.registry.Credential;
import dev.seatrial.delivery.internal.registry.Retries;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The headlines of errors are those of Helm 4.2.3 if it has the error, see {@link RegistryHelmTest}. */
class RegistryChartsTest {

    private static final Retries QUICK = new Retries(5, Duration.ofMillis(1), Duration.ofMillis(2));

    @TempDir
    private Path folder;

    private TestServer server;
    private TestRegistry registry;
    private RemoteAccess access;

    @BeforeEach
    void a_registry() throws IOException {
        server = TestServer.start();
        registry = TestRegistry.on(server);
        access = RemoteAccess.of(Map.of("HOME", folder.resolve("home").toString()))
                .withPlainHttp(true)
                .withRetries(QUICK);
        Files.write(folder.resolve("shop-1.0.0.tgz"), TestCharts.archive("shop", "1.0.0"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void push() {
        ChartPush.of(access, HelmVersion.latest())
                .push(folder.resolve("shop-1.0.0.tgz"), "oci://" + server.host() + "/charts");
    }

    private Path pull() {
        return ChartPull.of(access, HelmVersion.latest())
                .pull("oci://" + server.host() + "/charts/shop:1.0.0", folder.resolve("to"));
    }

    private String problem(ThrowingCallable action) {
        ChartException failure = catchThrowableOfType(ChartException.class, action);
        return DiagnosticRenderer.render(failure.diagnostic()).replace(server.host(), "HOST");
    }

    private String blobOfChart() {
        return "sha256:" + Sha256.of(TestCharts.archive("shop", "1.0.0"));
    }

    @Test
    void an_archive_comes_back_as_it_was() {
        push();

        assertThat(pull()).hasBinaryContent(TestCharts.archive("shop", "1.0.0"));
    }

    @Test
    void a_chart_that_is_there_already_is_not_uploaded_again() {
        push();
        long uploads = count("POST");

        push();

        assertThat(count("POST")).isEqualTo(uploads).isEqualTo(2);
    }

    private long count(String method) {
        return server.received().stream()
                .filter(each -> each.method().equals(method))
                .count();
    }

    @Test
    void requests_are_repeated_while_the_registry_is_busy() {
        registry.failNext(TestServer.status(429), TestServer.status(503), TestServer.status(500));

        push();

        assertThat(pull()).exists();
    }

    @Test
    void a_registry_that_stays_busy_is_an_error_and_nothing_is_published() {
        TestServer.Answer busy = exchange -> TestRegistry.error(exchange, 503, "UNAVAILABLE", "try later");
        push();
        registry.manifests().clear();
        registry.blobs().clear();
        registry.failNext(TestServer.status(404), TestServer.status(404)); // the manifest and the first blob
        registry.failNext(busy, busy, busy, busy, busy, busy);

        assertThat(problem(this::push)).isEqualTo("""
                failed to perform "Push" on destination: POST "http://HOST/v2/charts/shop/blobs/uploads/": response status code 503: unavailable: try later

                request: POST http://HOST/v2/charts/shop/blobs/uploads/
                answer:  503 Service Unavailable
                text:    {"errors":[{"code":"UNAVAILABLE","message":"try later"}]}
                hint:    The fault is on the side of 127.0.0.1. Try again later.""");
        assertThat(registry.manifests()).isEmpty();
    }

    @Test
    void a_blob_with_another_content_is_refused() {
        push();
        registry.blobs().put(blobOfChart(), "other".getBytes(StandardCharsets.UTF_8));

        assertThat(problem(this::pull)).isEqualTo("""
                        the content of HOST/charts/shop:1.0.0 does not have the digest by which it was asked for

                        request:  GET http://HOST/v2/charts/shop/blobs/%s
                        expected: %s
                        but was:  sha256:%s
                        hint:     Nothing was written. Try again; if it happens again, the registry or a proxy changes what it sends.""".formatted(blobOfChart(), blobOfChart(), Sha256.of("other")));
        assertThat(folder.resolve("to")).doesNotExist();
        assertThat(folder.resolve("home/.cache/helm/content")).doesNotExist();
    }

    @Test
    void a_manifest_with_another_digest_is_refused() {
        push();
        registry.manifests()
                .replaceAll(
                        (key, content) -> key.contains("sha256:") ? "{}".getBytes(StandardCharsets.UTF_8) : content);
        String digest = registry.manifests().keySet().stream()
                .filter(key -> key.contains("sha256:"))
                .map(key -> key.substring(key.indexOf("sha256:")))
                .findFirst()
                .orElseThrow();

        assertThat(problem(() -> ChartPull.of(access, HelmVersion.latest())
                        .pull("oci://" + server.host() + "/charts/shop@" + digest, folder)))
                .startsWith("the content of the manifest of HOST/charts/shop@" + digest
                        + " does not have the digest by which it was asked for");
    }

    @Test
    void a_blob_that_is_cut_off_is_refused() {
        push();
        server.on("/v2/charts/shop/blobs/" + blobOfChart(), TestServer.cut(TestCharts.archive("shop", "1.0.0")));

        assertThat(problem(this::pull))
                .startsWith("Get \"http://HOST/v2/charts/shop/blobs/" + blobOfChart()
                        + "\": the connection ended before the whole answer was there");
        assertThat(folder.resolve("to")).doesNotExist();
    }

    @Test
    void an_upload_that_is_cut_off_publishes_nothing() {
        server.on("/v2/charts/shop/blobs/uploads/1", exchange -> {
            throw new IOException("cut by the test");
        });

        assertThat(problem(this::push))
                .startsWith(
                        "failed to perform \"Push\" on destination: Put \"http://HOST/v2/charts/shop/blobs/uploads/1?state=xxxxx&digest=sha256%3A");
        assertThat(registry.manifests()).isEmpty();
        assertThat(registry.blobs()).isEmpty();
    }

    @Test
    void blobs_may_be_on_another_server_which_gets_no_credentials() throws IOException {
        registry.guard(TestRegistry.Access.BASIC, Credential.basic("ann", "secret"));
        access = access.withCredentials("ann", "secret");
        push();
        try (TestServer storage = TestServer.start()) {
            storage.file("/blob", TestCharts.archive("shop", "1.0.0"));
            server.on(
                    "/v2/charts/shop/blobs/" + blobOfChart(),
                    TestServer.redirect(307, storage.url() + "/blob?signature=s"));

            assertThat(pull()).hasBinaryContent(TestCharts.archive("shop", "1.0.0"));
            assertThat(storage.received())
                    .extracting(TestServer.Received::authorization)
                    .containsExactly((String) null);
        }
    }

    @Test
    void uploads_to_another_server_are_refused() {
        server.on("/v2/charts/shop/blobs/uploads/", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/upload");
            exchange.sendResponseHeaders(202, -1);
        });

        assertThat(problem(this::push))
                .startsWith(
                        "failed to perform \"Push\" on destination: blob upload Location \"127.0.0.1:1\" is on a different"
                                + " host than the registry \"HOST\"");
    }

    @Test
    void wrong_passwords_are_errors_that_do_not_show_them() {
        registry.guard(TestRegistry.Access.BASIC, Credential.basic("ann", "secret"));
        assertThat(problem(this::pull)).isEqualTo("""
                GET "http://HOST/v2/charts/shop/manifests/1.0.0": basic credential not found

                hint: Log in to HOST with `helm registry login` or `docker login`, or set --username and --password.""");

        access = access.withCredentials("ann", "hidden");
        assertThat(problem(this::pull)).isEqualTo("""
                GET "http://HOST/v2/charts/shop/manifests/1.0.0": response status code 401: unauthorized: authentication required

                request: GET http://HOST/v2/charts/shop/manifests/1.0.0
                answer:  401 Unauthorized
                text:    {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}
                hint:    Log in with `helm registry login` or `docker login`, add the repository with its user name and password, or set --username and --password.""");

        registry.guard(TestRegistry.Access.TOKEN, Credential.basic("ann", "secret"));
        assertThat(problem(this::pull))
                .startsWith(
                        "GET \"http://HOST/v2/charts/shop/manifests/1.0.0\": GET \"http://HOST/token?scope=repository%3Acharts%2Fshop%3Apull&service=test\":"
                                + " response status code 401: unauthorized: incorrect username or password")
                .doesNotContain("hidden")
                .doesNotContain(Credential.basic("ann", "hidden"));
    }

    @Test
    void tokens_are_asked_for_once_for_each_scope() {
        registry.guard(TestRegistry.Access.TOKEN, Credential.basic("ann", "secret"));
        access = access.withCredentials("ann", "secret");

        push();

        assertThat(server.paths())
                .filteredOn(path -> path.startsWith("/token"))
                .containsExactly(
                        "/token?scope=repository%3Acharts%2Fshop%3Apull&service=test",
                        "/token?scope=repository%3Acharts%2Fshop%3Apull%2Cpush&service=test");
    }

    @Test
    void an_image_is_not_a_chart() {
        registry.manifests()
                .put(
                        "charts/shop:1.0.0",
                        "{\"schemaVersion\":2,\"config\":{\"mediaType\":\"application/vnd.oci.image.config.v1+json\"},\"layers\":[]}"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(problem(this::pull)).isEqualTo("""
                could not load config with mediatype application/vnd.cncf.helm.config.v1+json

                reference: HOST/charts/shop:1.0.0
                hint:      This is something else than a chart, such as an image. Check the name.""");
    }

    @Test
    void archives_are_published_with_the_api_of_chartmuseum() throws IOException {
        server.on("/api/chartrepo/team/charts", TestServer.status(201));
        server.on("/api/chartrepo/team/prov", TestServer.status(201));
        Files.writeString(folder.resolve("shop-1.0.0.tgz.prov"), "signature");
        StringBuilder out = new StringBuilder();

        ChartPush.of(access.withCredentials("ann", "secret"), HelmVersion.latest())
                .printingTo(out::append)
                .push(folder.resolve("shop-1.0.0.tgz"), server.url() + "/chartrepo/team/");

        assertThat(server.received())
                .containsExactly(
                        new TestServer.Received(
                                "POST", "/api/chartrepo/team/charts", Credential.basic("ann", "secret")),
                        new TestServer.Received("POST", "/api/chartrepo/team/prov", Credential.basic("ann", "secret")));
        assertThat(out.toString().replace(server.url(), "URL"))
                .isEqualTo("Pushed: URL/chartrepo/team/\nDigest: " + blobOfChart() + "\n");

        server.on("/api/charts", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            TestServer.content(409, "{\"error\":\"file already exists\"}".getBytes(StandardCharsets.UTF_8))
                    .to(exchange);
        });
        assertThat(problem(() -> ChartPush.of(access, HelmVersion.latest())
                        .push(folder.resolve("shop-1.0.0.tgz"), server.url())))
                .startsWith("""
                        the repository has this version of the chart already: 409 Conflict

                        request: POST http://HOST/api/charts
                        answer:  409 Conflict
                        text:    {"error":"file already exists"}
                        """);
    }

    @Test
    void charts_of_repositories_are_pulled() throws IOException {
        TestCharts.serve(server, "/stable", "db-1.2.0", "db-1.10.0", "db-2.0.0-rc.1");
        ChartPull pull = ChartPull.of(access, HelmVersion.latest());

        assertThat(pull.pull(server.url() + "/stable/db-1.2.0.tgz", folder)).hasFileName("db-1.2.0.tgz");
        assertThat(pull.from(server.url() + "/stable").pull("db", folder)).hasFileName("db-1.10.0.tgz");
        assertThat(pull.from(server.url() + "/stable").withVersion(">1-0").pull("db", folder))
                .hasFileName("db-2.0.0-rc.1.tgz");
        assertThat(problem(() ->
                        pull.from(server.url() + "/stable").withVersion("9").pull("db", folder)))
                .isEqualTo("chart \"db\" version \"9\" not found in http://HOST/stable repository");
        assertThat(problem(() -> pull.pull("db", folder)))
                .isEqualTo("non-absolute URLs should be in form of repo_name/path_to_chart, got: db");
        assertThat(problem(() -> pull.pull("none/db", folder))).isEqualTo("repo none not found");
        assertThat(List.of(folder.toFile().list())).contains("db-1.2.0.tgz", "db-1.10.0.tgz");
    }
}
