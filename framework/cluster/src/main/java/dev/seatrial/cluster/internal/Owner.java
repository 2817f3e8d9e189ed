/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The JVM that made something, written on it as labels, so that a later JVM can tell whether the maker still lives.
 *
 * @param host its host
 * @param pid its process
 * @param start when the process started, which tells it from a later one with the same number
 */
public record Owner(String host, long pid, long start) {

    public static final String HOST = "dev.seatrial/owner-host";
    public static final String PID = "dev.seatrial/owner-pid";
    public static final String START = "dev.seatrial/owner-start";

    /** Of a JVM on another host nothing is known; its things are taken for abandoned after that long. */
    private static final Duration ABANDONED = Duration.ofHours(24);

    /** The system reckons the start of a process from that of the machine, and not always to the same second. */
    private static final long INACCURACY = 10_000;

    /** Returns this JVM. */
    public static Owner current() {
        ProcessHandle process = ProcessHandle.current();
        return new Owner(hostName(), process.pid(), startOf(process));
    }

    /** Returns the owner that labels name, empty where they name none. */
    public static Optional<Owner> of(Map<String, String> labels) {
        try {
            String host = labels.getOrDefault(HOST, "");
            return host.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Owner(
                            host,
                            Long.parseLong(labels.getOrDefault(PID, "")),
                            Long.parseLong(labels.getOrDefault(START, ""))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Returns the labels that name this owner; values are what Kubernetes allows. */
    public Map<String, String> labels() {
        return Map.of(HOST, host, PID, Long.toString(pid), START, Long.toString(start));
    }

    /** Tells whether the owner is gone, seen from the given JVM. */
    public boolean isGone(Owner observer, Instant now) {
        if (!host.equals(observer.host)) {
            return Instant.ofEpochMilli(start).plus(ABANDONED).isBefore(now);
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(startOf(process) - start) < INACCURACY)
                .isEmpty();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String hostName() {
        try {
            String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            String label = name.replaceAll("[^a-z0-9.-]", "-").replaceAll("^[.-]+|[.-]+$", "");
            return label.isEmpty()
                    ? "localhost"
                    : label.substring(0, Math.min(60, label.length())).replaceAll("[.-]+$", "");
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
