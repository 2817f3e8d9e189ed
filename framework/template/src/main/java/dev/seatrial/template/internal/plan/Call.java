/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.Fault;
import dev.seatrial.template.internal.Influence;
import dev.seatrial.template.internal.Outcomes;
import dev.seatrial.template.internal.TemplateException;
import dev.seatrial.template.internal.TemplateFunction;
import dev.seatrial.template.internal.go.GoCompare;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.limit.LimitExceeded;
import dev.seatrial.template.internal.syntax.Node;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A call of a function by its name. The planner has checked the number of arguments. */
final class Call extends Exec {

    /** What these return was written by templates, not taken from their arguments. */
    private static final Set<String> EXECUTING = Set.of("include", "tpl");

    private final Node command;
    private final Node identifier;
    private final TemplateFunction function;
    private final Exec[] arguments;
    private final GoType[] types;
    private final @Nullable Exec last;
    private final boolean measures;
    private final boolean mayHoldTexts;
    private final @Nullable ExecutionPoint point;
    private final @Nullable Outcomes outcomes;

    /**
     * Creates a call.
     *
     * @param command what errors of the function name
     * @param identifier what errors in its arguments name until one is evaluated
     * @param last what the pipeline passes, null if nothing
     * @param point what a listener hears about, null if nobody listens or the function has no outcomes
     */
    Call(
            Node command,
            Node identifier,
            TemplateFunction function,
            Exec[] arguments,
            @Nullable Exec last,
            @Nullable ExecutionPoint point) {
        this.command = command;
        this.identifier = identifier;
        this.function = function;
        this.arguments = arguments;
        this.last = last;
        this.types = types(function.signature(), arguments.length + (last == null ? 0 : 1));
        this.measures = function.name().equals("len");
        this.mayHoldTexts = !EXECUTING.contains(function.name());
        this.point = point;
        this.outcomes = point == null ? null : function.outcomes();
    }

    private static GoType[] types(GoSignature signature, int count) {
        GoType[] types = new GoType[count];
        for (int i = 0; i < count; i++) {
            types[i] = signature.parameter(i);
        }
        return types;
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        Tracker tracker = frame.run.tracker();
        if (tracker != null) {
            return tracked(frame, dot, tracker);
        }
        Object passed = last == null ? null : NilInterface.unwrap(last.eval(frame, dot));
        frame.at = identifier;
        @Nullable Object[] values = new Object[types.length];
        for (int i = 0; i < arguments.length; i++) {
            values[i] = measures ? measured(frame, dot, i) : arguments[i].evalAs(frame, dot, types[i]);
        }
        if (last != null) {
            values[arguments.length] = Conversion.validate(frame, passed, types[arguments.length]);
        }
        return call(frame, new Arguments(values));
    }

    /** Does the same, and remembers what the result depends on. */
    private @Nullable Object tracked(Frame frame, @Nullable Object dot, Tracker tracker) {
        @Nullable Object[] values = new Object[types.length];
        Influence[] influences = new Influence[types.length];
        Object passed = null;
        if (last != null) {
            Tracker.Mark mark = tracker.mark();
            passed = NilInterface.unwrap(last.eval(frame, dot));
            influences[arguments.length] = tracker.argument(mark);
        }
        frame.at = identifier;
        for (int i = 0; i < arguments.length; i++) {
            Tracker.Mark mark = tracker.mark();
            values[i] = measures ? measured(frame, dot, i) : arguments[i].evalAs(frame, dot, types[i]);
            influences[i] = tracker.argument(mark);
        }
        if (last != null) {
            values[arguments.length] = Conversion.validate(frame, passed, types[arguments.length]);
        }
        return new TrackedCall(tracker, function.name(), values, influences)
                .result(() -> call(frame, new Arguments(values)));
    }

    private @Nullable Object call(Frame frame, Arguments values) {
        if (measures && values.any(0) == null) {
            throw failed(frame, new GoError("reflect: call of reflect.Value.Type on zero Value"));
        }
        if (frame.run.values != null) {
            return heard(frame, values, frame.run.values);
        }
        if (frame.run.listener != null) {
            return decided(frame, values, frame.run.listener);
        }
        try {
            values.countIn(frame.run.budget());
            return function.body().call(frame.run, values);
        } catch (GoError | TemplateException e) {
            throw failed(frame, e);
        } catch (LimitExceeded e) {
            frame.at = command;
            throw frame.stopped(e);
        }
    }

    private @Nullable Object heard(Frame frame, Arguments values, ExecutionListener listener) {
        List<@Nullable Object> shown = values.from(0);
        listener.called(function.name(), shown);
        Object result = decided(frame, values, frame.run.listener);
        listener.returned(function.name(), shown, result);
        return result;
    }

    private @Nullable Object decided(Frame frame, Arguments values, @Nullable ExecutionListener listener) {
        try {
            values.countIn(frame.run.budget());
            Object result = function.body().call(frame.run, values);
            if (listener != null && outcomes != null) {
                tell(listener, outcomes.of(values, result));
            }
            if (frame.run.names != null && mayHoldTexts && result instanceof String text && text.contains("{{")) {
                frame.run.names.derived(values.from(0), text);
            }
            return result;
        } catch (GoError | TemplateException e) {
            if (listener != null && outcomes != null) {
                tell(listener, outcomes.ofFailure());
            }
            throw failed(frame, e);
        } catch (LimitExceeded e) {
            frame.at = command;
            throw frame.stopped(e);
        }
    }

    private void tell(ExecutionListener listener, int outcome) {
        if (point != null && outcome >= 0) {
            listener.reached(point);
            listener.decided(point, outcome);
        }
    }

    /** Only {@code len} can tell a nil in an interface from no value at all. */
    private @Nullable Object measured(Frame frame, @Nullable Object dot, int i) {
        boolean literal = arguments[i] instanceof Constant;
        Object value = literal ? arguments[i].evalAs(frame, dot, types[i]) : arguments[i].eval(frame, dot);
        if (value == NilInterface.VALUE) {
            throw failed(frame, new GoError("len of nil pointer"));
        }
        return value;
    }

    private TemplateException failed(Frame frame, RuntimeException e) {
        frame.at = command;
        return frame.error("error calling " + function.name() + ": " + e.getMessage(), e, "", fault(e));
    }

    private static Fault fault(RuntimeException e) {
        if (e instanceof EndlessInclude endless) {
            return new Fault.EndlessInclude(endless.template());
        }
        return e instanceof GoCompare.Incompatible ? Fault.Plain.INCOMPARABLE : Fault.Plain.OTHER;
    }
}
