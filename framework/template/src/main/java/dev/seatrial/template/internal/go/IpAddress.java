/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

/** Checks textual IP addresses, with the errors of Go's {@code net/netip}. */
public final class IpAddress {

    /** Says why a text is no address. */
    static final class Malformed extends GoError {

        private static final long serialVersionUID = 1L;

        Malformed(String address, String reason) {
            super("ParseAddr(" + GoQuote.quote(address) + "): " + reason);
        }

        Malformed(String address, String reason, String at) {
            this(address, reason + " (at " + GoQuote.quote(at) + ")");
        }
    }

    private static final int FIELDS = 8;

    private final String address;

    private IpAddress(String address) {
        this.address = address;
    }

    /**
     * Returns 4 or 6, the version of a well-formed address.
     *
     * @throws GoError with Go's text
     */
    public static int parse(String address) {
        for (int i = 0; i < address.length(); i++) {
            switch (address.charAt(i)) {
                case '.' -> {
                    new IpAddress(address).version4(address);
                    return 4;
                }
                case ':' -> {
                    new IpAddress(address).version6();
                    return 6;
                }
                case '%' -> throw new Malformed(address, "missing IPv6 address");
                default -> {
                    // an address starts with a field
                }
            }
        }
        throw new Malformed(address, "unable to parse IP");
    }

    private void version4(String text) {
        int dots = 0;
        int digits = 0;
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                check(digits != 1 || value != 0, "IPv4 field has octet with leading zero");
                value = value * 10 + c - '0';
                digits++;
                check(value <= 255, "IPv4 field has value >255");
            } else if (c == '.') {
                boolean empty = i == 0 || i == text.length() - 1 || text.charAt(i - 1) == '.';
                check(!empty, "IPv4 field must have at least one digit", text.substring(i));
                check(dots < 3, "IPv4 address too long");
                dots++;
                value = 0;
                digits = 0;
            } else {
                throw new Malformed(address, "unexpected character", text.substring(i));
            }
        }
        check(dots == 3, "IPv4 address too short");
    }

    private void version6() {
        int percent = address.indexOf('%');
        String rest = percent < 0 ? address : address.substring(0, percent);
        check(percent != address.length() - 1, "zone must be a non-empty string");
        boolean ellipsis = rest.startsWith("::");
        if (ellipsis) {
            rest = rest.substring(2);
            if (rest.isEmpty()) {
                return;
            }
        }
        int fields = 0;
        while (fields < FIELDS) {
            int digits = hexDigits(rest);
            if (digits < rest.length() && rest.charAt(digits) == '.') {
                embedded4(rest, fields, ellipsis);
                rest = "";
                fields += 2;
                break;
            }
            fields++;
            rest = rest.substring(digits);
            if (rest.isEmpty()) {
                break;
            }
            check(rest.charAt(0) == ':', "unexpected character, want colon", rest);
            check(rest.length() > 1, "colon must be followed by more characters", rest);
            rest = rest.substring(1);
            if (rest.charAt(0) == ':') {
                check(!ellipsis, "multiple :: in address", rest);
                ellipsis = true;
                rest = rest.substring(1);
                if (rest.isEmpty()) {
                    break;
                }
            }
        }
        check(rest.isEmpty(), "trailing garbage after address", rest);
        check(fields == FIELDS || ellipsis, "address string too short");
        check(fields < FIELDS || !ellipsis, "the :: must expand to at least one field of zeros");
    }

    private int hexDigits(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) < 0x80 && Character.digit(text.charAt(digits), 16) >= 0) {
            check(digits <= 3, "each group must have 4 or less digits", text);
            digits++;
        }
        check(digits > 0, "each colon-separated field must have at least one digit", text);
        return digits;
    }

    private void embedded4(String text, int fields, boolean ellipsis) {
        check(
                ellipsis || fields == FIELDS - 2,
                "embedded IPv4 address must replace the final 2 fields of the address",
                text);
        check(fields <= FIELDS - 2, "too many hex fields to fit an embedded IPv4 at the end of the address", text);
        version4(text);
    }

    private void check(boolean valid, String reason) {
        if (!valid) {
            throw new Malformed(address, reason);
        }
    }

    private void check(boolean valid, String reason, String at) {
        if (!valid) {
            throw new Malformed(address, reason, at);
        }
    }
}
