/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.registry;

import dev.seatrial.delivery.internal.web.WebResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a registry wants to be asked: a header WWW-Authenticate.
 *
 * @param scheme in lower case, such as {@code bearer}
 */
record Challenge(String scheme, Map<String, String> parameters) {

    private static final Pattern SCHEME = Pattern.compile("\\s*([A-Za-z0-9!#$%&'*+.^_`|~-]+)");

    private static final Pattern PARAMETER = Pattern.compile(
            "\\s*,?\\s*([A-Za-z0-9!#$%&'*+.^_`|~-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,\"]+))");

    /** Returns the one that an answer has for a scheme that is known here; a token is preferred. */
    static Optional<Challenge> of(WebResponse response) {
        Challenge found = null;
        for (String header : response.all("WWW-Authenticate")) {
            Challenge each = parse(header);
            if (each.isBearer() || (each.isBasic() && found == null)) {
                found = each;
            }
        }
        return Optional.ofNullable(found);
    }

    static Challenge parse(String header) {
        Matcher scheme = SCHEME.matcher(header);
        if (!scheme.lookingAt()) {
            return new Challenge("", Map.of());
        }
        Map<String, String> parameters = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(header).region(scheme.end(), header.length());
        while (parameter.lookingAt()) {
            String quoted = parameter.group(2);
            parameters.put(
                    parameter.group(1).toLowerCase(Locale.ROOT),
                    quoted == null ? parameter.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
            parameter.region(parameter.end(), header.length());
        }
        return new Challenge(scheme.group(1).toLowerCase(Locale.ROOT), parameters);
    }

    boolean isBearer() {
        return scheme.equals("bearer");
    }

    boolean isBasic() {
        return scheme.equals("basic");
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
