/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Arrays;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a probe. Paths start at the probe: {@code hasValue("periodSeconds", 10)}. In the examples, {@code
 * probe} is one of {@code container.livenessProbe()}, {@code readinessProbe()} and {@code startupProbe()}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ProbeAssert extends AbstractPlaceAssert<ProbeAssert, Map<?, ?>> {

    ProbeAssert(@Nullable Place probe, Failures failures) {
        super(probe != null && probe.value() instanceof Map<?, ?> map ? map : null, probe, ProbeAssert.class, failures);
    }

    /**
     * Verifies that the probe sends an HTTP GET request for a path to a port.
     *
     * <pre>{@code probe.httpGets("/healthz", "http"); // fails for {httpGet: {path: /, port: http}}, and for port 8080 }</pre>
     *
     * @param port the number or name of the port
     * @throws AssertionError if the probe is of another type, or the path or port differs
     */
    public ProbeAssert httpGets(String path, Object port) {
        return hasValue("httpGet.path", path).hasValue("httpGet.port", port);
    }

    /**
     * Verifies that the probe opens a TCP connection to a port, given by number or name.
     *
     * <pre>{@code probe.connectsTo("http"); // fails for {tcpSocket: {port: 8080}} }</pre>
     *
     * @throws AssertionError if the probe is of another type, or the port differs
     */
    public ProbeAssert connectsTo(Object port) {
        return hasValue("tcpSocket.port", port);
    }

    /**
     * Verifies that the probe calls the gRPC health service at a port.
     *
     * <pre>{@code probe.callsGrpc(9000); // passes for {grpc: {port: 9000}}, fails for {tcpSocket: {port: 9000}} }</pre>
     *
     * @throws AssertionError if the probe is of another type, or the port differs
     */
    public ProbeAssert callsGrpc(int port) {
        return hasValue("grpc.port", port);
    }

    /**
     * Verifies that the probe runs a command.
     *
     * <pre>{@code probe.runs("web", "--check"); // fails for {exec: {command: [web]}} }</pre>
     *
     * @throws AssertionError if the probe is of another type, or the command differs
     */
    public ProbeAssert runs(String... command) {
        return hasValue("exec.command", Arrays.asList(command));
    }
}
