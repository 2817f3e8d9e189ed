/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.ExecutionListener;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dot or a variable that holds a key or an element of what a {@code range} goes over; tells a listener which one is read. */
final class ElementExec extends Exec {

    private final Exec operand;
    private final int collectionSlot;
    private final boolean key;

    /**
     * Creates the operand.
     *
     * @param collectionSlot the slot of the collection; the slot after it holds the key of the round
     * @param key whether the operand holds keys, not elements
     */
    ElementExec(Exec operand, int collectionSlot, boolean key) {
        this.operand = operand;
        this.collectionSlot = collectionSlot;
        this.key = key;
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        Object value = operand.eval(frame, dot);
        ExecutionListener listener = frame.run.values;
        if (listener != null) {
            tell(listener, frame.slots[collectionSlot], frame.slots[collectionSlot + 1], value);
        }
        Tracker tracker = frame.run.tracker();
        if (tracker != null) {
            track(tracker, frame.slots[collectionSlot], frame.slots[collectionSlot + 1], value);
        }
        return value;
    }

    private void track(Tracker tracker, @Nullable Object collection, @Nullable Object at, @Nullable Object value) {
        Object element = Range.element(collection, at);
        if (collection != null && at != null && isRead(at, element, value)) {
            tracker.read(collection, at, element);
        }
    }

    private void tell(
            ExecutionListener listener, @Nullable Object collection, @Nullable Object at, @Nullable Object value) {
        if (collection instanceof Map<?, ?> map && at instanceof String name) {
            Object element = map.get(name);
            if (isRead(name, element, value)) {
                @SuppressWarnings("unchecked")
                Map<String, ?> read = (Map<String, ?>) map;
                listener.read(read, name, element);
            }
        } else if (collection instanceof List<?> list && at instanceof Long index && index < list.size()) {
            Object element = list.get(index.intValue());
            if (isRead(index, element, value)) {
                listener.read(list, index.intValue(), element);
            }
        }
    }

    /** A variable may have been set to something else since the round began. */
    private boolean isRead(Object at, @Nullable Object element, @Nullable Object value) {
        return key ? at.equals(value) : element == NilInterface.unwrap(value);
    }
}
