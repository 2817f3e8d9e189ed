/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses certificates that the keytool of the JDK makes. */
class TlsFilesTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path folder;

    private static HttpsServer server;

    @BeforeAll
    static void a_server_that_wants_a_certificate() throws Exception {
        keytool("-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=server", "-ext", "san=ip:127.0.0.1");
        keytool(
                "-exportcert",
                "-alias",
                "server",
                "-rfc",
                "-file",
                folder.resolve("server.pem").toString());
        keytool("-genkeypair", "-alias", "client", "-keyalg", "RSA", "-dname", "CN=client");
        keytool(
                "-exportcert",
                "-alias",
                "client",
                "-rfc",
                "-file",
                folder.resolve("client.pem").toString());
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(folder.resolve("keys.p12"))) {
            store.load(file, PASSWORD);
        }
        byte[] key = store.getKey("client", PASSWORD).getEncoded();
        Files.writeString(
                folder.resolve("client.key"),
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
        server = server(store);
        server.start();
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        line.addAll(List.of(arguments));
        line.addAll(List.of("-keystore", folder.resolve("keys.p12").toString(), "-storetype", "PKCS12"));
        line.addAll(List.of("-storepass", new String(PASSWORD)));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static HttpsServer server(KeyStore store) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("client", store.getCertificate("client"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
                wanted.setWantClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.createContext("/", exchange -> {
            byte[] content = peer((HttpsExchange) exchange).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        return server;
    }

    private static String peer(HttpsExchange exchange) {
        try {
            return exchange.getSSLSession().getPeerPrincipal().getName();
        } catch (SSLPeerUnverifiedException e) {
            return "nobody";
        }
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static String answer(TlsFiles files) throws IOException {
        WebClient client = WebClient.of(files, new EnvironmentProxies(Map.of()), Duration.ofSeconds(10), 1000);
        return client.send(WebRequest.get(
                        URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/")))
                .text();
    }

    private static TlsFiles files(@Nullable String authorities, @Nullable String certificate, @Nullable String key) {
        return new TlsFiles(path(authorities), path(certificate), path(key), false);
    }

    private static @Nullable Path path(@Nullable String name) {
        return name == null ? null : folder.resolve(name);
    }

    @Test
    void an_unknown_server_is_not_trusted() {
        assertThatThrownBy(() -> answer(TlsFiles.standard()))
                .isInstanceOf(WebException.class)
                .hasMessageStartingWith("Get \"https://127.0.0.1:")
                .hasMessageContaining("certification path");
        assertThatThrownBy(() -> answer(files("client.pem", null, null))).isInstanceOf(WebException.class);
    }

    @Test
    void a_server_is_trusted_for_its_authority_or_on_request() throws IOException {
        assertThat(answer(files("server.pem", null, null))).isEqualTo("nobody");
        assertThat(answer(new TlsFiles(null, null, null, true))).isEqualTo("nobody");
    }

    @Test
    void a_client_shows_its_certificate() throws IOException {
        assertThat(answer(files("server.pem", "client.pem", "client.key"))).isEqualTo("CN=client");
        assertThat(answer(files("server.pem", "client.pem", null))).isEqualTo("nobody");
    }

    @Test
    void a_key_of_another_format_is_refused() {
        assertThatThrownBy(() -> answer(files("server.pem", "client.pem", "client.pem")))
                .isInstanceOf(IOException.class)
                .hasMessage(folder.resolve("client.pem") + " has no key in the format PKCS #8. Convert it with"
                        + " `openssl pkcs8 -topk8 -nocrypt -in KEY -out KEY.pem`.");
    }
}
