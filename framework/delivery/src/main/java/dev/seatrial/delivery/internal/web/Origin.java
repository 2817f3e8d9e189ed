/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.web;

import java.net.URI;
import java.util.Locale;

/** What has to be equal for two addresses to belong to the same server: the scheme, the host and the port. */
public record Origin(String scheme, String host, int port) {

    /** Returns the origin of an address. */
    public static Origin of(URI uri) {
        String scheme = lower(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return new Origin(scheme, lower(uri.getHost()), port);
    }

    @SuppressWarnings("ConstantValue")
    private static String lower(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
