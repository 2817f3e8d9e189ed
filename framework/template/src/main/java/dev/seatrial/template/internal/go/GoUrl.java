/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import org.jspecify.annotations.Nullable;

/**
 * A URL as Go's {@code net/url} parses and writes it.
 *
 * @param user the user information, escaped; null if there is none
 * @param path the unescaped path
 * @param rawPath the path as it was written, empty if that is what escaping gives anyway
 * @param rawFragment likewise for the fragment
 * @param forceQuery whether a {@code ?} stands even before an empty query
 * @param omitHost whether the empty host goes without its {@code //}
 */
public record GoUrl(
        String scheme,
        String opaque,
        @Nullable String user,
        String host,
        String path,
        String rawPath,
        String rawQuery,
        String fragment,
        String rawFragment,
        boolean forceQuery,
        boolean omitHost) {

    /** Returns a URL of its parts, none of which is checked. */
    public static GoUrl of(
            String scheme,
            String opaque,
            @Nullable String user,
            String host,
            String path,
            String rawQuery,
            String fragment) {
        return new GoUrl(scheme, opaque, user, host, path, "", rawQuery, fragment, "", false, false);
    }

    /**
     * Parses a URL, as {@code url.Parse} of a Go release does.
     *
     * @throws GoError with Go's text
     */
    public static GoUrl parse(String text, GoRelease release) {
        return new UrlParser(release).parse(text);
    }

    /** Escapes for a query, as {@code url.QueryEscape} does. */
    public static String queryEscape(String text) {
        return UrlEncoding.QUERY.escape(text);
    }

    /** Resolves a reference against this URL, as {@code URL.ResolveReference} does. */
    public GoUrl resolve(GoUrl reference) {
        return UrlResolution.resolve(this, reference);
    }

    /** Returns the path as it stands in the text of the URL. */
    String escapedPath() {
        return path.equals("*") && rawPath.isEmpty() ? path : encoded(path, rawPath, UrlEncoding.PATH);
    }

    /** Returns the host without its port and without the brackets of an IPv6 address. */
    public String hostname() {
        int colon = host.lastIndexOf(':');
        String name = colon >= 0 && UrlParser.isOptionalPort(host.substring(colon)) ? host.substring(0, colon) : host;
        return name.startsWith("[") && name.endsWith("]") && name.length() > 1
                ? name.substring(1, name.length() - 1)
                : name;
    }

    /** Returns the text of the URL. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        if (!scheme.isEmpty()) {
            out.append(scheme).append(':');
        }
        if (opaque.isEmpty()) {
            appendHierarchy(out);
        } else {
            out.append(opaque);
        }
        if (forceQuery || !rawQuery.isEmpty()) {
            out.append('?').append(rawQuery);
        }
        if (!fragment.isEmpty()) {
            out.append('#').append(encoded(fragment, rawFragment, UrlEncoding.FRAGMENT));
        }
        return out.toString();
    }

    private void appendHierarchy(StringBuilder out) {
        boolean authority = !scheme.isEmpty() || !host.isEmpty() || user != null;
        if (authority && !(omitHost && host.isEmpty() && user == null)) {
            if (!host.isEmpty() || !path.isEmpty() || user != null) {
                out.append("//");
            }
            if (user != null) {
                out.append(user).append('@');
            }
            out.append(UrlEncoding.HOST.escape(host));
        }
        String escaped = escapedPath();
        if (!escaped.isEmpty() && escaped.charAt(0) != '/' && !host.isEmpty()) {
            out.append('/');
        }
        int slash = escaped.indexOf('/');
        if (out.isEmpty() && escaped.lastIndexOf(':', slash < 0 ? escaped.length() : slash) >= 0) {
            out.append("./"); // else the first segment would read as a scheme
        }
        out.append(escaped);
    }

    /** Returns the form that was written if it still stands for the value, else the escaped value. */
    private static String encoded(String value, String raw, UrlEncoding encoding) {
        if (!raw.isEmpty() && isValidEncoded(raw, encoding)) {
            try {
                if (encoding.unescape(raw).equals(value)) {
                    return raw;
                }
            } catch (GoError e) {
                return encoding.escape(value);
            }
        }
        return encoding.escape(value);
    }

    private static boolean isValidEncoded(String raw, UrlEncoding encoding) {
        return raw.chars().allMatch(c -> "!$&'()*+,;=:@[]%".indexOf(c) >= 0 || !encoding.escapes(c));
    }
}
