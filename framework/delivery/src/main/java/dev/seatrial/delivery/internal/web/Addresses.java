/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Reads and prints addresses. */
public final class Addresses {

    private static final String HIDDEN = "xxxxx";

    private static final Set<String> HARMLESS = Set.of("scope", "service", "digest", "last", "n");

    private Addresses() {}

    /**
     * Reads an address.
     *
     * @throws WebException if it is none that can be requested
     */
    public static URI parse(String address) throws WebException {
        try {
            URI uri = new URI(address);
            if (uri.getHost() == null || !isHttp(uri.getScheme())) {
                throw WebException.address(address, "it needs a host and the scheme http or https");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw WebException.address(address, e.getReason());
        }
    }

    private static boolean isHttp(@Nullable String scheme) {
        return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    }

    /**
     * Returns the text for messages: a password in the address is replaced, as Go does, and so are values of the query, since servers of
     * files are asked with signed addresses. Those that registries use for other things are shown.
     */
    public static String shown(URI uri) {
        StringBuilder text = new StringBuilder();
        if (uri.getScheme() != null) {
            text.append(uri.getScheme()).append("://");
        }
        String user = uri.getRawUserInfo();
        if (user != null) {
            int colon = user.indexOf(':');
            text.append(colon < 0 ? user : user.substring(0, colon) + ":" + HIDDEN)
                    .append('@');
        }
        if (uri.getHost() != null) {
            text.append(uri.getHost()).append(uri.getPort() < 0 ? "" : ":" + uri.getPort());
        }
        text.append(uri.getRawPath());
        if (uri.getRawQuery() != null) {
            text.append('?').append(shownQuery(uri.getRawQuery()));
        }
        return text.toString();
    }

    private static String shownQuery(String query) {
        StringJoiner shown = new StringJoiner("&");
        for (String each : query.split("&", -1)) {
            int equals = each.indexOf('=');
            String name = equals < 0 ? each : each.substring(0, equals);
            shown.add(equals < 0 || HARMLESS.contains(name) ? each : name + "=" + HIDDEN);
        }
        return shown.toString();
    }

    /** Returns the text for messages of an address that may be none. */
    public static String shown(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() == null ? withoutUser(address) : shown(uri);
        } catch (URISyntaxException e) {
            return withoutUser(address);
        }
    }

    /** Returns an address without the user in it, who goes into a header. */
    static URI withoutUser(URI uri) {
        String user = uri.getRawUserInfo();
        return user == null ? uri : URI.create(uri.toString().replaceFirst("//[^/]*@", "//"));
    }

    private static String withoutUser(String address) {
        return address.replaceFirst("//[^/@]*@", "//" + HIDDEN + "@");
    }
}
