/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ListenerException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The recorders of one render. If one of them throws, a {@link ListenerException} is thrown after all were called. */
final class Recording {

    /** No recorders. */
    static final Recording NONE = new Recording();

    private final List<RenderRecorder> recorders = new ArrayList<>();

    private Recording() {}

    /** Notifies the listeners of a request that it is about to be rendered. */
    static Recording start(RenderRequest request) {
        if (request.settings().listeners.isEmpty()) {
            return NONE;
        }
        Recording recording = new Recording();
        for (RenderListener listener : request.settings().listeners) {
            try {
                recording.recorders.add(listener.started(request));
            } catch (RuntimeException e) {
                ListenerException failure = new ListenerException(listener, "started", e);
                recording.aborted(failure);
                throw failure;
            }
        }
        return recording;
    }

    /** Returns the listener for the execution of templates. */
    List<ExecutionListener> executing(Supplier<TemplateExecution> made) {
        if (recorders.isEmpty()) {
            return List.of();
        }
        TemplateExecution execution = made.get();
        List<ExecutionListener> listeners = new ArrayList<>();
        each("executing", recorder -> {
            ExecutionListener listener = recorder.executing(execution);
            if (listener != null) {
                listeners.add(listener);
            }
        });
        return listeners;
    }

    void finished(RenderedChart rendered) {
        each("finished", recorder -> recorder.finished(rendered));
    }

    void included(String template, String text) {
        each("included", recorder -> recorder.included(template, text));
    }

    /** Notifies recorders that the render ended without a result. Exceptions of recorders are added to the given one. */
    void ended(Throwable reason) {
        try {
            if (reason instanceof RenderException failure) {
                each("failed", recorder -> recorder.failed(failure));
            } else {
                aborted(reason);
            }
        } catch (ListenerException e) {
            e.addSuppressed(reason);
            throw e;
        }
    }

    private void aborted(Throwable reason) {
        each("aborted", recorder -> recorder.aborted(reason));
    }

    private void each(String method, Consumer<RenderRecorder> call) {
        ListenerException failure = null;
        for (RenderRecorder recorder : recorders) {
            try {
                call.accept(recorder);
            } catch (RuntimeException e) {
                failure = and(failure, new ListenerException(recorder, method, e));
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static ListenerException and(@Nullable ListenerException first, ListenerException next) {
        if (first == null) {
            return next;
        }
        first.addSuppressed(next);
        return first;
    }
}
