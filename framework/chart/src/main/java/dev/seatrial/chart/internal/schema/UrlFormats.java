/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.go.GoUrl;
import org.jspecify.annotations.Nullable;

/** The formats of URLs. */
final class UrlFormats {

    private UrlFormats() {}

    static @Nullable String uri(String s, GoRelease go) {
        String problem = problem(s, go);
        return problem != null || !GoUrl.parse(s, go).scheme().isEmpty() ? problem : "relative url";
    }

    static @Nullable String reference(String s, GoRelease go) {
        return s.contains("\\") ? "contains \\" : problem(s, go);
    }

    static @Nullable String template(String s, GoRelease go) {
        String problem = problem(s, go);
        if (problem != null) {
            return problem;
        }
        // the validator looks at the path only if it is written otherwise than Go would write it
        for (String segment : GoUrl.parse(s, go).rawPath().split("/", -1)) {
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

    private static @Nullable String problem(String s, GoRelease go) {
        GoUrl url;
        try {
            url = GoUrl.parse(s, go);
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
