/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.internal.Fault;
import dev.seatrial.template.internal.MissingKey;
import dev.seatrial.template.internal.go.GoFunction;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoMember;
import dev.seatrial.template.internal.go.GoObject;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoSlice;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.go.GoTyped;
import dev.seatrial.template.internal.syntax.Node;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one field, entry or method of a value: Go's {@code evalField}. */
final class Fields {

    private Fields() {}

    static @Nullable Object get(
            Frame frame,
            @Nullable Object dot,
            @Nullable Object receiver,
            String name,
            ArgumentList arguments,
            Node node,
            Receiver origin,
            @Nullable Object container) {
        if (receiver instanceof HashMap<?, ?> map) {
            return entry(frame, map, name, arguments, GoType.ANY); // nearly always; to ask for a class is quick
        }
        if (receiver instanceof GoMap map) {
            return entryOrMethod(frame, dot, map, name, arguments, node);
        }
        if (receiver instanceof Map<?, ?> map && !(receiver instanceof GoTyped)) {
            return entry(frame, map, name, arguments, GoType.ANY);
        }
        if (receiver == null) {
            if (frame.run.missingKey == MissingKey.ERROR) {
                throw frame.error("nil data; no entry for key " + GoQuote.quote(name));
            }
            return null;
        }
        if (receiver == NilInterface.VALUE) {
            throw frame.error("nil pointer evaluating interface {}." + name, new Fault.NilField(name));
        }
        if (receiver instanceof GoTyped typed) {
            return typed(frame, dot, typed, name, arguments, node, origin, container);
        }
        throw cannotEvaluate(frame, receiver, name, origin, container);
    }

    private static @Nullable Object entryOrMethod(
            Frame frame, @Nullable Object dot, GoMap receiver, String name, ArgumentList arguments, Node node) {
        GoFunction method = receiver.method(name);
        if (method != null) {
            ExecutionListener listener = frame.run.values;
            if (listener != null && !name.equals("AsMap")) {
                listener.printed(receiver); // a method such as YAML uses the whole map
            }
            Tracker tracker = frame.run.tracker();
            if (tracker != null && !name.equals("AsMap")) {
                tracker.add(TrackedEntries.whole(tracker, receiver));
            }
            return Methods.call(frame, dot, method, node, name, arguments);
        }
        GoType element = receiver.goType().element();
        return entry(frame, receiver, name, arguments, element == null ? GoType.ANY : element);
    }

    private static @Nullable Object typed(
            Frame frame,
            @Nullable Object dot,
            GoTyped receiver,
            String name,
            ArgumentList arguments,
            Node node,
            Receiver origin,
            @Nullable Object container) {
        GoFunction method = receiver.method(name);
        if (method != null) {
            return Methods.call(frame, dot, method, node, name, arguments);
        }
        if (receiver instanceof GoObject object) {
            GoMember member = object.member(name);
            if (member instanceof GoMember.Method bound) {
                return Methods.call(frame, dot, bound.function(), node, name, arguments);
            }
            if (member instanceof GoMember.Field field) {
                if (arguments.count() > 0) {
                    throw frame.error(name + " has arguments but cannot be invoked as function");
                }
                return field.value();
            }
        }
        throw cannotEvaluate(frame, receiver, name, origin, container);
    }

    private static RuntimeException cannotEvaluate(
            Frame frame, Object receiver, String name, Receiver origin, @Nullable Object container) {
        GoType type = origin.typeOf(frame, receiver, container);
        return frame.error("can't evaluate field " + name + " in type " + type, new Fault.NoField(name));
    }

    private static @Nullable Object entry(
            Frame frame, Map<?, ?> map, String name, ArgumentList arguments, GoType element) {
        if (arguments.count() > 0) {
            throw frame.error(name + " is not a method but has arguments");
        }
        Object value = map.get(name);
        ExecutionListener listener = frame.run.values;
        if (listener != null) {
            @SuppressWarnings("unchecked")
            Map<String, ?> read = (Map<String, ?>) map;
            listener.read(read, name, value);
        }
        Tracker tracker = frame.run.tracker();
        if (tracker != null) {
            tracker.read(map, name, value);
        }
        return value != null ? value : nilOrMissing(frame, map, name, element);
    }

    private static @Nullable Object nilOrMissing(Frame frame, Map<?, ?> map, String name, GoType element) {
        boolean missing = frame.run.missingKey != MissingKey.ZERO && !map.containsKey(name);
        if (!missing) {
            return zero(element);
        }
        if (frame.run.missingKey == MissingKey.ERROR) {
            throw frame.error("map has no entry for key " + GoQuote.quote(name));
        }
        return null;
    }

    private static @Nullable Object zero(GoType type) {
        return switch (type.kind()) {
            case INTERFACE -> NilInterface.VALUE;
            case STRING -> "";
            case BOOL -> false;
            case INT -> 0L;
            case FLOAT64 -> 0.0;
            case SLICE -> GoSlice.nil(type);
            case MAP -> GoMap.of(type, Map.of());
            default -> null;
        };
    }
}
