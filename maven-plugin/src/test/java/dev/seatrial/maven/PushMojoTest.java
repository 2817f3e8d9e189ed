/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.seatrial.cli.Seatrial;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushMojoTest {

    @TempDir
    private Path folder;

    private ProjectFixture project;
    private HttpServer server;
    private int status = 201;
    private final List<String> requests = new ArrayList<>();

    @BeforeEach
    void a_repository() throws IOException {
        project = new ProjectFixture(folder).withChart("shop");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            int length = exchange.getRequestBody().readAllBytes().length;
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + (length > 0));
            byte[] answer = "{\"saved\":true}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private PushMojo goal() {
        PushMojo mojo = project.goal(new PushMojo(new Decrypter()));
        mojo.settings = new Settings();
        Server known = new Server();
        known.setId("charts");
        known.setUsername("ci");
        known.setPassword("{s3cret}");
        mojo.settings.addServer(known);
        mojo.outputDirectory = project.file("target/charts").toFile();
        mojo.registry = "http://localhost:" + server.getAddress().getPort();
        return mojo;
    }

    private void archive() {
        int code = Seatrial.run(
                List.of("package", "src/main/helm/shop", "-d", "target/charts"), folder, System.out, System.err);
        assertThat(code).isZero();
    }

    @Test
    void publishes_the_archives_with_the_credentials_of_the_server() throws Exception {
        archive();
        PushMojo mojo = goal();
        mojo.serverId = "charts";

        List<String> log = project.log(mojo);

        String basic = Base64.getEncoder().encodeToString("ci:s3cret".getBytes(StandardCharsets.UTF_8));
        assertThat(requests).containsExactly("POST /api/charts Basic " + basic + " true");
        assertThat(log).isNotEmpty().noneMatch(line -> line.contains("s3cret"));
    }

    @Test
    void an_answer_of_the_server_that_refuses_fails_the_build() {
        archive();
        status = 403;
        PushMojo mojo = goal();

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("403");
    }

    @Test
    void mistakes_in_the_configuration_are_found_before_anything_is_published() {
        PushMojo mojo = goal();

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "There is no archive target/charts/shop-1.0.0.tgz. Run the goal package before push, with the same"
                                + " <chartVersion>.");
        archive();
        mojo.serverId = "chart";
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("There is no server chart in settings.xml. Add it, or correct <serverId>.");
        mojo.registry = "";
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "push needs to know where to publish. Set <registry>, such as oci://registry.example.com/charts.");
        assertThat(requests).isEmpty();
    }

    /** Takes what is in braces for encrypted, as Maven does. */
    private static final class Decrypter implements SettingsDecrypter {

        @Override
        public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
            Server server = request.getServers().get(0).clone();
            server.setPassword(server.getPassword().replaceAll("[{}]", ""));
            return new SettingsDecryptionResult() {
                @Override
                public Server getServer() {
                    return server;
                }

                @Override
                public List<Server> getServers() {
                    return List.of(server);
                }

                @Override
                public Proxy getProxy() {
                    throw new IllegalStateException();
                }

                @Override
                public List<Proxy> getProxies() {
                    return List.of();
                }

                @Override
                public List<SettingsProblem> getProblems() {
                    return List.of();
                }
            };
        }
    }
}
