/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads logs from the API server.
 *
 * <p>Does not use {@code watchLog} of the client, which first waits for the pod to be ready, and writes error responses to
 * the log.
 */
final class ApiServerLogs implements LogSource {

    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration LATER = Duration.ofMillis(500);
    /** How often an empty log that ended is requested again: with {@link #SOON} in between, for about two seconds. */
    private static final int MOST_SILENT = 20;

    private final KubernetesClient client;
    private final String namespace;
    private final HttpClient http;
    private final String pods;
    private final int tries;
    private final Set<InputStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    ApiServerLogs(KubernetesClient client, String namespace) {
        this(client, namespace, 1200);
    }

    /** Limits how often to retry the start, and to reconnect if the connection breaks. */
    ApiServerLogs(KubernetesClient client, String namespace, int tries) {
        this.client = client;
        this.namespace = namespace;
        this.http = client.getHttpClient();
        this.pods =
                client.getMasterUrl().toString().replaceAll("/$", "") + "/api/v1/namespaces/" + namespace + "/pods/";
        this.tries = tries;
    }

    @Override
    public void follow(String pod, String container, OutputStream target) {
        String uri = pods + pod + "/log?follow=true&container=" + URLEncoder.encode(container, StandardCharsets.UTF_8);
        long copied = 0;
        int silent = 0;
        for (int attempt = 0; attempt < tries && !closed; attempt++) {
            Copy copy = copy(pod, uri, copied, target);
            copied = copy.copied();
            boolean over = copy.end() == End.OVER || (copy.end() == End.SILENT && ++silent > MOST_SILENT);
            if (over || !pause(copy.end() == End.BROKEN ? LATER : SOON)) {
                return;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(ApiServerLogs::closeQuietly);
    }

    private enum End {
        /** The whole log was read, or there is nothing to read any more. */
        OVER,
        /** The container has not started. */
        NOT_YET,
        /** The log is empty: the container logs nothing, or the node has not opened the file yet. */
        SILENT,
        /** The connection broke. */
        BROKEN
    }

    private record Copy(long copied, End end) {}

    /** Copies the log without the bytes that an earlier connection has already copied. */
    private Copy copy(String pod, String uri, long already, OutputStream target) {
        HttpRequest request =
                http.newHttpRequestBuilder().uri(uri).forStreaming().build();
        long copied = 0;
        try {
            HttpResponse<InputStream> response =
                    http.sendAsync(request, InputStream.class).join();
            InputStream body = response.body();
            open.add(body);
            try (body) {
                if (!response.isSuccessful()) {
                    // 400: the container is still being created.
                    return new Copy(already, response.code() == 404 && isGone(pod) ? End.OVER : End.NOT_YET);
                }
                byte[] buffer = new byte[8192];
                for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                    int skipped = (int) Math.min(count, Math.max(0, already - copied));
                    target.write(buffer, skipped, count - skipped);
                    copied += count;
                }
                long all = Math.max(already, copied);
                return new Copy(all, all == 0 ? End.SILENT : End.OVER);
            } finally {
                open.remove(body);
            }
        } catch (IOException | CompletionException | CancellationException e) {
            return new Copy(Math.max(already, copied), closed ? End.OVER : End.BROKEN);
        }
    }

    /**
     * Returns whether the pod no longer exists. A 404 alone does not prove that, since a node that does not know the
     * pod yet responds with it as well.
     */
    private boolean isGone(String pod) {
        try {
            return client.pods().inNamespace(namespace).withName(pod).get() == null;
        } catch (KubernetesClientException e) {
            return false;
        }
    }

    private static boolean pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void closeQuietly(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // The stream is no longer needed.
            return;
        }
    }
}
