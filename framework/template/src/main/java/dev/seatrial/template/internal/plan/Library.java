/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.diagnostic.DiagnosticFrame;
import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.source.Excerpt;
import dev.seatrial.source.SourceFile;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.ExecutionOptions;
import dev.seatrial.template.internal.Fault;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.MissingKey;
import dev.seatrial.template.internal.TemplateException;
import dev.seatrial.template.internal.Trace;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.syntax.Definition;
import dev.seatrial.template.internal.syntax.Parser;
import dev.seatrial.template.internal.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The templates of a set: planned when it is made, and once more when somebody first wants to observe them. */
public final class Library {

    private final String name;
    private final FunctionTable functions;
    private final GoRelease release;
    private final MissingKey missingKey;
    private final Map<String, Definition> definitions;
    private final Plans silent;
    private volatile @Nullable Plans observed;

    /** Plans templates. */
    public Library(
            String name,
            FunctionTable functions,
            GoRelease release,
            MissingKey missingKey,
            Map<String, Definition> definitions) {
        this.name = name;
        this.functions = functions;
        this.release = release;
        this.missingKey = missingKey;
        this.definitions = Map.copyOf(definitions);
        this.silent = new Plans(name, functions, release, definitions, false);
    }

    /**
     * Parses a file.
     *
     * @throws TemplateException with Go's text
     */
    public static Map<String, Definition> parse(
            SourceFile file, FunctionTable functions, GoRelease release, Budget budget) {
        try {
            return DeepStack.retry(() -> Parser.parse(
                    file, word -> functions.find(word) != null || Builtins.ALWAYS.contains(word), release, budget));
        } catch (SyntaxError e) {
            DiagnosticFrame frame = new DiagnosticFrame(file.name(), new Excerpt(file, e.span()));
            String hint =
                    e.unknownFunction().isEmpty() ? "" : Suggestions.didYouMean(e.unknownFunction(), functions.names());
            throw new TemplateException(
                    TemplateException.Kind.PARSE,
                    String.valueOf(e.getMessage()),
                    frame,
                    null,
                    hint,
                    e.open().isEmpty() ? Fault.Plain.OTHER : new Fault.Unclosed(e.open()),
                    null);
        }
    }

    /** Executes a template. */
    public String execute(String template, @Nullable Object dot, ExecutionOptions options) {
        Plans plans = options.listeners().all() == null ? silent : observed();
        return new Run(plans, missingKey, options).start(template, dot);
    }

    /** Executes a template and remembers which part of it wrote what. */
    public Trace trace(String template, @Nullable Object dot, ExecutionOptions options) {
        return new Run(observed(), missingKey, options).trace(template, dot);
    }

    /** Returns the names of all templates. */
    public Set<String> names() {
        return definitions.keySet();
    }

    /**
     * Returns every point of the templates of a file, in the order of the text.
     *
     * @throws TemplateException with Go's text
     */
    public static List<ExecutionPoint> points(SourceFile file, FunctionTable functions, GoRelease release) {
        List<ExecutionPoint> points = new ArrayList<>();
        parse(file, functions, release, Budget.unlimited())
                .values()
                .forEach(definition -> points.addAll(
                        DeepStack.retry(() -> Points.of(definition, functions)).all()));
        points.sort(Comparator.comparingInt(point -> point.span().start()));
        return points;
    }

    private Plans observed() {
        Plans plans = observed;
        if (plans == null) {
            synchronized (this) {
                plans = observed;
                if (plans == null) {
                    plans = new Plans(name, functions, release, definitions, true);
                    observed = plans;
                }
            }
        }
        return plans;
    }
}
