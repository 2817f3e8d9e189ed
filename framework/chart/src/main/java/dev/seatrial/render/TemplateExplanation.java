/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.ValuePath;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.Frame;
import dev.seatrial.render.KnownValues.State;
import dev.seatrial.source.Excerpt;
import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says of a template that failed which values it read, where they were set, and what to do. */
final class TemplateExplanation {

    private static final Pattern VALUE = Pattern.compile("\\$?\\.Values((?:\\.[A-Za-z_]\\w*)+)");
    private static final Pattern NIL = Pattern.compile("nil pointer evaluating interface \\{\\}\\.(\\w+)");
    private static final Pattern NO_FIELD = Pattern.compile("can't evaluate field (\\w+) in type interface \\{\\}");
    private static final Pattern ENDLESS = Pattern.compile("nested reference name: (\\S+): ");
    private static final Pattern BLOCK = Pattern.compile(
            "\\{\\{-?\\s*(?:/\\*.*?\\*/|(if|range|with|define|block|end)\\b.*?)\\s*-?\\}\\}", Pattern.DOTALL);

    private final KnownValues values;

    TemplateExplanation(KnownValues values) {
        this.values = values;
    }

    /** Returns the diagnostic with all that is known. */
    Diagnostic explain(Diagnostic error) {
        if (error.excerpt().isEmpty()) {
            return error;
        }
        Excerpt shown = error.excerpt().get();
        if (error.headline().endsWith("unexpected EOF")) {
            return unclosed(error, shown.file());
        }
        Matcher endless = ENDLESS.matcher(error.headline());
        if (endless.find()) {
            return error.withHint("`" + endless.group(1) + "` includes itself without end; let a condition stop it.");
        }
        Map<ValuePath, Span> read = read(shown, scope(error));
        if (read.isEmpty() && error.headline().contains("wrong type for value")) {
            read = read(wholeAction(shown), scope(error)); // the value came through a pipe
        }
        if (read.isEmpty()) {
            return error;
        }
        Matcher nil = NIL.matcher(error.headline());
        if (nil.find()) {
            return nil(error, read, nil.group(1));
        }
        Matcher noField = NO_FIELD.matcher(error.headline());
        if (noField.find()) {
            return noField(error, read, noField.group(1));
        }
        Diagnostic told = narrowed(error, shown, read)
                .withFact("value", read.keySet().stream().map(values::describe).collect(Collectors.joining("\n")));
        List<ValuePath> missing = read.keySet().stream()
                .filter(path -> values.state(path) != State.PRESENT)
                .toList();
        if (!missing.isEmpty()) {
            return missing(told, missing.get(0));
        }
        return told.headline().contains("incompatible types for comparison")
                ? told.withHint("Bring both sides to one kind, for example with `int` or `toString`.")
                : told;
    }

    private Diagnostic nil(Diagnostic error, Map<ValuePath, Span> read, String field) {
        for (ValuePath path : read.keySet()) {
            ValuePath broken = values.broken(path);
            if (path.startsWith(broken.child(field))) {
                Diagnostic told = error.withFact("value", values.describe(broken));
                String guard = "Set `" + broken.child(field) + "`, or guard the block with `{{ with .Values."
                        + inChart(broken, error) + " }}`.";
                if (values.state(broken) == State.NULL) {
                    return told.withHint("A null removes the chart's default. " + guard);
                }
                String meant = values.didYouMean(broken);
                return told.withFact("layers", values.layers(broken)).withHint(meant.isEmpty() ? guard : meant);
            }
        }
        return error;
    }

    private Diagnostic missing(Diagnostic told, ValuePath path) {
        ValuePath broken = values.broken(path);
        if (values.state(broken) == State.NULL) {
            return told.withHint("A null removes the chart's default. Set `" + path + "`, or take the null away.");
        }
        String meant = values.didYouMean(broken);
        return told.withFact("layers", values.layers(broken))
                .withHint(meant.isEmpty() ? "Set `" + path + "` in a values file or with `--set`." : meant);
    }

    private Diagnostic noField(Diagnostic error, Map<ValuePath, Span> read, String field) {
        for (ValuePath path : read.keySet()) {
            int at = path.steps().indexOf(field);
            ValuePath holder = at < 1 ? path : path.prefix(at);
            if (values.state(holder) == State.PRESENT && !(values.value(holder) instanceof Map)) {
                return error.withFact("value", values.describe(holder))
                        .withHint("Make `" + holder + "` a table with `" + field
                                + "`, or let the template read the value itself.");
            }
        }
        return error;
    }

    /** Lets the carets of a missing required value stand below the value. */
    private static Diagnostic narrowed(Diagnostic error, Excerpt shown, Map<ValuePath, Span> read) {
        boolean required = shown.span().of(shown.file().text()).startsWith("required ");
        return required && read.size() == 1
                ? error.withExcerpt(
                        new Excerpt(shown.file(), read.values().iterator().next()))
                : error;
    }

    private static Excerpt wholeAction(Excerpt shown) {
        int start =
                Math.max(0, shown.file().text().lastIndexOf("{{", shown.span().start()));
        return new Excerpt(shown.file(), new Span(start, shown.span().end()));
    }

    /** Finds the values that the shown code reads, by the path at which a user sets them. */
    private static Map<ValuePath, Span> read(Excerpt shown, ValuePath scope) {
        Map<ValuePath, Span> read = new LinkedHashMap<>();
        int start = shown.span().start();
        Matcher value = VALUE.matcher(shown.span().of(shown.file().text()));
        while (value.find()) {
            ValuePath path =
                    scope.children(List.of(value.group(1).substring(1).split("\\.")));
            read.putIfAbsent(globals(path), new Span(start + value.start(), start + value.end()));
        }
        return read;
    }

    /** Globals are set once, at the top. */
    private static ValuePath globals(ValuePath path) {
        int global = path.steps().lastIndexOf("global");
        return global < 1 || global == path.length() - 1 ? path : path.from(global);
    }

    /** Returns where the values of the chart are whose template was being rendered, the root for the chart itself. */
    private static ValuePath scope(Diagnostic error) {
        List<Frame> frames = error.frames();
        String file = frames.isEmpty()
                ? ""
                : frames.get(frames.size() - 1).code().file().name();
        int templates = file.indexOf("/templates/");
        String[] charts = (templates < 0 ? "" : file.substring(0, templates)).split("/charts/", -1);
        return ValuePath.ROOT.children(List.of(charts).subList(1, charts.length));
    }

    private static ValuePath inChart(ValuePath path, Diagnostic error) {
        ValuePath scope = scope(error);
        return path.startsWith(scope) ? path.from(scope.length()) : path;
    }

    private static Diagnostic unclosed(Diagnostic error, SourceFile file) {
        Deque<Span> open = new ArrayDeque<>();
        Matcher block = BLOCK.matcher(file.text());
        while (block.find()) {
            if (block.group(1) == null) {
                continue; // a comment
            }
            if (!block.group(1).equals("end")) {
                open.push(new Span(block.start(), block.end()));
            } else if (!open.isEmpty()) {
                open.pop();
            }
        }
        Diagnostic told = open.isEmpty() ? error : error.withExcerpt(new Excerpt(file, open.peek()));
        List<String> lines = new ArrayList<>();
        open.forEach(span -> lines.add(file.name() + ":" + file.lineAt(span.start())));
        return lines.isEmpty()
                ? told.withHint("An action or a block is not closed.")
                : told.withFact("open", String.join("\n", lines)).withHint("Close the block with `{{ end }}`.");
    }
}
