/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.go.GoKind;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.go.GoTyped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the receiver of a field comes from. Go's errors name the static type: what comes straight out of a map or a
 * list of {@code interface {}} is called that, whatever it is.
 *
 * @param rangeSlot the slot of the collection that the receiver is an element of, -1 if it is no element
 * @param result the declared type of the function it is the result of, null if it is none
 */
record Receiver(int rangeSlot, @Nullable GoType result) {

    static final Receiver CONCRETE = new Receiver(-1, null);

    /** Returns the type that errors name for a value that is not nil, found in a container or else here. */
    GoType typeOf(Frame frame, Object value, @Nullable Object container) {
        boolean inInterface = container != null
                ? hasInterfaceElements(container)
                : rangeSlot >= 0 ? hasInterfaceElements(frame.slots[rangeSlot]) : GoType.ANY.equals(result);
        return inInterface ? GoType.ANY : Conversion.typeOf(value);
    }

    static boolean hasInterfaceElements(@Nullable Object container) {
        if (container instanceof GoTyped typed) {
            GoType element = typed.goType().element();
            return element != null && element.kind() == GoKind.INTERFACE;
        }
        return container instanceof Map || container instanceof List;
    }
}
