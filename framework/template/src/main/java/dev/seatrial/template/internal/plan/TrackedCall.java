/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.Influence;
import dev.seatrial.template.internal.SourcedText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the result of one call of a function depends on. */
final class TrackedCall {

    /** These execute templates: what they return is traced in itself. */
    private static final Set<String> EXECUTING = Set.of("include", "tpl");

    private static final Set<String> LOOKUPS = Set.of("index", "get", "hasKey");

    /** These look at nothing in the maps and lists that they get, or only pass them on. */
    private static final Set<String> PASSING = Set.of(
            "include",
            "tpl",
            "dict",
            "list",
            "tuple",
            "set",
            "default",
            "coalesce",
            "ternary",
            "empty",
            "not",
            "kindIs",
            "kindOf",
            "typeOf",
            "typeIs",
            "typeIsLike",
            "append",
            "prepend",
            "mustAppend",
            "mustPrepend",
            "push",
            "mustPush",
            "concat",
            "required",
            "first",
            "last",
            "rest",
            "initial",
            "deepCopy",
            "mustDeepCopy",
            "merge",
            "mustMerge",
            "mergeOverwrite",
            "mustMergeOverwrite",
            "pick",
            "omit",
            "unset",
            "reverse",
            "slice",
            "pluck",
            "dig",
            "toYaml",
            "toYamlPretty",
            "mustToYaml",
            "print");

    private static final Set<String> YAML = Set.of("toYaml", "toYamlPretty", "mustToYaml");

    private final Tracker tracker;
    private final String function;
    private final @Nullable Object[] values;
    private final Influence[] influences;

    TrackedCall(Tracker tracker, String function, @Nullable Object[] values, Influence[] influences) {
        this.tracker = tracker;
        this.function = function;
        this.values = values;
        this.influences = influences;
    }

    /** Calls the function; adds what the result depends on to the expression. */
    @Nullable
    Object result(Supplier<@Nullable Object> call) {
        lookUp();
        Influence arguments = Influence.NONE;
        Influence texts = Influence.NONE;
        for (int i = 0; i < values.length; i++) {
            arguments = arguments.and(influences[i]).and(whole(values[i]));
            texts = texts.and(tracker.influenceOf(values[i]));
        }
        Object result = EXECUTING.contains(function) ? executed(call, arguments.and(texts)) : call.get();
        tracker.add(arguments);
        if (result instanceof String text) {
            return text(text, arguments, texts);
        }
        if (result instanceof Map || result instanceof List) {
            new TrackedEntries(tracker, function, values, influences).of(result);
            if (!PASSING.contains(function)) {
                tracker.add(texts);
            }
        } else {
            tracker.add(texts);
        }
        return result;
    }

    private @Nullable Object executed(Supplier<@Nullable Object> call, Influence arguments) {
        Tracker.Mark mark = tracker.mark();
        int dot = function.equals("include") && values.length > 1 ? 1 : values.length - 1;
        tracker.enter(arguments, influences[dot]);
        Object result = call.get();
        tracker.restore(mark);
        return result;
    }

    private void lookUp() {
        if (LOOKUPS.contains(function) && values.length > 1) {
            Object at = values[0];
            for (int i = 1; i < values.length && at != null; i++) {
                at = step(at, values[i], i);
            }
        } else if (function.equals("dig") && values.length > 2) {
            Object at = values[values.length - 1];
            for (int i = 0; i < values.length - 2 && at != null; i++) {
                at = step(at, values[i], i);
            }
        } else if (function.equals("pluck")) {
            for (int i = 1; i < values.length; i++) {
                if (values[i] != null) {
                    step(values[i], values[0], i);
                }
            }
        }
    }

    private @Nullable Object step(Object at, @Nullable Object key, int argument) {
        if (at instanceof Map<?, ?> map && key instanceof String name) {
            Object value = map.get(name);
            influences[argument] = influences[argument].and(tracker.entry(map, name, value));
            return value;
        }
        if (at instanceof List<?> list && key instanceof Long index && index >= 0 && index < list.size()) {
            Object value = list.get(index.intValue());
            influences[argument] = influences[argument].and(tracker.entry(list, index, value));
            return value;
        }
        return null;
    }

    private Influence whole(@Nullable Object value) {
        boolean container = value instanceof Map || value instanceof List;
        return !container || PASSING.contains(function) || LOOKUPS.contains(function)
                ? Influence.NONE
                : TrackedEntries.whole(tracker, value);
    }

    private String text(String result, Influence arguments, Influence texts) {
        for (Object value : values) {
            if (value == result) {
                return result;
            }
        }
        if (result.isEmpty() || EXECUTING.contains(function) || tracker.sourced(result) != null) {
            return result;
        }
        if (YAML.contains(function) && (values[0] instanceof Map || values[0] instanceof List)) {
            return tracker.remember(YamlText.of(tracker, values[0], result));
        }
        if (texts == Influence.NONE) {
            return result;
        }
        SourcedText mapped = new PassedText(this::sourced).of(function, List.of(boxed()), result);
        boolean exact = mapped != null && mapped.text().equals(result);
        return tracker.remember(exact && mapped != null ? mapped : SourcedText.opaque(result, arguments.and(texts)));
    }

    /** Gives each argument an identity, so that equal ones are told apart. */
    private Object[] boxed() {
        Object[] boxed = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            SourcedText known = tracker.sourced(value);
            boxed[i] = value instanceof String text
                    ? known == null ? SourcedText.opaque(text, influences[i]) : known
                    : value == null ? PassedText.NIL : value;
        }
        return boxed;
    }

    private @Nullable SourcedText sourced(Object element) {
        return tracker.sourced(element);
    }
}
