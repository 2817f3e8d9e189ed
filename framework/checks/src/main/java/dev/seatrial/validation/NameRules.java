/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The rules for names and keys, with the texts of {@code apimachinery/pkg/util/validation}. */
final class NameRules {

    private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final String SUBDOMAIN = LABEL + "(\\." + LABEL + ")*";
    private static final String QUALIFIED = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private static final String LABEL_VALUE_FORMAT = "(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?";

    static final TextRule DNS_LABEL = withoutDots(rule(
            LABEL,
            63,
            "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an"
                    + " alphanumeric character",
            "my-name",
            "123-abc"));

    static final TextRule DNS_SUBDOMAIN = rule(
            SUBDOMAIN,
            253,
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end"
                    + " with an alphanumeric character",
            "example.com");

    static final TextRule DNS_1035_LABEL = rule(
            "[a-z]([-a-z0-9]*[a-z0-9])?",
            63,
            "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end"
                    + " with an alphanumeric character",
            "my-name",
            "abc-123");

    static final TextRule WILDCARD_SUBDOMAIN = rule(
            "\\*\\." + SUBDOMAIN,
            253,
            "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case"
                    + " alphanumeric characters, '-' or '.' and end with an alphanumeric character",
            "*.example.com");

    static final TextRule LABEL_VALUE = sized(
            LABEL_VALUE_FORMAT,
            63,
            "bytes",
            "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end"
                    + " with an alphanumeric character",
            "MyValue",
            "my_value",
            "12345");

    static final TextRule ENVIRONMENT_NAME = withoutFolders(rule(
            "[-._a-zA-Z][-._a-zA-Z0-9]*",
            Integer.MAX_VALUE,
            "a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and"
                    + " must not start with a digit",
            "my.env-name",
            "MY_ENV.NAME",
            "MyEnvName1"));

    static final TextRule RELAXED_ENVIRONMENT_NAME =
            text -> text.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '=')
                    ? List.of()
                    : List.of(
                            "a valid environment variable name must consist only of printable ASCII characters other than '='");

    static final TextRule CONFIG_KEY = withoutFolders(rule(
            "[-._a-zA-Z0-9]+",
            253,
            "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
            "key.name",
            "KEY_NAME",
            "key-name"));

    static final TextRule HTTP_HEADER = rule(
            "[-A-Za-z0-9]+",
            Integer.MAX_VALUE,
            "a valid HTTP header must consist of alphanumeric characters or '-'",
            "X-Header-Name");

    static final TextRule PERCENT = rule(
            "[0-9]+%",
            Integer.MAX_VALUE,
            "a valid percent string must be a numeric string followed by an ending '%'",
            "1%",
            "93%");

    static final TextRule PORT_NAME = NameRules::portName;
    static final TextRule QUALIFIED_NAME = NameRules::qualifiedName;

    /** Annotations are qualified names in which upper and lower case do not matter. */
    static final TextRule ANNOTATION = text -> qualifiedName(text.toLowerCase(Locale.ROOT));

    static final TextRule PATH_SEGMENT = NameRules::pathSegment;

    private NameRules() {}

    /** Adds the rules against texts that would be folders as the names of files. */
    private static TextRule withoutFolders(TextRule rule) {
        return text -> {
            List<String> faults = new ArrayList<>(rule.faults(text));
            faults.addAll(dots(text));
            return faults;
        };
    }

    /** A label that contains dots is probably meant as a domain, so the API server only says that. */
    private static TextRule withoutDots(TextRule rule) {
        return text -> text.contains(".") ? List.of("must not contain dots") : rule.faults(text);
    }

    private static TextRule rule(String format, int longest, String problem, String... examples) {
        return sized(format, longest, "characters", problem, examples);
    }

    private static TextRule sized(String format, int longest, String unit, String problem, String... examples) {
        Predicate<String> matcher = format.equals(LABEL_VALUE_FORMAT)
                ? text -> text.isEmpty() || isQualified(text)
                : Pattern.compile(format).asMatchPredicate();
        String sentence = regexError(problem, format, examples);
        return text -> {
            List<String> faults = new ArrayList<>(1);
            if (text.length() > longest) {
                faults.add("must be no more than %d %s".formatted(longest, unit));
            }
            if (!matcher.test(text)) {
                faults.add(sentence);
            }
            return faults;
        };
    }

    private static String regexError(String problem, String format, String... examples) {
        StringBuilder text = new StringBuilder(problem).append(" (");
        if (examples.length > 0) {
            text.append("e.g. ");
            for (int i = 0; i < examples.length; i++) {
                text.append(i > 0 ? " or " : "")
                        .append('\'')
                        .append(examples[i])
                        .append("', ");
            }
        }
        return text.append("regex used for validation is '")
                .append(format)
                .append("')")
                .toString();
    }

    private static List<String> dots(String text) {
        if (text.equals(".")) {
            return List.of("must not be '.'");
        }
        if (text.equals("..")) {
            return List.of("must not be '..'");
        }
        return text.startsWith("..") ? List.of("must not start with '..'") : List.of();
    }

    private static List<String> portName(String text) {
        List<String> faults = new ArrayList<>();
        if (text.length() > 15) {
            faults.add("must be no more than 15 characters");
        }
        if (!text.matches("[-a-z0-9]+")) {
            faults.add("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
        }
        if (!text.matches(".*[a-z].*")) {
            faults.add("must contain at least one letter (a-z)");
        }
        if (text.contains("--")) {
            faults.add("must not contain consecutive hyphens");
        }
        if (text.startsWith("-") || text.endsWith("-")) {
            faults.add("must not begin or end with a hyphen");
        }
        return faults;
    }

    private static List<String> qualifiedName(String text) {
        List<String> faults = new ArrayList<>();
        String[] parts = text.split("/", -1);
        if (parts.length > 2) {
            faults.add("a valid label key "
                    + regexError(
                            "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric"
                                    + " character",
                            QUALIFIED,
                            "MyName",
                            "my.name",
                            "123-abc")
                    + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
            return faults;
        }
        String name = parts[parts.length - 1];
        if (parts.length == 2) {
            if (parts[0].isEmpty()) {
                faults.add("prefix part must be non-empty");
            } else {
                DNS_SUBDOMAIN.faults(parts[0]).forEach(fault -> faults.add("prefix part " + fault));
            }
        }
        if (name.isEmpty()) {
            faults.add("name part must be non-empty");
        } else if (name.length() > 63) {
            faults.add("name part must be no more than 63 bytes");
        }
        if (!isQualified(name)) {
            faults.add("name part "
                    + regexError(
                            "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric"
                                    + " character",
                            QUALIFIED,
                            "MyName",
                            "my.name",
                            "123-abc"));
        }
        return faults;
    }

    /** Does the same as the expression {@link #QUALIFIED}, which is too slow for the many labels of a chart. */
    private static boolean isQualified(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isInner = i > 0 && i < text.length() - 1;
            if (!isAlphanumeric(c) && !(isInner && (c == '-' || c == '_' || c == '.'))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static List<String> pathSegment(String text) {
        if (text.equals(".") || text.equals("..")) {
            return List.of("may not be '%s'".formatted(text));
        }
        List<String> faults = new ArrayList<>();
        for (String part : List.of("/", "%")) {
            if (text.contains(part)) {
                faults.add("may not contain '%s'".formatted(part));
            }
        }
        return faults;
    }
}
