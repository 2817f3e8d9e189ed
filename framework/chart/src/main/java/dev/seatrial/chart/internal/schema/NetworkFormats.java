/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.go.IpAddress;
import org.jspecify.annotations.Nullable;

/** The formats of addresses and names of hosts and mailboxes. */
final class NetworkFormats {

    private NetworkFormats() {}

    static @Nullable String ipv4(String s) {
        String[] groups = s.split("\\.", -1);
        if (groups.length != 4) {
            return "expected four decimals";
        }
        for (String group : groups) {
            if (group.length() > 1 && group.charAt(0) == '0') {
                return "leading zeros";
            }
            long n;
            try {
                n = GoNumbers.atoi(group);
            } catch (GoError e) {
                return e.getMessage();
            }
            if (n < 0 || n > 255) {
                return "decimal must be between 0 and 255";
            }
        }
        return null;
    }

    static @Nullable String ipv6(String s) {
        if (!s.contains(":")) {
            return "missing colon";
        }
        try {
            IpAddress.parse(s);
        } catch (GoError e) {
            return e.getMessage();
        }
        return s.contains("%") ? "zone id is not a part of ipv6 address" : null;
    }

    static @Nullable String hostname(String s) {
        String name = s.endsWith(".") ? s.substring(0, s.length() - 1) : s;
        if (GoStrings.length(name) > 253) {
            return "more than 253 characters long";
        }
        for (String label : name.split("\\.", -1)) {
            if (label.isEmpty() || GoStrings.length(label) > 63) {
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

    static @Nullable String email(String s) {
        if (GoStrings.length(s) > 254) {
            return "more than 255 characters long";
        }
        int at = s.lastIndexOf('@');
        if (at < 0) {
            return "missing @";
        }
        String local = s.substring(0, at);
        if (GoStrings.length(local) > 64) {
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
}
