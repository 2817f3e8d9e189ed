/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage.internal;

import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderListener;
import dev.seatrial.render.RenderRecorder;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.render.TemplateExecution;
import dev.seatrial.render.ValueTree;
import dev.seatrial.template.ExecutionListener;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the values that the templates of renders read.
 *
 * @param values returns what takes the values that a render has read, also if it fails
 * @param succeeded takes the values that a render has read which succeeded
 */
public record ValuesListener(
        Function<RenderRequest, ValuesSink> values, BiConsumer<RenderRequest, ReadValues> succeeded)
        implements RenderListener {

    /** Returns a listener that treats all renders alike. */
    public static ValuesListener of(Function<RenderRequest, ValuesSink> values) {
        return new ValuesListener(values, (request, read) -> {});
    }

    @Override
    public RenderRecorder started(RenderRequest request) {
        return new Recorder(request);
    }

    private final class Recorder implements RenderRecorder {

        private final RenderRequest request;
        private final ValuesSink all;
        private @Nullable ValueTree tree;
        private @Nullable ValueReader reader;

        Recorder(RenderRequest request) {
            this.request = request;
            this.all = values.apply(request);
        }

        @Override
        public ExecutionListener executing(TemplateExecution execution) {
            // Called again if the render starts over, which then reads everything again.
            ValueReader created = new ValueReader(execution.values(), all::isOwn);
            tree = execution.values();
            reader = created;
            return created;
        }

        @Override
        public void finished(RenderedChart rendered) {
            if (reader != null) {
                succeeded.accept(request, end(reader));
            }
        }

        @Override
        public void included(String template, String text) {
            if (reader != null) {
                end(reader);
            }
        }

        @Override
        public void failed(RenderException failure) {
            if (reader != null) {
                end(reader);
            }
        }

        private ReadValues end(ValueReader ended) {
            ReadValues read = ended.values();
            if (tree != null) {
                all.add(tree, read);
            }
            return read;
        }
    }
}
