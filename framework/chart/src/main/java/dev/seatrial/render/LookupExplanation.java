/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.template.internal.FailedCode;
import dev.seatrial.template.internal.FailedCode.FieldRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognizes code that reads what {@code lookup} did not find, of which Go's text only says that it is nil. */
final class LookupExplanation {

    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern LOOKUP = Pattern.compile("\\blookup\\b");
    private static final Pattern KIND = Pattern.compile("\\blookup \"[^\"]*\" \"([^\"]*)\"");
    private static final int MOST_VARIABLES = 10;

    private LookupExplanation() {}

    /**
     * A call of {@code lookup} that found nothing.
     *
     * @param name the name of the object, empty for a list
     */
    record NotFound(String kind, String namespace, String name) {

        String describe() {
            String object = name.isEmpty() ? "objects of kind " + kind : kind + " `" + name + "`";
            return object + (namespace.isEmpty() ? "" : " in namespace `" + namespace + "`");
        }
    }

    /**
     * Returns what to do about it; empty if the code does not read the result of such a call.
     *
     * @param line the line of the template that failed
     */
    static Optional<String> hint(FailedCode code, String line, List<NotFound> notFound) {
        if (notFound.isEmpty()) {
            return Optional.empty();
        }
        for (String source : sources(code, line)) {
            Optional<NotFound> call = LOOKUP.matcher(source).find() ? match(source, notFound) : Optional.empty();
            if (call.isPresent()) {
                return Optional.of(
                        "`lookup` found no " + call.get().describe() + ". It finds nothing unless a test gives it"
                                + " objects: with `@ClusterState`, or in Java with `RenderRequest.Builder.clusterState`. `helm template`"
                                + " finds nothing either, so guard the block with an `if`.");
            }
        }
        return Optional.empty();
    }

    private static Optional<NotFound> match(String source, List<NotFound> notFound) {
        Matcher kind = KIND.matcher(source);
        String wanted = kind.find() ? kind.group(1) : "";
        for (int i = notFound.size() - 1; i >= 0; i--) {
            if (wanted.isEmpty() || notFound.get(i).kind().equals(wanted)) {
                return Optional.of(notFound.get(i));
            }
        }
        return Optional.empty();
    }

    /** Returns the pipelines that what the code reads comes from. */
    private static List<String> sources(FailedCode code, String line) {
        List<String> sources = new ArrayList<>();
        if (code.fields().isEmpty() && code.function().isEmpty()) {
            sources.add(line); // of (lookup ...).data.x, Go names the last argument
        }
        Stream.concat(code.fields().stream().map(FieldRead::head), code.arguments().stream())
                .forEach(sources::add);
        for (int i = 0; i < sources.size() && sources.size() < MOST_VARIABLES; i++) {
            Matcher variable = VARIABLE.matcher(sources.get(i));
            while (variable.find()) {
                String declared = code.declarations().get(variable.group());
                if (declared != null && !sources.contains(declared)) {
                    sources.add(declared);
                }
            }
        }
        return sources;
    }
}
