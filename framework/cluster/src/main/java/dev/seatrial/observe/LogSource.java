/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import java.io.OutputStream;

/** A source of container logs. */
interface LogSource extends AutoCloseable {

    /** Writes the log of a container's current start, until it ends, the pod is gone, or the source is closed. */
    void follow(String pod, String container, OutputStream target);

    @Override
    void close();
}
