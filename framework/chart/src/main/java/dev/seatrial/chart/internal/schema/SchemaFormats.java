/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoRegexp;
import dev.seatrial.template.internal.go.GoRelease;
import org.jspecify.annotations.Nullable;

/** The formats that are asserted, with the validator's messages. */
final class SchemaFormats {

    private SchemaFormats() {}

    /** Returns what is wrong with a value, null if nothing is, or if the format is unknown or not for its type. */
    static @Nullable String problem(String format, @Nullable Object value, GoRelease go) {
        if (!(value instanceof String s)) {
            return null;
        }
        return switch (format) {
            case "regex" -> regex(s, go);
            case "ipv4" -> NetworkFormats.ipv4(s);
            case "ipv6" -> NetworkFormats.ipv6(s);
            case "hostname" -> NetworkFormats.hostname(s);
            case "email" -> NetworkFormats.email(s);
            case "date" -> TimeFormats.date(s);
            case "time" -> TimeFormats.time(s);
            case "date-time" -> TimeFormats.dateTime(s);
            case "duration" -> TimeFormats.duration(s);
            case "period" -> TimeFormats.period(s);
            case "uri", "iri" -> UrlFormats.uri(s, go);
            case "uri-reference", "iri-reference" -> UrlFormats.reference(s, go);
            case "uri-template" -> UrlFormats.template(s, go);
            case "uuid" -> uuid(s);
            case "json-pointer" -> jsonPointer(s);
            case "relative-json-pointer" -> relativeJsonPointer(s);
            case "semver" -> SemverFormat.problem(s);
            default -> null;
        };
    }

    private static @Nullable String regex(String s, GoRelease go) {
        try {
            GoRegexp.compile(s, go);
            return null;
        } catch (GoError e) {
            return e.getMessage();
        }
    }

    private static @Nullable String uuid(String s) {
        int[] lengths = {8, 4, 4, 4, 12};
        String[] groups = s.split("-", -1);
        if (groups.length != lengths.length) {
            return "must have 5 elements";
        }
        for (int i = 0; i < groups.length; i++) {
            if (groups[i].length() != lengths[i]) {
                return "element " + (i + 1) + " must be " + lengths[i] + " characters long";
            }
            for (int c : groups[i].codePoints().toArray()) {
                if (Character.digit(c, 16) < 0 || c > 'f') {
                    return "non-hex character " + GoQuote.quoteRune(c);
                }
            }
        }
        return null;
    }

    private static @Nullable String jsonPointer(String s) {
        if (s.isEmpty()) {
            return null;
        }
        if (!s.startsWith("/")) {
            return "not starting with /";
        }
        return s.matches("(?s)(?:[^~]|~[01])*") ? null : "~ must be followed by 0 or 1";
    }

    private static @Nullable String relativeJsonPointer(String s) {
        String rest = s.replaceFirst("^[0-9]+", "");
        int digits = s.length() - rest.length();
        if (digits == 0) {
            return "must start with non-negative integer";
        }
        if (digits > 1 && s.startsWith("0")) {
            return "starts with zero";
        }
        return rest.equals("#") ? null : jsonPointer(rest);
    }
}
