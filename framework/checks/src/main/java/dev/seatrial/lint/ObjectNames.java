/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStrings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of objects: {@code validateMetadataName} of Helm, and the functions of k8s.io/apimachinery that it calls. */
final class ObjectNames {

    private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final String SUBDOMAIN = LABEL + "(\\." + LABEL + ")*";
    private static final String SERVICE = "[a-z]([-a-z0-9]*[a-z0-9])?";
    private static final Pattern IS_LABEL = Pattern.compile(LABEL);
    private static final Pattern IS_SUBDOMAIN = Pattern.compile(SUBDOMAIN);
    private static final Pattern IS_SERVICE = Pattern.compile(SERVICE);
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_SUBDOMAIN = 253;

    private ObjectNames() {}

    /** Returns what is wrong with the name of an object, in Helm's words. */
    static Optional<String> problem(String kind, String name) {
        List<String> problems = switch (kind.toLowerCase(Locale.ROOT)) {
            case "service" -> ofService(name);
            case "namespace" -> ofNamespace(name);
            case "certificatesigningrequest" -> List.of();
            case "role", "clusterrole", "rolebinding", "clusterrolebinding" -> ofRole(name);
            default -> ofMostKinds(name);
        };
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>(new LinkedHashSet<>(problems));
        texts.replaceAll(problem -> "metadata.name: Invalid value: " + GoQuote.quote(name) + ": " + problem);
        return Optional.of("object name does not conform to Kubernetes naming requirements: " + GoQuote.quote(name)
                + ": " + (texts.size() == 1 ? texts.get(0) : "[" + String.join(", ", texts) + "]"));
    }

    private static List<String> ofMostKinds(String name) {
        List<String> problems = tooLong(name, LONGEST_SUBDOMAIN);
        if (!IS_SUBDOMAIN.matcher(name).matches()) {
            problems.add(
                    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.',"
                            + " and must start and end with an alphanumeric character"
                            + " (e.g. 'example.com', regex used for validation is '" + SUBDOMAIN + "')");
        }
        return problems;
    }

    private static List<String> ofNamespace(String name) {
        List<String> problems = tooLong(name, LONGEST_LABEL);
        if (IS_LABEL.matcher(name).matches()) {
            return problems;
        }
        problems.add(
                IS_SUBDOMAIN.matcher(name).matches()
                        ? "must not contain dots"
                        : "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must"
                                + " start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used"
                                + " for validation is '" + LABEL + "')");
        return problems;
    }

    private static List<String> ofService(String name) {
        List<String> problems = tooLong(name, LONGEST_LABEL);
        if (!IS_SERVICE.matcher(name).matches()) {
            problems.add("a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an"
                    + " alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex"
                    + " used for validation is '" + SERVICE + "')");
        }
        return problems;
    }

    private static List<String> ofRole(String name) {
        if (name.equals(".") || name.equals("..")) {
            return List.of("may not be '" + name + "'");
        }
        List<String> problems = new ArrayList<>();
        for (String illegal : List.of("/", "%")) {
            if (name.contains(illegal)) {
                problems.add("may not contain '" + illegal + "'");
            }
        }
        return problems;
    }

    private static List<String> tooLong(String name, int longest) {
        List<String> problems = new ArrayList<>();
        if (GoStrings.length(name) > longest) {
            problems.add("must be no more than " + longest + " characters");
        }
        return problems;
    }
}
