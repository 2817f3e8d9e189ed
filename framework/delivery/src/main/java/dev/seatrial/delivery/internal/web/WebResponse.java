/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.web;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A complete answer. Immutable. */
public final class WebResponse {

    private static final int EXCERPT = 300;

    private final WebRequest request;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    WebResponse(WebRequest request, int status, HttpHeaders headers, byte[] body) {
        this.request = request;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** Returns the request that was answered in the end, after redirects. */
    public WebRequest request() {
        return request;
    }

    /** Returns the status, such as 200. */
    public int status() {
        return status;
    }

    /** Returns the body, which must not be changed. */
    public byte[] body() {
        return body;
    }

    /** Returns the first header of a name. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Returns all headers of a name. */
    public List<String> all(String name) {
        return headers.allValues(name);
    }

    /** Returns the address that answered. */
    public URI uri() {
        return request.uri();
    }

    /** Returns the body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Returns the status with its name, such as {@code 404 Not Found}. */
    public String statusLine() {
        return StatusNames.line(status);
    }

    /** Returns the beginning of the body if it is a text, on one line, for messages; empty if there is none. */
    public String excerpt() {
        String type = header("Content-Type").orElse("");
        if (!type.startsWith("text/plain") && !type.contains("json")) {
            return "";
        }
        String line = text().strip().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "");
        return line.length() > EXCERPT ? line.substring(0, EXCERPT) + "..." : line;
    }
}
