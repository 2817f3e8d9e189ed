/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A small registry that follows the OCI distribution specification, on a {@link TestServer}. */
final class TestRegistry {

    private static final Pattern PATH = Pattern.compile("/v2/(.+)/(blobs/uploads|blobs|manifests|tags)/([^/]*)");

    /** How the registry wants to be asked. */
    enum Access {
        ANONYMOUS,
        BASIC,
        TOKEN
    }

    private final TestServer server;
    private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();
    private final Map<String, byte[]> manifests = new ConcurrentSkipListMap<>();
    private final Deque<TestServer.Answer> next = new ArrayDeque<>();
    private Access access = Access.ANONYMOUS;
    private String basic = "";
    private int pageSize = Integer.MAX_VALUE;

    private TestRegistry(TestServer server) {
        this.server = server;
    }

    static TestRegistry on(TestServer server) {
        TestRegistry registry = new TestRegistry(server);
        server.on("*", registry::answer);
        server.on("/token", registry::token);
        return registry;
    }

    /** Wants a user with a password, directly or at the server that gives tokens. */
    void guard(Access how, String authorization) {
        access = how;
        basic = authorization;
    }

    void setPageSize(int size) {
        pageSize = size;
    }

    /** Answers the next requests differently. */
    synchronized void failNext(TestServer.Answer... answers) {
        next.addAll(List.of(answers));
    }

    Map<String, byte[]> manifests() {
        return manifests;
    }

    Map<String, byte[]> blobs() {
        return blobs;
    }

    private synchronized TestServer.Answer poll() {
        return next.poll();
    }

    private void answer(HttpExchange exchange) throws IOException {
        TestServer.Answer different = poll();
        if (different != null) {
            different.to(exchange);
            return;
        }
        if (!isAllowed(exchange)) {
            String challenge = access == Access.BASIC
                    ? "Basic realm=\"test\""
                    : "Bearer realm=\"" + server.url() + "/token\",service=\"test\"";
            exchange.getResponseHeaders().set("WWW-Authenticate", challenge);
            error(exchange, 401, "UNAUTHORIZED", "authentication required");
            return;
        }
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()) {
            TestServer.status(exchange.getRequestURI().getPath().equals("/v2/") ? 200 : 404)
                    .to(exchange);
            return;
        }
        switch (path.group(2)) {
            case "blobs" -> stored(exchange, blobs.get(path.group(3)), "application/octet-stream", "BLOB_UNKNOWN");
            case "blobs/uploads" -> upload(exchange, path.group(1));
            case "tags" -> tags(exchange, path.group(1));
            default -> manifest(exchange, path.group(1) + ":" + path.group(3), path.group(1));
        }
    }

    private boolean isAllowed(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        return switch (access) {
            case ANONYMOUS -> true;
            case BASIC -> basic.equals(given);
            case TOKEN -> "Bearer secret-token".equals(given);
        };
    }

    private void token(HttpExchange exchange) throws IOException {
        boolean isKnown = basic.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (isKnown) {
            TestServer.content(200, "{\"token\":\"secret-token\"}".getBytes(StandardCharsets.UTF_8))
                    .to(exchange);
        } else {
            error(exchange, 401, "UNAUTHORIZED", "incorrect username or password");
        }
    }

    private void upload(HttpExchange exchange, String name) throws IOException {
        byte[] content = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Location", "/v2/" + name + "/blobs/uploads/1?state=a%3Db");
            exchange.sendResponseHeaders(202, -1);
            return;
        }
        String query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
        String digest = "sha256:" + Sha256.of(content);
        if (!query.equals("digest=" + digest + "&state=a=b") && !query.equals("state=a=b&digest=" + digest)) {
            error(exchange, 400, "DIGEST_INVALID", "provided digest did not match uploaded content");
            return;
        }
        blobs.put(digest, content);
        exchange.sendResponseHeaders(201, -1);
    }

    private void manifest(HttpExchange exchange, String key, String name) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            byte[] content = exchange.getRequestBody().readAllBytes();
            String digest = "sha256:" + Sha256.of(content);
            manifests.put(key, content);
            manifests.put(name + ":" + digest, content);
            exchange.getResponseHeaders().set("Docker-Content-Digest", digest);
            exchange.sendResponseHeaders(201, -1);
            return;
        }
        stored(exchange, manifests.get(key), "application/vnd.oci.image.manifest.v1+json", "MANIFEST_UNKNOWN");
    }

    private static void stored(HttpExchange exchange, byte @Nullable [] content, String type, String code)
            throws IOException {
        if (content == null) {
            error(exchange, 404, code, "unknown to registry");
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Docker-Content-Digest", "sha256:" + Sha256.of(content));
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(content.length));
        }
        TestServer.content(200, content).to(exchange);
    }

    private void tags(HttpExchange exchange, String name) throws IOException {
        Map<String, byte[]> tags = new TreeMap<>();
        manifests.forEach((key, content) -> {
            if (key.startsWith(name + ":") && !key.contains("sha256:")) {
                tags.put(key.substring(name.length() + 1), content);
            }
        });
        String query = exchange.getRequestURI().getQuery();
        String last = query == null ? "" : query.replaceFirst(".*last=", "");
        List<String> page = tags.keySet().stream()
                .filter(tag -> tag.compareTo(last) > 0)
                .limit(pageSize)
                .toList();
        if (page.size() == pageSize) {
            exchange.getResponseHeaders()
                    .set("Link", "</v2/" + name + "/tags/list?last=" + page.get(page.size() - 1) + ">; rel=\"next\"");
        }
        String json = "{\"name\":\"" + name + "\",\"tags\":[\"" + String.join("\",\"", page) + "\"]}";
        TestServer.content(200, json.getBytes(StandardCharsets.UTF_8)).to(exchange);
    }

    static void error(HttpExchange exchange, int status, String code, String message) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        String json = "{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}]}";
        TestServer.content(status, json.getBytes(StandardCharsets.UTF_8)).to(exchange);
    }
}
