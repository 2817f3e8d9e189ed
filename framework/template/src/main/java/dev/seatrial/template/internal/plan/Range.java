/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.Influence;
import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.go.GoKind;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoScalar;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.go.GoTyped;
import dev.seatrial.template.internal.syntax.Node;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code range}: over lists, maps in the order of their keys, and integers. */
final class Range extends Exec {

    private final Node node;
    private final Exec pipeline;
    private final Setter[] variables;
    private final int collectionSlot;
    private final int keySlot;
    private final Exec body;
    private final @Nullable Exec otherwise;
    private final boolean takesIntegers;
    private final @Nullable ExecutionPoint point;
    private final int[] assigned;

    /**
     * Creates a range.
     *
     * @param variables none, that of the element, or those of index and element
     * @param collectionSlot where the collection is kept for {@link Receiver}
     * @param keySlot where the key of the round is kept for {@link ElementExec}, -1 if nobody listens
     * @param takesIntegers whether Go does, which 1.23 does not
     * @param point what a listener hears about, null if nobody listens
     * @param assigned the slots of the variables that the body or the otherwise part may assign to
     */
    Range(
            Node node,
            Exec pipeline,
            Setter[] variables,
            int collectionSlot,
            int keySlot,
            Exec body,
            @Nullable Exec otherwise,
            boolean takesIntegers,
            @Nullable ExecutionPoint point,
            int[] assigned) {
        this.node = node;
        this.assigned = assigned;
        this.pipeline = pipeline;
        this.variables = variables;
        this.collectionSlot = collectionSlot;
        this.keySlot = keySlot;
        this.body = body;
        this.otherwise = otherwise;
        this.takesIntegers = takesIntegers;
        this.point = point;
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        frame.at = node;
        Object collection = pipeline.eval(frame, dot);
        frame.slots[collectionSlot] = collection;
        for (Setter variable : variables) {
            variable.set(frame, collection);
        }
        boolean some = hasElements(frame, collection);
        if (frame.run.values != null) {
            frame.run.values.ranged(collection);
        }
        ExecutionListener listener = frame.run.listener;
        if (point != null && listener != null) {
            listener.decided(point, some ? ExecutionPoint.BODY : ExecutionPoint.OTHERWISE);
        }
        Tracker tracker = frame.run.tracker();
        return tracker == null
                ? execute(frame, dot, collection, some)
                : Branch.tracked(
                        frame, tracker, collection, false, assigned, () -> execute(frame, dot, collection, some));
    }

    private @Nullable Object execute(Frame frame, @Nullable Object dot, @Nullable Object collection, boolean some) {
        if (some) {
            iterate(frame, collection);
            return null;
        }
        return otherwise == null ? null : otherwise.eval(frame, dot);
    }

    private boolean hasElements(Frame frame, @Nullable Object collection) {
        if (collection == null) {
            return false;
        }
        if (collection instanceof List<?> list) {
            return !list.isEmpty();
        }
        if (collection instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        if (!takesIntegers || !isInteger(collection)) {
            throw frame.error("range can't iterate over " + GoFormat.print(collection, frame.run.budget()));
        }
        if (variables.length > 1) {
            throw frame.error("can't use " + GoFormat.print(collection, frame.run.budget())
                    + " to iterate over more than one variable");
        }
        return limit(collection) != 0;
    }

    private static boolean isInteger(Object value) {
        if (value instanceof GoTyped typed) {
            GoKind kind = typed.goType().kind();
            return kind.isSigned() || kind.isUnsigned();
        }
        return value instanceof Long;
    }

    /** Returns how often to go round, as an unsigned number. */
    private static long limit(Object integer) {
        if (integer instanceof Long limit) {
            return Math.max(0, limit);
        }
        long bits = integer instanceof GoScalar scalar ? scalar.bits() : ((GoNumber) integer).bits();
        return ((GoTyped) integer).goType().kind().isUnsigned() ? bits : Math.max(0, bits);
    }

    /** Returns an element of a map or list, null if there is none. */
    static @Nullable Object element(@Nullable Object collection, @Nullable Object at) {
        if (collection instanceof Map<?, ?> map) {
            return at instanceof String name ? map.get(name) : null;
        }
        return collection instanceof List<?> list && at instanceof Long index && index < list.size()
                ? list.get(index.intValue())
                : null;
    }

    private void iterate(Frame frame, @Nullable Object collection) {
        if (collection instanceof List<?> list) {
            overList(frame, list);
        } else if (collection instanceof Map<?, ?> map) {
            overMap(frame, map);
        } else if (collection instanceof GoTyped typed) {
            long end = limit(collection);
            for (long i = 0; i != end && goesOn(frame, null, new GoNumber(typed.goType(), i)); i++) {
                // all is in the condition
            }
        } else if (collection != null) {
            long end = limit(collection);
            for (long i = 0; i != end && goesOn(frame, null, i); i++) {
                // all is in the condition
            }
        }
    }

    private void overList(Frame frame, List<?> list) {
        boolean boxed = Receiver.hasInterfaceElements(list);
        long index = 0;
        Iterator<?> elements = list.iterator();
        while (elements.hasNext() && goesOn(frame, index, element(elements.next(), boxed))) {
            index++;
        }
    }

    /** The map is copied first: the body may change it. */
    private void overMap(Frame frame, Map<?, ?> map) {
        boolean boxed = !(map instanceof GoTyped) || Receiver.hasInterfaceElements(map);
        String[] keys = map.keySet().toArray(new String[0]);
        Arrays.sort(keys, GoStrings.ORDER);
        @Nullable Object[] values = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            values[i] = map.get(keys[i]);
        }
        for (int i = 0; i < keys.length; i++) {
            if (!goesOn(frame, keys[i], element(values[i], boxed))) {
                return;
            }
        }
    }

    private static @Nullable Object element(@Nullable Object value, boolean boxed) {
        return value == null && boxed ? NilInterface.VALUE : value;
    }

    private boolean goesOn(Frame frame, @Nullable Object index, @Nullable Object element) {
        frame.run.tick(frame);
        if (keySlot >= 0) {
            frame.slots[keySlot] = index;
        }
        Tracker tracker = frame.run.tracker();
        if (tracker != null) {
            return tracked(frame, tracker, index, element);
        }
        return round(frame, index, element);
    }

    private boolean tracked(Frame frame, Tracker tracker, @Nullable Object index, @Nullable Object element) {
        Tracker.Mark mark = tracker.mark();
        tracker.begin();
        Object collection = frame.slots[collectionSlot];
        Influence entry =
                collection == null || index == null ? Influence.NONE : tracker.entry(collection, index, element);
        tracker.enter(entry, Influence.NONE);
        boolean goesOn = round(frame, index, element);
        tracker.restore(mark);
        return goesOn;
    }

    private boolean round(Frame frame, @Nullable Object index, @Nullable Object element) {
        if (variables.length == 1) {
            variables[0].set(frame, element);
        } else if (variables.length == 2) {
            variables[0].set(frame, index);
            variables[1].set(frame, element);
        }
        return body.eval(frame, element) != Signal.BREAK;
    }
}
