/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoBase64;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoFunction;
import dev.seatrial.template.internal.go.GoKind;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoObject;
import dev.seatrial.template.internal.go.GoScalar;
import dev.seatrial.template.internal.go.GoSlice;
import dev.seatrial.template.internal.go.GoStruct;
import dev.seatrial.template.internal.go.GoTime;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Visits a Go value the way an encoder does: maps by sorted keys, structs by their fields. Keeps a stack of its own, so
 * that depth costs no Java stack, and refuses values that contain themselves.
 */
final class ValueWalker {

    /** Go looks for cycles only below this depth. */
    private static final int CYCLE_DEPTH = 1000;

    private final Budget budget;
    private final Sink sink;
    private final Dialect dialect;
    private final Comparator<String> order;
    private final Deque<Frame> frames = new ArrayDeque<>();
    /** What is being visited below the depth from which cycles are looked for. */
    private @Nullable Set<Object> open;

    ValueWalker(Sink sink, Dialect dialect, Comparator<String> order, Budget budget) {
        this.budget = budget;
        this.sink = sink;
        this.dialect = dialect;
        this.order = order;
    }

    /** The encoders differ in what they make of some types. */
    enum Dialect {
        /** {@code encoding/json}: bytes as base 64, nil slices and maps as null, structs by JSON names. */
        JSON,
        /** go-yaml v3: bytes as numbers, nil slices as empty, structs by lower-case names. */
        YAML
    }

    /** Takes what the walker meets. */
    interface Sink {

        /** Takes null, a Boolean, a number, a String, or a {@link Plain}. */
        void scalar(@Nullable Object value);

        void beginMap(int size);

        void key(String key);

        /** Takes a key of a map whose keys need not be strings. */
        default void plainKey(String key) {
            key(key);
        }

        void endMap();

        void beginList(int size);

        void endList();

        /** Returns how many characters were written. */
        int length();
    }

    /**
     * Text that is written without quotes whatever it looks like.
     *
     * @param text the text of a time
     */
    record Plain(String text) {}

    private record Field(String name, @Nullable Object value) {}

    /** A collection that is being visited. */
    private abstract static class Frame {

        final Object value;

        Frame(Object value) {
            this.value = value;
        }

        abstract boolean hasNext();

        /** Announces the key, if there are keys, and returns the value. */
        abstract @Nullable Object next();

        abstract void end();
    }

    void walk(@Nullable Object root) {
        visit(root);
        while (!frames.isEmpty()) {
            Frame frame = frames.element();
            if (frame.hasNext()) {
                visit(frame.next());
            } else {
                frame.end();
                frames.pop();
                if (open != null) {
                    open.remove(frame.value);
                }
            }
        }
    }

    private void visit(@Nullable Object value) {
        budget.step(sink.length());
        if (value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Number
                || value instanceof GoNumber) {
            sink.scalar(value);
        } else if (value instanceof Map) {
            map(value);
        } else if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof GoObject object && !(value instanceof GoFunction)) {
            object(object);
        } else {
            throw unsupported(value);
        }
    }

    @SuppressWarnings("unchecked")
    private void map(Object value) {
        Map<String, @Nullable Object> map = (Map<String, @Nullable Object>) value;
        if (value instanceof GoMap typed && typed.isNil() && dialect == Dialect.JSON) {
            sink.scalar(null);
            return;
        }
        String[] keys = map.keySet().toArray(new String[0]);
        KeyOrder.sort(keys, order);
        sink.beginMap(keys.length);
        push(new MapFrame(map, keys));
    }

    private void object(GoObject object) {
        boolean pretty = dialect == Dialect.YAML;
        String text = object.marshalText();
        if (text != null) {
            sink.scalar(pretty && object instanceof GoTime ? new Plain(text) : text);
        } else if (object instanceof GoScalar scalar) {
            boolean duration = scalar.goType().name().equals("time.Duration");
            sink.scalar(pretty && duration ? scalar.string() : new GoNumber(scalar.goType(), scalar.bits()));
        } else {
            List<Field> fields = new ArrayList<>();
            collect(object, fields);
            if (dialect == Dialect.JSON && order == KeyOrder.V2) {
                // sigs.k8s.io/yaml reads the JSON of a struct as a map before it writes YAML
                fields.sort(Comparator.comparing(Field::name, order));
            }
            push(structFrame(object, fields));
        }
    }

    private void collect(GoObject struct, List<Field> fields) {
        for (GoStruct.Field field : struct.fields()) {
            if (dialect == Dialect.JSON && field.embedded() && field.value() instanceof GoObject inner) {
                collect(inner, fields);
            } else if (field.exported() && !(dialect == Dialect.JSON && isLeftOut(field))) {
                String name = dialect == Dialect.JSON
                        ? field.jsonName()
                        : field.name().toLowerCase(java.util.Locale.ROOT);
                fields.add(new Field(name, field.value()));
            }
        }
    }

    private static boolean isLeftOut(GoStruct.Field field) {
        Object value = field.value();
        if (!field.omitEmpty()) {
            return false;
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty();
        }
        if (value instanceof List<?> list) {
            return list.isEmpty();
        }
        if (value instanceof GoNumber number) {
            return number.bits() == 0;
        }
        return value == null || value.equals("") || value.equals(false) || value.equals(0L) || value.equals(0.0);
    }

    private void list(List<?> list) {
        if (list instanceof GoSlice slice && dialect == Dialect.JSON) {
            if (slice.isNil()) {
                sink.scalar(null);
                return;
            }
            GoType element = slice.goType().element();
            if (element != null
                    && element.kind() == GoKind.UINT8
                    && slice.goType().kind() == GoKind.SLICE) {
                sink.scalar(GoBase64.encode(bytes(slice)));
                return;
            }
        }
        push(listFrame(list));
    }

    private static byte[] bytes(GoSlice slice) {
        byte[] bytes = new byte[slice.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte)
                    dev.seatrial.template.internal.go.GoNumbers.bits(java.util.Objects.requireNonNull(slice.get(i)));
        }
        return bytes;
    }

    private GoError unsupported(Object value) {
        String type = String.valueOf(GoType.of(value));
        return dialect == Dialect.JSON
                ? new GoError("json: unsupported type: " + type)
                : new GoPanic("cannot marshal type: " + type);
    }

    private void push(Frame frame) {
        if (frames.size() > CYCLE_DEPTH) {
            if (open == null) {
                open = Collections.newSetFromMap(new IdentityHashMap<>());
            }
            if (!open.add(frame.value)) {
                throw new GoError("json: unsupported value: encountered a cycle via " + GoType.of(frame.value));
            }
        }
        frames.push(frame);
    }

    private final class MapFrame extends Frame {

        private final Map<String, @Nullable Object> map;
        private final String[] keys;
        private final boolean plainKeys;
        private int next;

        MapFrame(Map<String, @Nullable Object> map, String[] keys) {
            super(map);
            this.map = map;
            this.keys = keys;
            GoType keyType = map instanceof GoMap typed ? typed.goType().key() : null;
            this.plainKeys = keyType != null && keyType.kind() == GoKind.INTERFACE;
        }

        @Override
        boolean hasNext() {
            return next < keys.length;
        }

        @Override
        @Nullable
        Object next() {
            String key = keys[next++];
            if (plainKeys) {
                sink.plainKey(key);
            } else {
                sink.key(key);
            }
            return map.get(key);
        }

        @Override
        void end() {
            sink.endMap();
        }
    }

    private Frame structFrame(Object value, List<Field> fields) {
        sink.beginMap(fields.size());
        Iterator<Field> iterator = fields.iterator();
        return new Frame(value) {

            @Override
            boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            @Nullable
            Object next() {
                Field field = iterator.next();
                sink.key(field.name());
                return field.value();
            }

            @Override
            void end() {
                sink.endMap();
            }
        };
    }

    private Frame listFrame(List<?> list) {
        sink.beginList(list.size());
        Iterator<?> iterator = list.iterator();
        return new Frame(list) {

            @Override
            boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            @Nullable
            Object next() {
                return iterator.next();
            }

            @Override
            void end() {
                sink.endList();
            }
        };
    }
}
