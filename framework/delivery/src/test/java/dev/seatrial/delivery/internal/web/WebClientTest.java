/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.seatrial.delivery.TestServer;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebClientTest {

    private static final int LIMIT = 1000;

    private TestServer server;
    private TestServer other;
    private WebClient client;

    @BeforeEach
    void servers() throws IOException {
        server = TestServer.start();
        other = TestServer.start();
        client = client(Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() {
        server.close();
        other.close();
    }

    private static WebClient client(Duration timeout) throws IOException {
        return WebClient.of(TlsFiles.standard(), new EnvironmentProxies(Map.of()), timeout, LIMIT);
    }

    private WebRequest get(String path) {
        return WebRequest.get(URI.create(server.url() + path)).withAuthorization("Basic secret");
    }

    private String problem(WebRequest request) {
        WebException failure = catchThrowableOfType(WebException.class, () -> client.send(request));
        return DiagnosticRenderer.render(failure.diagnostic())
                .replace(server.host(), "HOST")
                .replace("" + URI.create(server.url()).getPort(), "PORT");
    }

    @Test
    void credentials_follow_redirects_only_on_the_same_server() throws WebException {
        server.on("/a", TestServer.redirect(302, "/b"));
        server.on("/b", TestServer.redirect(307, other.url() + "/c"));
        other.file("/c", "content");

        WebResponse response = client.send(get("/a"));

        assertThat(response.text()).isEqualTo("content");
        assertThat(server.received())
                .extracting(TestServer.Received::authorization)
                .containsExactly("Basic secret", "Basic secret");
        assertThat(other.received())
                .extracting(TestServer.Received::authorization)
                .containsExactly((String) null);
    }

    @Test
    void redirects_in_a_circle_end() {
        server.on("/a", TestServer.redirect(301, "/a?token=secret"));

        assertThat(problem(get("/a")))
                .isEqualTo("Get \"http://HOST/a\": stopped after 10 redirects\n\n"
                        + "hint: The server sends requests round in a circle. Check the address.");
        assertThat(server.received()).hasSize(10);
    }

    @Test
    void a_redirect_to_another_scheme_is_refused() {
        server.on("/a", TestServer.redirect(302, "file:///etc/passwd"));

        assertThat(problem(get("/a")))
                .startsWith(
                        "`file:///etc/passwd` is not an address of a server: it needs a host and the scheme http or https");
    }

    @Test
    void an_answer_that_is_cut_off_is_an_error() {
        server.on("/a", TestServer.cut(new byte[100]));

        assertThat(problem(get("/a")))
                .startsWith("Get \"http://HOST/a\": the connection ended before the whole answer was there\n\ncause: ")
                .endsWith(
                        "\nhint:  Try again. If it happens again, look for a proxy or a limit between here and 127.0.0.1.");
    }

    @Test
    void an_answer_beyond_the_limit_is_an_error() {
        server.file("/a", new byte[LIMIT + 1]);
        server.on("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(new byte[LIMIT]);
            }
        });

        String expected = " is larger than the maximum of 1000 bytes\n\n"
                + "hint: Check the address. If the chart is that large, raise the limit with --limit chart-size=200MiB.";
        assertThat(problem(get("/a"))).isEqualTo("the answer of http://HOST/a" + expected);
        assertThat(problem(get("/endless"))).isEqualTo("the answer of http://HOST/endless" + expected);
    }

    @Test
    void a_server_that_does_not_answer_is_an_error() throws IOException {
        client = client(Duration.ofMillis(200));
        server.on("/a", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(20_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(problem(get("/a")))
                .isEqualTo("Get \"http://HOST/a\": the server did not answer in time\n\n"
                        + "hint: Check that 127.0.0.1 is reachable from here, and try again.");
    }

    @Test
    void a_server_that_is_not_there_is_an_error() {
        other.close();
        WebRequest request = WebRequest.get(URI.create(other.url() + "/a"));

        assertThat(problem(request))
                .isEqualTo(
                        "Get \"" + other.url() + "/a\": dial tcp " + other.host() + ": connect: connection refused\n\n"
                                + "hint: Nothing listens there. Check the address and the port, and that the server runs.");
        assertThat(problem(WebRequest.get(URI.create("http://nowhere.invalid/a"))))
                .startsWith("Get \"http://nowhere.invalid/a\": dial tcp: lookup nowhere.invalid: no such host");
    }

    @Test
    void a_user_in_the_address_is_sent_and_not_shown() throws WebException {
        server.file("/a", "content");
        URI uri = URI.create("http://ann:secret@" + server.host() + "/a?token=secret");

        client.send(WebRequest.get(uri));

        assertThat(server.received())
                .extracting(TestServer.Received::authorization)
                .containsExactly("Basic YW5uOnNlY3JldA==");
        assertThat(Addresses.shown(uri)).isEqualTo("http://ann:xxxxx@" + server.host() + "/a?token=xxxxx");
        assertThat(WebRequest.get(uri).withAuthorization("secret")).asString().doesNotContain("secret");
    }

    @Test
    void proxies_are_those_of_the_environment() {
        EnvironmentProxies proxies = new EnvironmentProxies(Map.of(
                "HTTPS_PROXY", "http://proxy:3128", "http_proxy", "other", "NO_PROXY", "a.example, .b.example,c:443"));

        assertThat(proxies.select(URI.create("https://x.example"))).containsExactly(proxy("proxy", 3128));
        assertThat(proxies.select(URI.create("http://x.example"))).containsExactly(proxy("other", 80));
        for (String direct : List.of(
                "https://a.example",
                "https://sub.a.example",
                "https://x.b.example",
                "https://c",
                "http://localhost:5000")) {
            assertThat(proxies.select(URI.create(direct))).as(direct).containsExactly(Proxy.NO_PROXY);
        }
        assertThat(proxies.select(URI.create("https://b.example"))).containsExactly(proxy("proxy", 3128));
        assertThat(proxies.select(URI.create("https://c:444"))).containsExactly(proxy("proxy", 3128));
    }

    private static Proxy proxy(String host, int port) {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }
}
