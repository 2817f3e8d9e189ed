/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests. Follows redirects itself, since {@link HttpClient} sends credentials along to other servers. An answer is complete or
 * an error. Safe for use by several threads.
 */
public final class WebClient {

    private static final int REDIRECTS = 10;
    private static final Duration CONNECT = Duration.ofSeconds(30);

    private final HttpClient client;
    private final Duration timeout;
    private final long limit;

    private WebClient(HttpClient client, Duration timeout, long limit) {
        this.client = client;
        this.timeout = timeout;
        this.limit = limit;
    }

    /**
     * Returns a client.
     *
     * @param timeout how long one request may take, its answer included
     * @param limit the maximum size of an answer in bytes
     * @throws IOException if a file with certificates cannot be read
     */
    public static WebClient of(TlsFiles tls, EnvironmentProxies proxies, Duration timeout, long limit)
            throws IOException {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .proxy(proxies);
        if (!tls.isDefault()) {
            builder.sslContext(tls.context());
        }
        return new WebClient(builder.build(), timeout, limit);
    }

    /**
     * Sends a request and returns the whole answer, whatever its status is.
     *
     * @throws WebException if there is no whole answer
     */
    public WebResponse send(WebRequest request) throws WebException {
        WebRequest current = request;
        for (int i = 0; i < REDIRECTS; i++) {
            WebResponse response = once(current);
            if (!isRedirect(response)) {
                return response;
            }
            String location = response.header("Location").orElse("");
            WebRequest next = current.redirectedTo(target(response.uri(), location));
            boolean becomesGet = response.status() < 307 && !current.method().equals("HEAD");
            current = becomesGet ? new WebRequest("GET", next.uri(), next.headers(), new byte[0]) : next;
        }
        throw WebException.tooManyRedirects(request, REDIRECTS);
    }

    private static boolean isRedirect(WebResponse response) {
        return List.of(301, 302, 303, 307, 308).contains(response.status())
                && response.header("Location").isPresent();
    }

    /** Returns where an answer leads, as an address relative to the one that gave it. */
    public static URI target(URI base, String location) throws WebException {
        try {
            return Addresses.parse(base.resolve(location).toString());
        } catch (IllegalArgumentException e) {
            throw WebException.address(location, "the server sent it as a redirect");
        }
    }

    private WebResponse once(WebRequest request) throws WebException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(Addresses.withoutUser(request.uri()))
                .method(
                        request.method(),
                        request.body().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(request.body()));
        builder.header("User-Agent", "seatrial");
        request.headers().forEach(builder::header);
        String user = request.uri().getUserInfo();
        if (user != null && !request.headers().containsKey(WebRequest.AUTHORIZATION)) {
            byte[] bytes = user.getBytes(StandardCharsets.UTF_8);
            builder.header(
                    WebRequest.AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(bytes));
        }
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(builder.build(), head -> new LimitedBody(limit));
        try {
            HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new WebResponse(request, response.statusCode(), response.headers(), response.body());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw isTooLarge(cause) ? WebException.tooLarge(request, limit) : WebException.failed(request, cause);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw WebException.failed(request, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw WebException.failed(request, new InterruptedIOException("interrupted"));
        }
    }

    private static boolean isTooLarge(Throwable problem) {
        for (Throwable each = problem; each != null; each = each.getCause()) {
            if (each instanceof LimitedBody.TooLarge) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether two schemes are equal. */
    static boolean isScheme(URI uri, String scheme) {
        return scheme.equals(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
    }
}
