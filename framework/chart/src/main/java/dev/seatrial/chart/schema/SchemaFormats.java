/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.seatrial.go.GoQuote;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The formats that are asserted, with the validator's messages. */
final class SchemaFormats {

    private SchemaFormats() {}

    /** Returns what is wrong with a value, null if nothing is, or if the format is unknown or not for its type. */
    static @Nullable String problem(String format, @Nullable Object value) {
        if (!(value instanceof String s)) {
            return null;
        }
        return switch (format) {
            case "regex" -> regex(s);
            case "ipv4" -> ipv4(s);
            case "ipv6" -> ipv6(s);
            case "hostname" -> hostname(s);
            case "email" -> email(s);
            case "date" -> date(s);
            case "time" -> time(s);
            case "date-time" -> dateTime(s);
            case "uri", "iri" -> uri(s);
            case "uri-reference", "iri-reference" -> s.contains("\\") ? "contains \\" : reference(s);
            case "uuid" -> uuid(s);
            case "json-pointer" -> jsonPointer(s);
            case "relative-json-pointer" -> relativeJsonPointer(s);
            case "duration" -> duration(s);
            default -> null;
        };
    }

    /** Decodes {@code %41}; malformed escapes stay. */
    static String percentDecoded(String s) {
        return s.indexOf('%') < 0 ? s : java.net.URLDecoder.decode(s.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static @Nullable String regex(String s) {
        try {
            Pattern.compile(s);
            return null;
        } catch (PatternSyntaxException e) {
            return e.getMessage();
        }
    }

    private static @Nullable String ipv4(String s) {
        String[] groups = s.split("\\.", -1);
        if (groups.length != 4) {
            return "expected four decimals";
        }
        for (String group : groups) {
            if (group.length() > 1 && group.charAt(0) == '0') {
                return "leading zeros";
            }
            if (!group.matches("[+-]?[0-9]{1,9}")) {
                return "strconv.Atoi: parsing " + GoQuote.quote(group) + ": invalid syntax";
            }
            int n = Integer.parseInt(group);
            if (n < 0 || n > 255) {
                return "decimal must be between 0 and 255";
            }
        }
        return null;
    }

    private static @Nullable String ipv6(String s) {
        if (!s.contains(":")) {
            return "missing colon";
        }
        String invalid = "ParseAddr(" + GoQuote.quote(s) + "): unable to parse IP";
        if (s.contains("%")) {
            return "zone id is not a part of ipv6 address";
        }
        String address = s;
        int lastColon = s.lastIndexOf(':');
        if (s.indexOf('.') > lastColon) {
            if (ipv4(s.substring(lastColon + 1)) != null) {
                return invalid;
            }
            address = s.substring(0, lastColon + 1) + "0:0";
        }
        int gap = address.indexOf("::");
        boolean twoGaps = gap >= 0 && address.indexOf("::", gap + 1) >= 0;
        List<String> groups =
                Arrays.stream(address.split(":", -1)).filter(g -> !g.isEmpty()).toList();
        boolean count = gap < 0 ? groups.size() == 8 : groups.size() < 8;
        boolean ends =
                (gap == 0 || !address.startsWith(":")) && (gap == address.length() - 2 || !address.endsWith(":"));
        return !twoGaps && count && ends && groups.stream().allMatch(g -> g.matches("[0-9a-fA-F]{1,4}"))
                ? null
                : invalid;
    }

    private static @Nullable String hostname(String s) {
        String name = s.endsWith(".") ? s.substring(0, s.length() - 1) : s;
        if (name.length() > 253) {
            return "more than 253 characters long";
        }
        for (String label : name.split("\\.", -1)) {
            if (label.isEmpty() || label.length() > 63) {
                return "label must be 1 to 63 characters long";
            }
            if (label.startsWith("-")) {
                return "label starts with hyphen";
            }
            if (label.endsWith("-")) {
                return "label ends with hyphen";
            }
            String problem = otherThan(label, "-");
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static @Nullable String email(String s) {
        if (s.length() > 254) {
            return "more than 255 characters long";
        }
        int at = s.lastIndexOf('@');
        if (at < 0) {
            return "missing @";
        }
        String local = s.substring(0, at);
        if (local.length() > 64) {
            return "local part more than 64 characters long";
        }
        String problem = localPart(local);
        if (problem != null) {
            return problem;
        }
        String domain = s.substring(at + 1);
        if (domain.startsWith("[") && domain.endsWith("]")) {
            String address = domain.substring(1, domain.length() - 1);
            boolean isV6 = address.startsWith("IPv6:");
            String inner = isV6 ? ipv6(address.substring("IPv6:".length())) : ipv4(address);
            return inner == null ? null : "invalid ipv" + (isV6 ? 6 : 4) + " address: " + inner;
        }
        String inner = hostname(domain);
        return inner == null ? null : "invalid domain: " + inner;
    }

    private static @Nullable String localPart(String local) {
        if (local.length() > 1 && local.startsWith("\"")) {
            String inner = local.substring(1, local.length() - 1);
            return inner.indexOf('\\') >= 0 || inner.indexOf('"') >= 0
                    ? "backslash and quote are not allowed within quoted local part"
                    : null;
        }
        if (local.startsWith(".")) {
            return "starts with dot";
        }
        if (local.endsWith(".")) {
            return "ends with dot";
        }
        return local.contains("..") ? "consecutive dots" : otherThan(local, ".!#$%&'*+-/=?^_`{|}~");
    }

    private static @Nullable String otherThan(String s, String extra) {
        for (int c : s.codePoints().toArray()) {
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && extra.indexOf(c) < 0) {
                return "invalid character " + GoQuote.quoteRune(c);
            }
        }
        return null;
    }

    private static @Nullable String date(String s) {
        String prefix = "parsing time " + GoQuote.quote(s);
        if (!s.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return prefix + " as \"2006-01-02\": cannot parse " + GoQuote.quote(dateRest(s)) + " as \"" + dateElement(s)
                    + "\"";
        }
        int month = Integer.parseInt(s.substring(5, 7));
        if (month < 1 || month > 12) {
            return prefix + ": month out of range";
        }
        try {
            LocalDate.of(Integer.parseInt(s.substring(0, 4)), month, Integer.parseInt(s.substring(8)));
            return null;
        } catch (DateTimeException e) {
            return prefix + ": day out of range";
        }
    }

    private static final String[][] DATE_ELEMENTS = {
        {"[0-9]{4}", "2006"}, {"-", "-"}, {"[0-9]{2}", "01"}, {"-", "-"}, {"[0-9]{2}", "02"}
    };

    private static String dateRest(String s) {
        return s.substring(dateEnd(s)[0]);
    }

    private static String dateElement(String s) {
        return DATE_ELEMENTS[Math.min(dateEnd(s)[1], DATE_ELEMENTS.length - 1)][1];
    }

    /** Returns how far the text and the elements match. */
    private static int[] dateEnd(String s) {
        int at = 0;
        int element = 0;
        while (element < DATE_ELEMENTS.length) {
            java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(DATE_ELEMENTS[element][0])
                    .matcher(s)
                    .region(at, s.length());
            if (!matcher.lookingAt()) {
                break;
            }
            at = matcher.end();
            element++;
        }
        return new int[] {at, element};
    }

    private static @Nullable String time(String s) {
        if (s.length() < 9) {
            return "less than 9 characters long";
        }
        if (s.charAt(2) != ':' || s.charAt(5) != ':') {
            return "missing colon in correct place";
        }
        if (!s.substring(0, 8).matches("[0-9]{2}:[0-9]{2}:[0-9]{2}")) {
            return "invalid hour/min/sec";
        }
        int hour = Integer.parseInt(s.substring(0, 2));
        int minute = Integer.parseInt(s.substring(3, 5));
        int second = Integer.parseInt(s.substring(6, 8));
        if (hour > 23 || minute > 59 || second > 60) {
            return "hour/min/sec out of range";
        }
        String rest = s.substring(8);
        if (rest.startsWith(".")) {
            String behind = rest.substring(1).replaceFirst("^[0-9]+", "");
            if (behind.length() == rest.length() - 1) {
                return "no digits in second fraction";
            }
            rest = behind;
        }
        int offset = 0;
        if (!rest.equalsIgnoreCase("z")) {
            if (rest.length() != 6) {
                return "offset must be 6 characters long";
            }
            if (rest.charAt(0) != '+' && rest.charAt(0) != '-') {
                return "offset must begin with plus/minus";
            }
            if (rest.charAt(3) != ':') {
                return "missing colon in offset in correct place";
            }
            if (!rest.substring(1).matches("[0-9]{2}:[0-9]{2}")) {
                return "invalid hour/min in offset";
            }
            int hours = Integer.parseInt(rest.substring(1, 3));
            int minutes = Integer.parseInt(rest.substring(4));
            if (hours > 23 || minutes > 59) {
                return "hour/min in offset out of range";
            }
            offset = (rest.charAt(0) == '+' ? -1 : 1) * (hours * 60 + minutes);
        }
        int universal = Math.floorMod(hour * 60 + minute + offset, 24 * 60);
        return second == 60 && universal != 23 * 60 + 59 ? "invalid leap second" : null;
    }

    private static @Nullable String dateTime(String s) {
        if (s.length() < 20) {
            return "less than 20 characters long";
        }
        if (s.charAt(10) != 't' && s.charAt(10) != 'T') {
            return "11th character must be t or T";
        }
        String date = date(s.substring(0, 10));
        if (date != null) {
            return "invalid date element: " + date;
        }
        String time = time(s.substring(11));
        return time == null ? null : "invalid time element: " + time;
    }

    private static @Nullable String uri(String s) {
        String problem = reference(s);
        if (problem != null) {
            return problem;
        }
        return s.matches("(?s)[a-zA-Z][a-zA-Z0-9+.-]*:.*") ? null : "relative url";
    }

    /** Go's {@code url.Parse} takes more than Java's does; only what both refuse, and the commonest reasons, are told. */
    private static @Nullable String reference(String s) {
        String prefix = "parse " + GoQuote.quote(s) + ": ";
        if (s.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
            return prefix + "net/url: invalid control character in URL";
        }
        if (s.startsWith(":")) {
            return prefix + "missing protocol scheme";
        }
        java.util.regex.Matcher escape =
                java.util.regex.Pattern.compile("%(?![0-9a-fA-F]{2}).{0,2}").matcher(s);
        if (escape.find()) {
            return prefix + "invalid URL escape " + GoQuote.quote(escape.group());
        }
        String path = s.replaceFirst("[?#].*", "");
        int colon = path.indexOf(':');
        int slash = path.indexOf('/');
        if (colon > 0 && (slash < 0 || colon < slash) && !path.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*")) {
            return prefix + "first path segment in URL cannot contain colon";
        }
        return authorityProblem(s, prefix);
    }

    private static @Nullable String authorityProblem(String s, String prefix) {
        int start = s.indexOf("//");
        if (start < 0) {
            return null;
        }
        String authority = s.substring(start + 2).replaceFirst("[/?#].*", "");
        try {
            new URI("http://" + authority);
        } catch (URISyntaxException e) {
            int space = authority.indexOf(' ');
            if (space >= 0) {
                return prefix + "invalid character \" \" in host name";
            }
        }
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']') && colon >= 0;
        return hasPort && !authority.substring(colon + 1).matches("[0-9]*")
                ? prefix + "invalid port " + GoQuote.quote(authority.substring(colon)) + " after host"
                : null;
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

    private static @Nullable String duration(String s) {
        if (!s.startsWith("P")) {
            return "must start with P";
        }
        if (s.length() == 1) {
            return "nothing after P";
        }
        if (s.endsWith("W")) {
            String weeks = s.substring(1, s.length() - 1);
            return weeks.isEmpty() ? "no number in week" : weeks.matches("[0-9]+") ? null : "invalid week";
        }
        String[] parts = s.substring(1).split("T", -1);
        String[] allUnits = {"YMD", "HMS"};
        for (int i = 0; i < parts.length; i++) {
            if (i != 0 && parts[i].isEmpty()) {
                return "no time elements";
            }
            if (i >= allUnits.length) {
                return "more than one T";
            }
            String problem = durationPart(parts[i], allUnits[i]);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static @Nullable String durationPart(String part, String allUnits) {
        String units = allUnits;
        String rest = part;
        while (!rest.isEmpty()) {
            String behind = rest.replaceFirst("^[0-9]+", "");
            if (behind.length() == rest.length()) {
                return "missing number";
            }
            if (behind.isEmpty()) {
                return "missing unit";
            }
            char unit = behind.charAt(0);
            int index = units.indexOf(unit);
            if (index < 0) {
                return allUnits.indexOf(unit) >= 0
                        ? "unit " + GoQuote.quoteRune(unit) + " out of order"
                        : "invalid unit " + GoQuote.quoteRune(unit);
            }
            units = units.substring(index + 1);
            rest = behind.substring(1);
        }
        return null;
    }
}
