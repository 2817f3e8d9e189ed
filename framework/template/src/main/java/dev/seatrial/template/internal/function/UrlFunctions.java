/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.ANY_MAP;
import static dev.seatrial.template.internal.go.GoType.STRING;

import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoKind;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.go.GoUrl;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sprig's functions over URLs ({@code url.go} of v3.3). */
final class UrlFunctions {

    private UrlFunctions() {}

    static FunctionTable table(GoRelease release) {
        return Functions.table()
                .add("urlParse", takes(STRING).returns(ANY_MAP), a -> urlParse(a.string(0), release))
                .add("urlJoin", takes(ANY_MAP).returns(STRING), a -> urlJoin(a.map(0), release))
                .build();
    }

    private static Map<String, @Nullable Object> urlParse(String text, GoRelease release) {
        GoUrl url;
        try {
            url = GoUrl.parse(text, release);
        } catch (GoError e) {
            throw new GoError("unable to parse url: " + e.getMessage());
        }
        Map<String, @Nullable Object> parts = new HashMap<>();
        parts.put("scheme", url.scheme());
        parts.put("host", url.host());
        parts.put("hostname", url.hostname());
        parts.put("path", url.path());
        parts.put("query", url.rawQuery());
        parts.put("opaque", url.opaque());
        parts.put("fragment", url.fragment());
        parts.put("userinfo", url.user() == null ? "" : url.user());
        return parts;
    }

    private static String urlJoin(Map<String, @Nullable Object> parts, GoRelease release) {
        String scheme = part(parts, "scheme");
        String host = part(parts, "host");
        String path = part(parts, "path");
        String query = part(parts, "query");
        String opaque = part(parts, "opaque");
        String fragment = part(parts, "fragment");
        String userinfo = part(parts, "userinfo");
        String user = userinfo.isEmpty() ? null : user(userinfo, release);
        return GoUrl.of(scheme, opaque, user, host, path, query, fragment).toString();
    }

    private static @Nullable String user(String userinfo, GoRelease release) {
        try {
            return GoUrl.parse("proto://" + userinfo + "@host", release).user();
        } catch (GoError e) {
            throw new GoError("unable to parse userinfo in dict: " + e.getMessage());
        }
    }

    private static String part(Map<String, @Nullable Object> parts, String key) {
        Object value = parts.get(key);
        if (value instanceof String text) {
            return text;
        }
        if (!parts.containsKey(key)) {
            return "";
        }
        if (value == null) {
            // sprig asks the type of nil for its kind
            throw new GoError("runtime error: invalid memory address or nil pointer dereference");
        }
        GoKind kind = GoType.kindOf(value);
        throw new GoError("unable to parse " + key + " key, must be of type string, but " + kind.text() + " found");
    }
}
