/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.syntax.Node;
import org.jspecify.annotations.Nullable;

/** Fields of something, one after the other: {@code .a.b}, {@code $x.a.b}, {@code (pipeline).a.b}. */
final class FieldExec extends Exec {

    private final Node node;
    private final @Nullable Exec receiver;
    private final String[] names;
    private final Exec[] arguments;
    private final @Nullable Exec last;
    private final Receiver origin;

    /**
     * Reads fields.
     *
     * @param receiver whose fields, null for dot
     * @param arguments what the last one gets, which must be a method then
     * @param last what the pipeline passes to it, null if nothing
     * @param origin tells errors the receiver's type
     */
    FieldExec(
            Node node,
            @Nullable Exec receiver,
            String[] names,
            Exec[] arguments,
            @Nullable Exec last,
            Receiver origin) {
        this.node = node;
        this.receiver = receiver;
        this.names = names;
        this.arguments = arguments;
        this.last = last;
        this.origin = origin;
    }

    @Override
    @Nullable
    Object eval(Frame frame, @Nullable Object dot) {
        ArgumentList list = ArgumentList.NONE;
        if (last != null || arguments.length > 0) {
            Object passed = last == null ? null : NilInterface.unwrap(last.eval(frame, dot));
            list = new ArgumentList(arguments, last != null, passed);
        }
        frame.at = node;
        Object value = receiver == null ? dot : receiver.eval(frame, dot);
        Object container = null;
        int end = names.length - 1;
        for (int i = 0; i < end; i++) {
            Object field = Fields.get(frame, dot, value, names[i], ArgumentList.NONE, node, origin, container);
            container = value;
            value = field;
        }
        return Fields.get(frame, dot, value, names[end], list, node, origin, container);
    }
}
