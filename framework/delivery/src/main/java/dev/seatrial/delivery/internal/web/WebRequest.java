/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request. Immutable. */
public final class WebRequest {

    static final String AUTHORIZATION = "Authorization";

    private final String method;
    private final URI uri;

    /** May hold credentials, and is never printed. */
    private final Map<String, String> headers;

    private final byte[] body;

    WebRequest(String method, URI uri, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
    }

    /** Returns a request for the content of an address. */
    public static WebRequest get(URI uri) {
        return of("GET", uri);
    }

    /** Returns a request without headers and body. */
    public static WebRequest of(String method, URI uri) {
        return new WebRequest(method, uri, Map.of(), new byte[0]);
    }

    /** Returns the method, such as {@code GET}. */
    public String method() {
        return method;
    }

    /** Returns the address. */
    public URI uri() {
        return uri;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** Returns the body, which must not be changed; empty if there is none. */
    byte[] body() {
        return body;
    }

    /** Returns this request with another header. */
    public WebRequest with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new WebRequest(method, uri, more, body);
    }

    /** Returns this request with credentials, which are sent to this origin only. */
    public WebRequest withAuthorization(String value) {
        return with(AUTHORIZATION, value);
    }

    /** Returns this request with a body. */
    public WebRequest withBody(String contentType, byte[] content) {
        return new WebRequest(method, uri, with("Content-Type", contentType).headers, content);
    }

    /** Returns this request for another address: without credentials if that is of another origin. */
    WebRequest redirectedTo(URI other) {
        Map<String, String> kept = new LinkedHashMap<>(headers);
        if (!Origin.of(uri).equals(Origin.of(other))) {
            kept.remove(AUTHORIZATION);
        }
        return new WebRequest(method, other, kept, body);
    }

    /** Returns the request without anything that may be secret. */
    @Override
    public String toString() {
        return method + " " + Addresses.shown(uri);
    }
}
