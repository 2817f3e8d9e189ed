/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.manifest.internal.ManifestSplitter;
import dev.seatrial.template.internal.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the errors of templates like Helm's engine: {@code cleanupParseError}, {@code
 * reformatExecErrorMsg} of Helm 4, {@code cleanupExecError} of Helm 3.
 */
final class ExecutionErrors {

    /** The marks that {@code fail} and {@code required} put around messages for users. */
    private static final Pattern MARKED = Pattern.compile("HELM_ERR_START(.*)HELM_ERR_END", Pattern.DOTALL);

    private ExecutionErrors() {}

    static String parseFailure(String file, TemplateException error) {
        String[] tokens = error.getMessage().split(": ", -1);
        if (tokens.length == 1) {
            return "parse error in (" + file + "): " + error.getMessage();
        }
        return "parse error at (" + tokens[1] + "): " + tokens[tokens.length - 1];
    }

    static String executionFailure(String file, TemplateException error, HelmVersion helm) {
        String message = error.getMessage();
        if (!isExecError(error, helm)) {
            return message;
        }
        String[] tokens = message.split(": ", 3);
        if (tokens.length != 3) {
            return "execution error in (" + file + "): " + message;
        }
        Matcher marked = MARKED.matcher(tokens[2]);
        if (marked.find()) {
            return "execution error at (" + tokens[1] + "): " + marked.group(1);
        }
        return helm.rules().printsErrorsInBlocks() ? perLine(error) : message;
    }

    private static boolean isExecError(TemplateException error, HelmVersion helm) {
        if (!helm.rules().printsErrorsInBlocks()) {
            return error.kind() == TemplateException.Kind.EXECUTION;
        }
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (e instanceof TemplateException inner && inner.kind() == TemplateException.Kind.EXECUTION) {
                return true;
            }
        }
        return false;
    }

    /** Returns one entry for each error of the chain, or the plain text if one of them is not an error of a template. */
    private static String perLine(TemplateException error) {
        List<Entry> entries = new ArrayList<>();
        for (Throwable e = error; e != null; e = e.getCause()) {
            Entry entry = Entry.parse(Objects.requireNonNullElse(e.getMessage(), ""));
            if (entry == null) {
                return error.getMessage();
            }
            if (entries.isEmpty() || !entries.get(entries.size() - 1).equals(entry)) {
                entries.add(entry);
            }
        }
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> entry.print(text));
        return ManifestSplitter.trim(text.toString());
    }

    /** Helm's {@code TraceableError}. */
    private record Entry(String location, String function, String message) {

        private static final String PREFIX = "template: ";
        private static final String EXECUTING = ": executing ";
        private static final String AT = " at <";
        private static final String END = ">: ";

        static @Nullable Entry parse(String text) {
            if (!text.startsWith(PREFIX)) {
                return null;
            }
            String rest = text.substring(PREFIX.length());
            if (rest.startsWith("no template ")) {
                return new Entry("", "", text);
            }
            Entry executing = parseExecuting(rest);
            if (executing != null) {
                return executing;
            }
            int colon = rest.lastIndexOf(": ");
            return colon < 0 ? null : new Entry(rest.substring(0, colon), "", cut(rest.substring(colon + 2)));
        }

        private static @Nullable Entry parseExecuting(String rest) {
            int executing = rest.indexOf(EXECUTING);
            if (executing < 0) {
                return null;
            }
            String after = rest.substring(executing + EXECUTING.length());
            int endQuote = after.startsWith("\"") ? after.indexOf('"', 1) : -1;
            if (endQuote < 0 || !after.startsWith(AT, endQuote + 1)) {
                return null;
            }
            String node = after.substring(endQuote + 1 + AT.length());
            int end = node.indexOf(END);
            if (end < 0) {
                return null;
            }
            return new Entry(
                    rest.substring(0, executing),
                    "executing \"" + after.substring(1, endQuote) + "\" at <" + node.substring(0, end) + ">:",
                    cut(node.substring(end + END.length())));
        }

        private static String cut(String message) {
            int nested = message.indexOf(" template:");
            return nested < 0 ? message : message.substring(0, nested);
        }

        void print(StringBuilder out) {
            if (!location.isEmpty()) {
                out.append(location).append("\n  ");
            }
            if (!function.isEmpty()) {
                out.append(function).append("\n    ");
            }
            if (!message.isEmpty()) {
                out.append(message).append('\n');
            }
        }
    }
}
