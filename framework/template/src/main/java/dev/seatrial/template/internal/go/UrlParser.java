/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes a URL apart by the rules of {@code net/url/url.go}. */
final class UrlParser {

    private static final String USER_CHARACTERS = "-._:~!$&'()*+,;=%@";

    private final GoRelease release;

    UrlParser(GoRelease release) {
        this.release = release;
    }

    GoUrl parse(String text) {
        int hash = text.indexOf('#');
        String main = hash < 0 ? text : text.substring(0, hash);
        GoUrl url;
        try {
            url = parseMain(main);
        } catch (GoError e) {
            throw failure(main, e);
        }
        String raw = hash < 0 ? "" : text.substring(hash + 1);
        if (raw.isEmpty()) {
            return url;
        }
        try {
            String fragment = UrlEncoding.FRAGMENT.unescape(raw);
            String rawFragment = UrlEncoding.FRAGMENT.escape(fragment).equals(raw) ? "" : raw;
            return new GoUrl(
                    url.scheme(),
                    url.opaque(),
                    url.user(),
                    url.host(),
                    url.path(),
                    url.rawPath(),
                    url.rawQuery(),
                    fragment,
                    rawFragment,
                    url.forceQuery(),
                    url.omitHost());
        } catch (GoError e) {
            throw failure(text, e);
        }
    }

    private static GoError failure(String text, GoError cause) {
        return new GoError("parse " + GoQuote.quote(text) + ": " + cause.getMessage(), cause);
    }

    private GoUrl parseMain(String text) {
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new GoError("net/url: invalid control character in URL");
        }
        if (text.equals("*")) {
            return GoUrl.of("", "", null, "", "*", "", "");
        }
        int colon = schemeEnd(text);
        String scheme = text.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
        String rest = text.substring(colon + 1);
        int question = rest.indexOf('?');
        boolean forceQuery = question >= 0 && question == rest.length() - 1;
        String query = question < 0 ? "" : rest.substring(question + 1);
        rest = question < 0 ? rest : rest.substring(0, question);
        if (!rest.startsWith("/")) {
            if (!scheme.isEmpty()) {
                return new GoUrl(scheme, rest, null, "", "", "", query, "", "", forceQuery, false);
            }
            int slash = rest.indexOf('/');
            if ((slash < 0 ? rest : rest.substring(0, slash)).contains(":")) {
                throw new GoError("first path segment in URL cannot contain colon");
            }
        }
        return hierarchy(scheme, rest, query, forceQuery);
    }

    private GoUrl hierarchy(String scheme, String text, String query, boolean forceQuery) {
        String path = text;
        String user = null;
        String host = "";
        boolean omitHost = false;
        if (path.startsWith("//") && (!scheme.isEmpty() || !path.startsWith("///"))) {
            int slash = path.indexOf('/', 2);
            String authority = path.substring(2, slash < 0 ? path.length() : slash);
            path = slash < 0 ? "" : path.substring(slash);
            int at = authority.lastIndexOf('@');
            host = host(scheme, authority.substring(at + 1));
            user = at < 0 ? null : user(authority.substring(0, at));
        } else {
            omitHost = !scheme.isEmpty() && path.startsWith("/");
        }
        String unescaped = UrlEncoding.PATH.unescape(path);
        String rawPath = UrlEncoding.PATH.escape(unescaped).equals(path) ? "" : path;
        return new GoUrl(scheme, "", user, host, unescaped, rawPath, query, "", "", forceQuery, omitHost);
    }

    /** Returns the offset of the colon after the scheme, -1 if there is no scheme. */
    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (c == ':') {
                if (i == 0) {
                    throw new GoError("missing protocol scheme");
                }
                return i;
            }
            if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'))) {
                return -1;
            }
        }
        return -1;
    }

    private static @Nullable String user(String text) {
        if (!text.chars()
                .allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || USER_CHARACTERS.indexOf(c) >= 0))) {
            throw new GoError("net/url: invalid userinfo");
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return UrlEncoding.USER.escape(UrlEncoding.USER.unescape(text));
        }
        String name = UrlEncoding.USER.unescape(text.substring(0, colon));
        String password = UrlEncoding.USER.unescape(text.substring(colon + 1));
        return UrlEncoding.USER.escape(name) + ":" + UrlEncoding.USER.escape(password);
    }

    private String host(String scheme, String text) {
        int bracket = text.lastIndexOf('[');
        if (bracket > 0) {
            throw new GoError("invalid IP-literal");
        }
        if (bracket == 0) {
            return address(text);
        }
        boolean strict = release.compareTo(GoRelease.V1_26) >= 0 && (scheme.equals("http") || scheme.equals("https"));
        int colon = strict ? text.indexOf(':') : text.lastIndexOf(':');
        if (colon >= 0) {
            checkPort(text.substring(colon));
        }
        return UrlEncoding.HOST.unescape(text);
    }

    private static String address(String text) {
        int close = text.lastIndexOf(']');
        if (close < 0) {
            throw new GoError("missing ']' in host");
        }
        checkPort(text.substring(close + 1));
        String port = UrlEncoding.HOST.unescape(text.substring(close + 1));
        String name = text.substring(1, close);
        int zone = name.indexOf("%25");
        String unescaped = zone < 0
                ? UrlEncoding.HOST.unescape(name)
                : UrlEncoding.HOST.unescape(name.substring(0, zone)) + UrlEncoding.ZONE.unescape(name.substring(zone));
        try {
            if (IpAddress.parse(unescaped) == 4) {
                throw new GoError("invalid IP-literal");
            }
        } catch (IpAddress.Malformed e) {
            throw new GoError("invalid host: " + e.getMessage(), e);
        }
        return "[" + unescaped + "]" + port;
    }

    private static void checkPort(String colonPort) {
        if (!isOptionalPort(colonPort)) {
            throw new GoError("invalid port " + GoQuote.quote(colonPort) + " after host");
        }
    }

    /** Returns whether a text is empty or a colon with digits, be they none. */
    static boolean isOptionalPort(String text) {
        return text.isEmpty() || (text.charAt(0) == ':' && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9'));
    }
}
