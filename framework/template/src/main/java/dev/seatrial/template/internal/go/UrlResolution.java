/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Resolves references by the rules of {@code net/url/url.go} of Go 1.25. */
final class UrlResolution {

    private UrlResolution() {}

    static GoUrl resolve(GoUrl base, GoUrl reference) {
        String scheme = reference.scheme().isEmpty() ? base.scheme() : reference.scheme();
        boolean complete = !reference.scheme().isEmpty() || !reference.host().isEmpty() || reference.user() != null;
        if (complete) {
            GoUrl same = with(reference, scheme, reference.opaque(), reference.user(), reference.host());
            return withPath(same, path(reference.escapedPath(), ""));
        }
        if (!reference.opaque().isEmpty()) {
            return withPath(with(reference, scheme, reference.opaque(), null, ""), "");
        }
        GoUrl merged = reference;
        boolean samePath = reference.path().isEmpty();
        if (samePath && !reference.forceQuery() && reference.rawQuery().isEmpty()) {
            merged = inheriting(reference, base);
        }
        if (samePath && !base.opaque().isEmpty()) {
            return withPath(with(merged, scheme, base.opaque(), null, ""), "");
        }
        return withPath(
                with(merged, scheme, merged.opaque(), base.user(), base.host()),
                path(base.escapedPath(), reference.escapedPath()));
    }

    private static GoUrl with(GoUrl url, String scheme, String opaque, @Nullable String user, String host) {
        return new GoUrl(
                scheme,
                opaque,
                user,
                host,
                url.path(),
                url.rawPath(),
                url.rawQuery(),
                url.fragment(),
                url.rawFragment(),
                url.forceQuery(),
                url.omitHost());
    }

    /** Gives a reference the query of its base and, if it has none, the fragment. */
    private static GoUrl inheriting(GoUrl reference, GoUrl base) {
        GoUrl source = reference.fragment().isEmpty() ? base : reference;
        return new GoUrl(
                reference.scheme(),
                reference.opaque(),
                reference.user(),
                reference.host(),
                reference.path(),
                reference.rawPath(),
                base.rawQuery(),
                source.fragment(),
                source.rawFragment(),
                reference.forceQuery(),
                reference.omitHost());
    }

    private static GoUrl withPath(GoUrl url, String escaped) {
        String path = UrlEncoding.PATH.unescape(escaped);
        return new GoUrl(
                url.scheme(),
                url.opaque(),
                url.user(),
                url.host(),
                path,
                UrlEncoding.PATH.escape(path).equals(escaped) ? "" : escaped,
                url.rawQuery(),
                url.fragment(),
                url.rawFragment(),
                url.forceQuery(),
                url.omitHost());
    }

    /** Joins paths and takes out {@code .} and {@code ..}; the result starts with a slash unless it is empty. */
    private static String path(String base, String reference) {
        String full = reference.startsWith("/")
                ? reference
                : reference.isEmpty() ? base : base.substring(0, base.lastIndexOf('/') + 1) + reference;
        if (full.isEmpty()) {
            return "";
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] elements = full.split("/", -1);
        for (String element : elements) {
            if (element.equals("..")) {
                kept.pollLast();
            } else if (!element.equals(".")) {
                kept.addLast(element);
            }
        }
        StringBuilder path = new StringBuilder();
        for (Iterator<String> i = kept.iterator(); i.hasNext(); ) {
            path.append(i.next()).append(i.hasNext() ? "/" : "");
        }
        String last = elements[elements.length - 1];
        if ((last.equals(".") || last.equals("..")) && !path.toString().endsWith("/")) {
            path.append('/');
        }
        return path.length() > 0 && path.charAt(0) == '/' ? path.toString() : "/" + path;
    }
}
