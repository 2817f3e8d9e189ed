/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.ValuePath;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticFrame;
import dev.seatrial.render.KnownValues.State;
import dev.seatrial.source.Excerpt;
import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;
import dev.seatrial.template.internal.FailedCode;
import dev.seatrial.template.internal.Fault;
import dev.seatrial.template.internal.TemplateException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains an error of a template with the values that it read, where they were set, and a hint. */
final class TemplateExplanation {

    private final KnownValues values;
    private final List<LookupExplanation.NotFound> notFound;

    /**
     * Creates an explanation.
     *
     * @param notFound the calls of {@code lookup} that found nothing, in their order
     */
    TemplateExplanation(KnownValues values, List<LookupExplanation.NotFound> notFound) {
        this.values = values;
        this.notFound = notFound;
    }

    /**
     * Returns the diagnostic with all known facts.
     *
     * @param error the error to show
     * @param outermost the error of the template engine, with its causes
     */
    Diagnostic explain(Diagnostic error, TemplateException outermost) {
        if (error.excerpt().isEmpty()) {
            return error;
        }
        Optional<Diagnostic> disabled = new DisabledTemplates(values).explain(error, outermost);
        if (disabled.isPresent()) {
            return disabled.get();
        }
        TemplateException failure = outermost.innermost();
        Fault fault = failure.fault();
        if (fault instanceof Fault.Unclosed unclosed) {
            return unclosed(error, error.excerpt().get().file(), unclosed.blocks());
        }
        if (fault instanceof Fault.EndlessInclude endless) {
            return error.withHint("`" + endless.template() + "` includes itself without end; let a condition stop it.");
        }
        return failure.code().map(code -> executed(error, outermost, code)).orElse(error);
    }

    private Diagnostic executed(Diagnostic error, TemplateException outermost, FailedCode code) {
        Optional<String> hint =
                NarrowedDot.hint(outermost).or(() -> LookupExplanation.hint(code, line(error), notFound));
        if (hint.isPresent()) {
            return error.withHint(hint.get());
        }
        TemplateException failure = outermost.innermost();
        return new DigExplanation(values, values.scopeOf(outermostFile(error)))
                .explain(error, failure.getMessage(), code)
                .orElseGet(() -> executed(error, failure.fault(), code));
    }

    private Diagnostic executed(Diagnostic error, Fault fault, FailedCode code) {
        ValuePath scope = values.scopeOf(outermostFile(error));
        Map<ValuePath, Span> read = read(code.fields(), scope);
        if (read.isEmpty() && fault == Fault.Plain.WRONG_TYPE) {
            read = read(code.fieldsBefore(), scope); // the value came through a pipe
        }
        if (read.isEmpty()) {
            return error;
        }
        if (fault instanceof Fault.NilField nil) {
            return nil(error, read, nil.field(), scope, code.narrowings().isEmpty() ? ".Values." : "$.Values.");
        }
        if (fault instanceof Fault.NoField noField) {
            return noField(error, read, noField.field());
        }
        Diagnostic told = narrowed(error, code, read)
                .withFact("value", read.keySet().stream().map(values::describe).collect(Collectors.joining("\n")));
        List<ValuePath> missing = read.keySet().stream()
                .filter(path -> values.state(path) != State.PRESENT)
                .toList();
        if (!missing.isEmpty()) {
            return missing(told, missing.get(0), scope);
        }
        return fault == Fault.Plain.INCOMPARABLE
                ? told.withHint("Bring both sides to one kind, for example with `int` or `toString`.")
                : told;
    }

    private static String line(Diagnostic error) {
        return error.excerpt()
                .map(shown -> shown.file().line(shown.file().lineAt(shown.span().start())))
                .orElse("");
    }

    private Diagnostic nil(Diagnostic error, Map<ValuePath, Span> read, String field, ValuePath scope, String prefix) {
        for (ValuePath path : read.keySet()) {
            ValuePath broken = values.broken(path);
            if (path.startsWith(broken.child(field))) {
                Diagnostic told = error.withFact("value", values.describe(broken));
                ValuePath inChart = broken.startsWith(scope) ? broken.from(scope.length()) : broken;
                String guard = "Set `" + broken.child(field) + "`, or guard the block with `{{ with " + prefix + inChart
                        + " }}`.";
                if (values.state(broken) == State.NULL) {
                    return told.withHint("A null removes the chart's default. " + guard);
                }
                String meant = values.didYouMean(broken, scope);
                return told.withFact("layers", values.layers(broken, scope)).withHint(meant.isEmpty() ? guard : meant);
            }
        }
        return error;
    }

    private Diagnostic missing(Diagnostic told, ValuePath path, ValuePath scope) {
        ValuePath broken = values.broken(path);
        if (values.state(broken) == State.NULL) {
            return told.withHint("A null removes the chart's default. Set `" + path + "`, or take the null away.");
        }
        String meant = values.didYouMean(broken, scope);
        return told.withFact("layers", values.layers(broken, scope))
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

    /** Moves the carets for a missing required value below the value. */
    private static Diagnostic narrowed(Diagnostic error, FailedCode code, Map<ValuePath, Span> read) {
        boolean required = code.function().equals("required") && read.size() == 1;
        return required
                ? error.excerpt()
                        .map(shown -> new Excerpt(
                                shown.file(), read.values().iterator().next()))
                        .map(error::withExcerpt)
                        .orElse(error)
                : error;
    }

    /** Finds the values among the fields that code reads, by the path at which users set them. */
    private Map<ValuePath, Span> read(List<FailedCode.FieldRead> fields, ValuePath scope) {
        Map<ValuePath, Span> read = new LinkedHashMap<>();
        for (FailedCode.FieldRead field : fields) {
            int at = field.names().indexOf("Values");
            List<String> keys = field.names().subList(at + 1, field.names().size());
            if (at >= 0 && !keys.isEmpty()) {
                read.putIfAbsent(globals(scope.children(keys)), field.span());
            }
        }
        return read;
    }

    /** Globals are set at the top level, unless only the values.yaml of the subchart has them. */
    private ValuePath globals(ValuePath path) {
        int global = path.steps().lastIndexOf("global");
        if (global < 1 || global == path.length() - 1) {
            return path;
        }
        ValuePath top = path.from(global);
        return values.state(top) == State.ABSENT && values.state(path) != State.ABSENT ? path : top;
    }

    /** Returns the file whose template was being rendered. */
    private static String outermostFile(Diagnostic error) {
        List<DiagnosticFrame> frames = error.frames();
        return frames.isEmpty()
                ? ""
                : frames.get(frames.size() - 1).code().file().name();
    }

    private static Diagnostic unclosed(Diagnostic error, SourceFile file, List<Span> open) {
        String lines = open.stream()
                .map(span -> file.name() + ":" + file.lineAt(span.start()))
                .collect(Collectors.joining("\n"));
        return error.withExcerpt(new Excerpt(file, open.get(0)))
                .withFact("open", lines)
                .withHint("Close the block with `{{ end }}`.");
    }
}
