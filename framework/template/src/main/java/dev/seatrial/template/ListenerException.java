/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template;

import org.apiguardian.api.API;

/**
 * A listener that threw an exception. It ends the execution, because a result together with an incomplete recording would be misleading.
 * Templates cannot catch it, and it is not an error of a template or a chart.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ListenerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param listener the listener that failed
     * @param method the name of its method
     * @param cause the exception of the listener
     */
    public ListenerException(Object listener, String method, RuntimeException cause) {
        super("The listener %s failed in `%s`: %s".formatted(listener.getClass().getName(), method, cause), cause);
    }
}
