/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.internal.ExecutionOptions;
import dev.seatrial.template.internal.FunctionContext;
import dev.seatrial.template.internal.MissingKey;
import dev.seatrial.template.internal.TemplateException;
import dev.seatrial.template.internal.TextNames;
import dev.seatrial.template.internal.Trace;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.limit.LimitExceeded;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One execution: the output, what limits it, and what functions ask for. */
final class Run implements FunctionContext {

    private static final String NO_VALUE = "<no value>";
    private static final int MAX_INCLUDES = 1000;
    /** How many nested nodes an ordinary stack surely takes. */
    private static final int SHALLOW = 1200;

    final MissingKey missingKey;
    final @Nullable ExecutionListener listener;
    /** Hears of values; null if no listener wants to. */
    final @Nullable ExecutionListener values;
    /** Names the texts of {@code tpl}; null if nobody observes the execution. */
    final @Nullable TextNames names;

    private final Plans plans;
    private final ExecutionOptions options;
    private final Output out = new Output();
    private final Map<String, int[]> includes = new HashMap<>();
    private final Budget budget;
    private final long room;
    private @Nullable Namespace namespace;
    private @Nullable TraceRecorder recorder;
    private @Nullable Tracker tracker;
    private int texts;
    private int nesting;
    private boolean deep;
    private int visits;

    Run(Plans plans, MissingKey missingKey, ExecutionOptions options) {
        this.plans = plans;
        this.missingKey = missingKey;
        this.options = options;
        this.listener = options.listeners().all();
        this.values = options.listeners().ofValues();
        this.names = plans.isObserved() ? (TextNames) options.services().get(TextNames.class) : null;
        this.budget = options.startedBudget();
        this.room = budget.room();
    }

    /** Executes a template from outside. */
    String start(String name, @Nullable Object dot) {
        try {
            return named(name, dot);
        } catch (Stopped e) {
            throw e.error();
        } catch (LimitExceeded e) {
            throw failure(name, e.getMessage(), e.hint());
        } catch (StackOverflowError e) {
            throw failure(name, "exceeded maximum template depth: the stack is exhausted", "");
        } catch (OutOfMemoryError e) {
            // what the execution held is garbage by now
            out.clear();
            throw failure(
                    name, "exceeded the memory of the JVM; give it more with -Xmx if the chart is to be trusted", "");
        }
    }

    Trace trace(String name, @Nullable Object dot) {
        Tracker tracking = new Tracker();
        TraceRecorder recording = new TraceRecorder(out, tracking);
        tracker = tracking;
        recorder = recording;
        return recording.finish(start(name, dot));
    }

    private static TemplateException failure(String name, String text, String hint) {
        String message = "template: " + name + ": " + text;
        return new TemplateException(TemplateException.Kind.EXECUTION, message, null, null, hint);
    }

    private String named(String name, @Nullable Object dot) {
        Template template = find(name);
        if (template == null) {
            String message = "template: no template " + GoQuote.quote(name) + " associated with template "
                    + GoQuote.quote(plans.name());
            throw new TemplateException(TemplateException.Kind.UNKNOWN_TEMPLATE, message, null, null, hint(name));
        }
        return text(template, dot);
    }

    private String text(Template template, @Nullable Object dot) {
        int mark = out.mark();
        execute(template, dot, 0);
        return out.take(mark);
    }

    /** Returns which template may have been meant. */
    String hint(String name) {
        return Suggestions.didYouMean(name, plans.templates().keySet());
    }

    /** Counts the statements that are executed, and returns the number of the next one, from 1. */
    int nextVisit() {
        return ++visits;
    }

    /** Returns what knows on what values depend; null unless the execution is traced. */
    @Nullable
    Tracker tracker() {
        return tracker;
    }

    @Nullable
    TraceRecorder recorder() {
        return recorder;
    }

    @Nullable
    Template find(String name) {
        return namespace == null ? plans.find(name) : namespace.find(name);
    }

    /** Executes a template; what it writes goes to the output. */
    void execute(Template template, @Nullable Object dot, int depth) {
        nesting += template.weight() + 2;
        if (nesting > SHALLOW && !deep) {
            deep = true;
            DeepStack.call(() -> template.root().eval(new Frame(this, template, dot, depth), dot));
            deep = false;
        } else {
            template.root().eval(new Frame(this, template, dot, depth), dot);
        }
        nesting -= template.weight() + 2;
    }

    void write(Frame frame, String text) {
        out.append(text);
        if (out.length() > room) {
            throw frame.stopped(budget.outputExceeded());
        }
    }

    /** Counts one step of what may go on for long. */
    void tick(Frame frame) {
        try {
            budget.step();
        } catch (LimitExceeded e) {
            throw frame.stopped(e);
        }
    }

    @Override
    public Budget budget() {
        return budget;
    }

    @Override
    public String include(String templateName, @Nullable Object dot) {
        int[] count = includes.computeIfAbsent(templateName, name -> new int[1]);
        if (count[0] > MAX_INCLUDES) {
            throw new EndlessInclude(
                    templateName,
                    "rendering template has a nested reference name: " + templateName + ": unable to execute template",
                    new GoError("unable to execute template"));
        }
        count[0]++;
        TraceRecorder outer = recorder;
        if (outer == null) {
            String text = named(templateName, dot);
            count[0]--;
            return text;
        }
        TraceRecorder inner = outer.inner();
        recorder = inner;
        String text = inner.included(named(templateName, dot));
        recorder = outer;
        count[0]--;
        return text;
    }

    @Override
    public String tpl(String text, @Nullable Object dot) {
        if (!text.contains("{{")) {
            return text.replace(NO_VALUE, "");
        }
        if (texts == options.tplNesting()) {
            // Helm has no limit: Go kills the process when its stack is full
            throw new LimitExceeded("calls of tpl are nested more than " + texts + " levels deep", "tpl-nesting");
        }
        texts++;
        InlineText inline = parse(text, plans.isObserved() ? nameOf(text) : "");
        Namespace outerNamespace = namespace;
        namespace = inline.namespace(outerNamespace, plans.templates());
        TraceRecorder outer = recorder;
        TraceRecorder inner = outer == null ? null : outer.inner();
        recorder = inner;
        String result = execute(inline, text, dot);
        texts--;
        namespace = outerNamespace;
        recorder = outer;
        return inner == null ? result.replace(NO_VALUE, "") : inner.included(result, NO_VALUE);
    }

    private String nameOf(String text) {
        String name = names == null ? null : names.nameOf(text);
        return name == null ? "tpl-" + Digest.of(text) : name;
    }

    private InlineText parse(String text, String file) {
        try {
            return plans.inline(text, file, budget);
        } catch (TemplateException e) {
            throw new GoError("cannot parse template " + GoQuote.quote(text) + ": " + e.getMessage(), e);
        }
    }

    private String execute(InlineText inline, String text, @Nullable Object dot) {
        try {
            return text(inline.main(), dot);
        } catch (TemplateException e) {
            throw new GoError(
                    "error during tpl function execution for " + GoQuote.quote(text) + ": " + e.getMessage(), e);
        }
    }

    @Override
    public <T> T service(Class<T> type) {
        return optionalService(type)
                .orElseThrow(
                        () -> new IllegalStateException("no " + type.getName() + " was provided for this execution"));
    }

    @Override
    public <T> Optional<T> optionalService(Class<T> type) {
        return Optional.ofNullable(type.cast(options.services().get(type)));
    }
}
