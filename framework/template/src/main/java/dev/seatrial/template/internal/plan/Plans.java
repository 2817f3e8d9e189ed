/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.source.SourceFile;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.syntax.Definition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
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
    private final List<ExecutionPoint> points = new ArrayList<>();
    private final Map<String, InlineText> inlineTexts = new ConcurrentHashMap<>();

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
        definitions.forEach((defined, definition) -> templates.put(defined, plan(definition, points)));
    }

    private Template plan(Definition definition, @Nullable List<ExecutionPoint> found) {
        Template template = new Template(definition.name(), definition.file());
        return DeepStack.retry(() -> {
            Points of = observed ? Points.of(definition) : null;
            Planner.plan(definition, template, functions, release, of);
            if (of != null && found != null) {
                found.addAll(of.all());
            }
            return template;
        });
    }

    String name() {
        return name;
    }

    Map<String, Template> templates() {
        return templates;
    }

    List<ExecutionPoint> points() {
        return points;
    }

    @Nullable
    Template find(String template) {
        return templates.get(template);
    }

    /** Returns a text for {@code tpl} parsed under the name of this set, as Helm does. */
    InlineText inline(String text) {
        InlineText known = inlineTexts.get(text);
        if (known != null) {
            return known;
        }
        InlineText parsed = parse(text);
        if (text.length() <= MAX_INLINE_LENGTH) {
            if (inlineTexts.size() >= MAX_INLINE_TEXTS) {
                inlineTexts.clear();
            }
            inlineTexts.put(text, parsed);
        }
        return parsed;
    }

    private InlineText parse(String text) {
        Map<String, Definition> definitions =
                new HashMap<>(Library.parse(SourceFile.of(name, text), functions, release));
        Template main = plan(Objects.requireNonNull(definitions.remove(name)), null);
        List<InlineText.Inner> inner = definitions.values().stream()
                .map(definition -> new InlineText.Inner(
                        plan(definition, null), definition.root().isEmpty()))
                .toList();
        return new InlineText(main, inner);
    }
}
