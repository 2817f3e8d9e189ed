/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assertions about a probe. Paths start at the probe: {@code hasValue("periodSeconds", 10)}. */
public final class ProbeAssert extends AbstractPlaceAssert<ProbeAssert, Map<?, ?>> {

    ProbeAssert(@Nullable Place probe, Failures failures) {
        super(probe != null && probe.value() instanceof Map<?, ?> map ? map : null, probe, ProbeAssert.class, failures);
    }

    /**
     * Verifies that the probe asks for a path over HTTP.
     *
     * @param port number or name of the port
     */
    public ProbeAssert httpGets(String path, Object port) {
        return hasValue("httpGet.path", path).hasValue("httpGet.port", port);
    }

    /** Verifies that the probe opens a TCP connection to a port, given by number or name. */
    public ProbeAssert connectsTo(Object port) {
        return hasValue("tcpSocket.port", port);
    }

    /** Verifies that the probe runs a command. */
    public ProbeAssert runs(String... command) {
        return hasValue("exec.command", Arrays.asList(command));
    }
}
