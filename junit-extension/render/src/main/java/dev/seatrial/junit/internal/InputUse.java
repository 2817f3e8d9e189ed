/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.ValuePath;
import dev.seatrial.render.RenderListener;
import dev.seatrial.render.RenderRecorder;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.render.TemplateExecution;
import dev.seatrial.template.ExecutionListener;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hears which values the templates of a render read, and which objects of the cluster they ask for.
 *
 * @param sink takes the result of each render that succeeds
 */
record InputUse(Consumer<UsedInput> sink) implements RenderListener {

    @Override
    public RenderRecorder started(RenderRequest request) {
        return new RenderRecorder() {

            private @Nullable Reads reads;

            @Override
            public ExecutionListener executing(TemplateExecution execution) {
                // Called anew if the render starts over, which then reads everything again.
                reads = new Reads(execution);
                return reads;
            }

            @Override
            public void finished(RenderedChart rendered) {
                if (reads != null) {
                    sink.accept(new UsedInput(request, reads.exact, reads.whole, reads.lookups));
                }
            }
        };
    }

    private static final class Reads implements ExecutionListener {

        /** Functions that look into a map or list by keys. */
        private static final Set<String> LOOKING_INTO = Set.of("index", "get", "hasKey");

        /** Functions that pass on what they are given as it is, or only ask of what kind it is. */
        private static final Set<String> PASSING = Set.of(
                "include",
                "template",
                "tpl",
                "dict",
                "set",
                "list",
                "tuple",
                "default",
                "coalesce",
                "ternary",
                "required",
                "empty",
                "not",
                "and",
                "or",
                "kindOf",
                "kindIs",
                "typeOf",
                "typeIs",
                "typeIsLike",
                "len",
                "first",
                "last",
                "dig");

        private final TemplateExecution execution;
        private final Set<ValuePath> exact = new HashSet<>();
        private final Set<ValuePath> whole = new HashSet<>();
        private final List<List<String>> lookups = new ArrayList<>();

        Reads(TemplateExecution execution) {
            this.execution = execution;
        }

        @Override
        public void read(Map<String, ?> map, String key, @Nullable Object value) {
            execution.values().pathOf(map).ifPresent(path -> exact.add(path.child(key)));
        }

        @Override
        public void read(List<?> list, int index, @Nullable Object value) {
            execution.values().pathOf(list).ifPresent(path -> exact.add(path.child(index)));
        }

        @Override
        public void called(String function, List<@Nullable Object> arguments) {
            if (function.equals("lookup")) {
                lookups.add(arguments.stream().map(String::valueOf).toList());
            } else if (function.equals("dig") && arguments.size() > 2) {
                into(arguments.get(arguments.size() - 1), arguments.subList(0, arguments.size() - 2));
            } else if (LOOKING_INTO.contains(function) && arguments.size() > 1) {
                into(arguments.get(0), arguments.subList(1, arguments.size()));
            } else if (!PASSING.contains(function)) {
                arguments.forEach(this::printed);
            }
        }

        private void into(@Nullable Object container, List<@Nullable Object> keys) {
            Object at = container;
            for (Object key : keys) {
                if (at instanceof Map<?, ?> map && key instanceof String name) {
                    execution.values().pathOf(map).ifPresent(path -> exact.add(path.child(name)));
                    at = map.get(name);
                } else {
                    printed(at);
                    return;
                }
            }
        }

        @Override
        public void ranged(@Nullable Object collection) {
            printed(collection);
        }

        @Override
        public void printed(@Nullable Object value) {
            execution.values().pathOf(value).ifPresent(whole::add);
        }
    }
}
