/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.testcontainers.shaded.com.github.dockerjava.core.DefaultDockerClientConfig;
import org.testcontainers.shaded.com.github.dockerjava.core.DockerClientImpl;

/** A Docker API with configured images and configured responses to pulls. */
final class ScriptedDocker implements AutoCloseable {

    /** The response to a pull. */
    interface Pull {
        void answer(Answer answer) throws IOException, InterruptedException;
    }

    private final Set<String> images = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Pull pull = answer -> answer.status(404, "not told");

    ScriptedDocker() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    ScriptedDocker has(String image) {
        images.add(image);
        return this;
    }

    ScriptedDocker answersPulls(Pull how) {
        pull = how;
        return this;
    }

    /** Returns the requested pulls. */
    List<String> pulls() {
        return requests.stream()
                .filter(request -> request.contains("/images/create"))
                .map(request -> request.substring(request.indexOf('?') + 1))
                .toList();
    }

    /** Returns a client that does not look up credentials, since Testcontainers would ask the Docker of this machine for them. */
    DockerClient client() {
        URI address = URI.create("tcp://127.0.0.1:" + server.getAddress().getPort());
        DefaultDockerClientConfig config = DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerHost(address.toString())
                .withDockerTlsVerify(false)
                .build();
        return DockerClientImpl.getInstance(
                config,
                new ZerodepDockerHttpClient.Builder().dockerHost(address).build());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = URLDecoder.decode(exchange.getRequestURI().getPath(), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getQuery();
        requests.add(exchange.getRequestMethod() + " " + path + (query == null ? "" : "?" + query));
        Answer answer = new Answer(exchange);
        try (exchange) {
            if (path.endsWith("/images/create")) {
                pull.answer(answer);
            } else if (images.stream().anyMatch(image -> path.endsWith("/images/" + image + "/json"))) {
                answer.body("{\"Id\": \"sha256:1\"}");
            } else {
                answer.status(404, "No such image");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The response to one request.
     *
     * @param exchange the request
     */
    record Answer(HttpExchange exchange) {

        /** Responds with an error, as Docker does. */
        void status(int code, String message) throws IOException {
            send(code, "{\"message\":\"" + message.replace("\"", "\\\"") + "\"}\n");
        }

        /** Responds with the progress of a download, one status per line, each after a delay. */
        void progress(long milliseconds, String... lines) throws IOException, InterruptedException {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            for (String line : lines) {
                body.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                body.flush();
                Thread.sleep(milliseconds);
            }
        }

        private void body(String json) throws IOException {
            send(200, json);
        }

        private void send(int code, String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(code, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
