/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.source.SourceFile;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.syntax.Definition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The templates of a library planned one way: to be executed in silence, or to be observed. */
final class Plans {

    private static final int MAX_INLINE_TEXTS = 2000;
    private static final int MAX_INLINE_LENGTH = 1 << 16;

    private final String name;
    private final FunctionTable functions;
    private final GoRelease release;
    private final boolean observed;
    private final Map<String, Template> templates = new HashMap<>();
    private final Map<InlineKey, InlineText> inlineTexts = new ConcurrentHashMap<>();

    /** A text and the name that its points show. */
    private record InlineKey(String text, String file) {}

    Plans(
            String name,
            FunctionTable functions,
            GoRelease release,
            Map<String, Definition> definitions,
            boolean observed) {
        this.name = name;
        this.functions = functions;
        this.release = release;
        this.observed = observed;
        definitions.forEach((defined, definition) ->
                templates.put(defined, plan(definition, d -> Points.of(d, functions))));
    }

    private Template plan(Definition definition, Function<Definition, Points> points) {
        Template template = new Template(definition);
        return DeepStack.retry(() -> {
            Planner.plan(definition, template, functions, release, observed ? points.apply(definition) : null);
            return template;
        });
    }

    String name() {
        return name;
    }

    Map<String, Template> templates() {
        return templates;
    }

    /** Returns whether executions are heard and traced. */
    boolean isObserved() {
        return observed;
    }

    @Nullable
    Template find(String template) {
        return templates.get(template);
    }

    /**
     * Returns a text for {@code tpl} parsed under the name of this set, as Helm does.
     *
     * @param file the name of the text for its execution points; empty where nobody observes it
     */
    InlineText inline(String text, String file, Budget budget) {
        InlineKey key = new InlineKey(text, file);
        InlineText known = inlineTexts.get(key);
        if (known != null) {
            return known;
        }
        InlineText parsed = parse(text, file, budget);
        if (text.length() <= MAX_INLINE_LENGTH) {
            if (inlineTexts.size() >= MAX_INLINE_TEXTS) {
                inlineTexts.clear();
            }
            inlineTexts.put(key, parsed);
        }
        return parsed;
    }

    private InlineText parse(String text, String file, Budget budget) {
        Map<String, Definition> definitions =
                new HashMap<>(Library.parse(SourceFile.of(name, text), functions, release, budget));
        SourceFile shown = SourceFile.of(file, text);
        Template main =
                plan(Objects.requireNonNull(definitions.remove(name)), d -> Points.of(d, file, shown, functions));
        List<InlineText.Inner> inner = definitions.values().stream()
                .map(definition -> new InlineText.Inner(
                        plan(definition, d -> Points.of(d, d.name(), shown, functions)),
                        definition.root().isEmpty()))
                .toList();
        return new InlineText(main, inner);
    }
}
