/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A web server on the loopback interface that a test tells what to answer. */
public final class TestServer implements AutoCloseable {

    /** Answers a request. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** A request that was received. */
    public record Received(
            String method, String path, @Nullable String authorization) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    private TestServer(HttpServer server) {
        this.server = server;
    }

    public static TestServer start() throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TestServer server = new TestServer(http);
        http.createContext("/", server::answer);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        received.add(new Received(
                exchange.getRequestMethod(), path, exchange.getRequestHeaders().getFirst("Authorization")));
        try (exchange) {
            Answer answer = answers.get(exchange.getRequestURI().getPath());
            if (answer == null) {
                answer = answers.getOrDefault("*", status(404));
            }
            answer.to(exchange);
        }
    }

    /** Returns the host and the port. */
    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    public String url() {
        return "http://" + host();
    }

    /** Sets the answer for a path, or for {@code *}, all others. */
    public void on(String path, Answer answer) {
        answers.put(path, answer);
    }

    public void file(String path, byte[] content) {
        on(path, content(200, content));
    }

    public void file(String path, String content) {
        file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer status(int status) {
        return content(status, new byte[0]);
    }

    public static Answer content(int status, byte[] content) {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            boolean isHead = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, content.length == 0 || isHead ? -1 : content.length);
            if (!isHead && content.length > 0) {
                exchange.getResponseBody().write(content);
            }
        };
    }

    public static Answer redirect(int status, String location) {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /** Returns an answer that ends in the middle. */
    public static Answer cut(byte[] content) {
        return exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            OutputStream body = exchange.getResponseBody();
            body.write(content, 0, content.length / 2);
            body.flush();
            throw new IOException("cut by the test");
        };
    }

    /** Returns an answer that only a user with a password gets. */
    public static Answer guarded(String authorization, Answer answer) {
        return exchange -> {
            if (authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer.to(exchange);
            } else {
                status(401).to(exchange);
            }
        };
    }

    public List<Received> received() {
        return received;
    }

    public List<String> paths() {
        return received.stream().map(Received::path).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
