/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template;

import org.apiguardian.api.API;

/**
 * A listener that threw an exception. It ends what the listener was listening to: what it recorded is incomplete, and a result
 * next to an incomplete record would be misleading. Templates cannot catch it, and it is not an error of a template or a chart.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ListenerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param listener the listener that failed
     * @param method the name of its method
     * @param cause what it threw
     */
    public ListenerException(Object listener, String method, RuntimeException cause) {
        super("The listener %s failed in `%s`: %s".formatted(listener.getClass().getName(), method, cause), cause);
    }
}
