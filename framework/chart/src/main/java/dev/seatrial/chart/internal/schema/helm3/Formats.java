/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema.helm3;

import com.google.re2j.Pattern;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoLocation;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.go.GoTime;
import dev.seatrial.template.internal.go.GoUrl;
import dev.seatrial.template.internal.go.IpAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The formats that are checked; any other fits everything. */
final class Formats {

    private static final String LABEL = "([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])";
    private static final Pattern HOSTNAME = Pattern.compile("^" + LABEL + "(\\." + LABEL + ")*$");
    private static final int MAX_HOSTNAME = 255;
    private static final Pattern BALANCED = Pattern.compile("^([^{]*(\\{[^}]*\\})?)*$");
    private static final Pattern UUID = Pattern.compile("^[a-f0-9]{8}(-[a-f0-9]{4}){3}-[a-f0-9]{12}$");
    private static final String STEPS = "(/([^~/]|~0|~1)*)*";
    private static final Pattern POINTER = Pattern.compile("^" + STEPS + "$");
    private static final Pattern RELATIVE_POINTER = Pattern.compile("^(0|[1-9][0-9]*)(#|" + STEPS + ")$");

    private static final Map<String, Predicate<String>> BY_NAME = Map.ofEntries(
            Map.entry("date", s -> isTime(s, "2006-01-02")),
            Map.entry("time", s -> isTime(s, "15:04:05Z07:00", "15:04:05")),
            Map.entry(
                    "date-time",
                    s -> isTime(s, "15:04:05", "15:04:05Z07:00", "2006-01-02", "2006-01-02T15:04:05Z07:00")),
            Map.entry(
                    "hostname",
                    s -> HOSTNAME.matcher(s).find()
                            && dev.seatrial.template.internal.go.GoStrings.length(s) <= MAX_HOSTNAME),
            Map.entry("email", MailAddress::isValid),
            Map.entry("idn-email", MailAddress::isValid),
            Map.entry("ipv4", s -> isAddress(s) && s.contains(".")),
            Map.entry("ipv6", s -> isAddress(s) && s.contains(":")),
            Map.entry("uri", Formats::isUri),
            Map.entry("uri-reference", s -> url(s).isPresent()),
            Map.entry("iri", Formats::isUri),
            Map.entry("iri-reference", s -> url(s).isPresent()),
            Map.entry(
                    "uri-template",
                    s -> url(s).filter(u -> BALANCED.matcher(u.path()).find()).isPresent()),
            Map.entry("uuid", s -> UUID.matcher(s).find()),
            Map.entry("regex", Keywords::isRegex),
            Map.entry("json-pointer", s -> POINTER.matcher(s).find()),
            Map.entry("relative-json-pointer", s -> RELATIVE_POINTER.matcher(s).find()));

    private Formats() {}

    static boolean isKnown(String format) {
        return BY_NAME.containsKey(format);
    }

    static boolean accept(String format, String value) {
        Predicate<String> check = BY_NAME.get(format);
        return check == null || check.test(value);
    }

    /** Returns whether a text is an IP address as {@code net.ParseIP} takes it, which is without a zone. */
    static boolean isAddress(String text) {
        try {
            IpAddress.parse(text);
            return text.indexOf('%') < 0;
        } catch (GoError e) {
            return false;
        }
    }

    private static boolean isTime(String text, String... layouts) {
        return Arrays.stream(layouts).anyMatch(layout -> fits(text, layout));
    }

    private static boolean fits(String text, String layout) {
        try {
            GoTime.parse(layout, text, GoLocation.UTC);
            return true;
        } catch (GoError e) {
            return false;
        }
    }

    private static boolean isUri(String text) {
        return url(text).filter(url -> !url.scheme().isEmpty()).isPresent();
    }

    private static Optional<GoUrl> url(String text) {
        try {
            return text.contains("\\") ? Optional.empty() : Optional.of(GoUrl.parse(text, GoRelease.V1_23));
        } catch (GoError e) {
            return Optional.empty();
        }
    }
}
