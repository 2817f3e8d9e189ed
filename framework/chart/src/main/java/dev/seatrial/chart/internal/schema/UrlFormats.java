/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoUrl;
import org.jspecify.annotations.Nullable;

/** The formats of URLs. */
final class UrlFormats {

    private UrlFormats() {}

    static @Nullable String uri(String s) {
        String problem = problem(s);
        return problem != null || !GoUrl.parse(s).scheme().isEmpty() ? problem : "relative url";
    }

    static @Nullable String reference(String s) {
        return s.contains("\\") ? "contains \\" : problem(s);
    }

    static @Nullable String template(String s) {
        String problem = problem(s);
        if (problem != null) {
            return problem;
        }
        // the validator looks at the path only if it is written otherwise than Go would write it
        for (String segment : GoUrl.parse(s).rawPath().split("/", -1)) {
            boolean open = false;
            for (char c : SchemaSources.percentDecoded(segment).toCharArray()) {
                if (c == (open ? '{' : '}')) {
                    return "nested curly braces";
                }
                open = c == '{' || (open && c != '}');
            }
            if (open) {
                return "no matching closing brace";
            }
        }
        return null;
    }

    private static @Nullable String problem(String s) {
        GoUrl url;
        try {
            url = GoUrl.parse(s);
        } catch (GoError e) {
            return e.getMessage();
        }
        String host = url.hostname();
        if (!host.contains(":")) {
            return null;
        }
        if (!url.host().contains("[") || !url.host().contains("]")) {
            return "ipv6 address not enclosed in brackets";
        }
        String problem = NetworkFormats.ipv6(host);
        return problem == null ? null : "invalid ipv6 address: " + problem;
    }
}
