/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoRegexp;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.go.GoUrl;

/** What Helm takes for email addresses and URLs: the functions of asaskevich/govalidator that it calls. */
final class WebAddresses {

    private static final int LONGEST_URL = 2083;
    private static final int SHORTEST_URL = 3;

    private WebAddresses() {}

    /** The regular expressions, which are compiled on demand. */
    private static final class Expressions {

        private static final String BEYOND_ASCII = "[\\x{00A0}-\\x{D7FF}\\x{F900}-\\x{FDCF}\\x{FDF0}-\\x{FFEF}]";
        private static final String ATOM = "([a-zA-Z]|\\d|[!#\\$%&'\\*\\+\\-\\/=\\?\\^_`{\\|}~]|" + BEYOND_ASCII + ")+";
        private static final String FOLDED_SPACE = "(((\\x20|\\x09)*(\\x0d\\x0a))?(\\x20|\\x09)+)?";

        /** As it is in govalidator, where the quote stands inside the repetition. */
        private static final String QUOTED = "((\\x22)(" + FOLDED_SPACE
                + "(([\\x01-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]|\\x21|[\\x23-\\x5b]|[\\x5d-\\x7e]|" + BEYOND_ASCII
                + ")|(\\([\\x01-\\x09\\x0b\\x0c\\x0d-\\x7f]|" + BEYOND_ASCII + "))))*" + FOLDED_SPACE + "(\\x22)";

        private static final String LETTER_OR_DIGIT = "([a-zA-Z]|\\d|" + BEYOND_ASCII + ")";
        private static final String LETTER = "([a-zA-Z]|" + BEYOND_ASCII + ")";
        private static final String LABEL = "(" + LETTER_OR_DIGIT + "|(" + LETTER_OR_DIGIT + "([a-zA-Z]|\\d|-|\\.|_|~|"
                + BEYOND_ASCII + ")*" + LETTER_OR_DIGIT + "))";
        private static final String TOP_LABEL =
                "(" + LETTER + "|(" + LETTER + "([a-zA-Z]|\\d|-|_|~|" + BEYOND_ASCII + ")*" + LETTER + "))";
        private static final GoRegexp EMAIL = GoRegexp.mustCompile(
                "^((" + ATOM + "(\\." + ATOM + ")*)|" + QUOTED + ")@(" + LABEL + "\\.)+" + TOP_LABEL + "\\.?$",
                GoRelease.V1_26);

        private static final String GROUP = "[0-9a-fA-F]{1,4}";
        private static final String BYTE = "(25[0-5]|(2[0-4]|1{0,1}[0-9]){0,1}[0-9])";
        private static final String IPV6 = "((" + GROUP + ":){7,7}" + GROUP + "|(" + GROUP + ":){1,7}:|(" + GROUP
                + ":){1,6}:" + GROUP + "|(" + GROUP + ":){1,5}(:" + GROUP + "){1,2}|(" + GROUP + ":){1,4}(:" + GROUP
                + "){1,3}|(" + GROUP + ":){1,3}(:" + GROUP + "){1,4}|(" + GROUP + ":){1,2}(:" + GROUP + "){1,5}|"
                + GROUP + ":((:" + GROUP + "){1,6})|:((:" + GROUP
                + "){1,7}|:)|fe80:(:[0-9a-fA-F]{0,4}){0,4}%[0-9a-zA-Z]{1,}|::(ffff(:0{1,4}){0,1}:){0,1}(" + BYTE
                + "\\.){3,3}" + BYTE + "|(" + GROUP + ":){1,4}:(" + BYTE + "\\.){3,3}" + BYTE + ")";
        private static final String IPV4 = "([1-9]\\d?|1\\d\\d|2[01]\\d|22[0-3]|24\\d|25[0-5])"
                + "(\\.(\\d{1,2}|1\\d\\d|2[0-4]\\d|25[0-5])){2}(?:\\.([0-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5]))";
        private static final String SUBDOMAIN =
                "((www\\.)|([a-zA-Z0-9]+([-_\\.]?[a-zA-Z0-9])*[a-zA-Z0-9]\\.[a-zA-Z0-9]+))";
        private static final String WIDE = "[a-zA-Z\\x{00a1}-\\x{ffff}0-9]";
        private static final GoRegexp URL = GoRegexp.mustCompile(
                "^((ftp|tcp|udp|wss?|https?):\\/\\/)?(\\S+(:\\S*)?@)?((" + IPV4 + "|(\\[" + IPV6
                        + "\\])|(([a-zA-Z0-9]([a-zA-Z0-9-_]+)?[a-zA-Z0-9]([-\\.][a-zA-Z0-9]+)*)|(" + SUBDOMAIN
                        + "?))?((" + WIDE + "+-?-?)*" + WIDE
                        + "+)(?:\\.([a-zA-Z\\x{00a1}-\\x{ffff}]{1,}))?))\\.?(:(\\d{1,5}))?((\\/|\\?|#)[^\\s]*)?$",
                GoRelease.V1_26);
    }

    /** {@code IsEmail}. */
    static boolean isEmail(String text) {
        return Expressions.EMAIL.matches(text);
    }

    /** {@code IsURL}. */
    static boolean isUrl(String text) {
        if (text.codePointCount(0, text.length()) >= LONGEST_URL
                || GoStrings.length(text) <= SHORTEST_URL
                || text.startsWith(".")) {
            return false;
        }
        boolean hasPort = text.contains(":") && !text.contains("://");
        GoUrl url;
        try {
            url = GoUrl.parse(hasPort ? "http://" + text : text, GoRelease.V1_26);
        } catch (GoError e) {
            return false;
        }
        boolean isWord =
                url.host().isEmpty() && !url.path().isEmpty() && !url.path().contains(".");
        return !url.host().startsWith(".") && !isWord && Expressions.URL.matches(text);
    }

    /** {@code IsRequestURL}: {@code url.ParseRequestURI} with a scheme. There a number sign is part of the path. */
    static boolean isRequestUrl(String text, GoRelease go) {
        int authority = text.indexOf("://");
        int hash = text.indexOf('#');
        if (hash >= 0 && authority >= 0 && hash < endOfAuthority(text, authority + "://".length())) {
            return false;
        }
        try {
            return !GoUrl.parse(text.replace('#', 'x'), go).scheme().isEmpty();
        } catch (GoError e) {
            return false;
        }
    }

    private static int endOfAuthority(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '/' && text.charAt(at) != '?') {
            at++;
        }
        return at;
    }
}
