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
 * The JVM that created something. It is recorded in labels, so that another JVM can find out whether the owner still
 * runs.
 *
 * @param host the host
 * @param pid the process id
 * @param start the start time of the process, which distinguishes it from a later process with the same id
 */
public record Owner(String host, long pid, long start) {

    public static final String HOST = "dev.seatrial/owner-host";
    public static final String PID = "dev.seatrial/owner-pid";
    public static final String START = "dev.seatrial/owner-start";

    /** The state of a JVM on another host is not known. What it created counts as abandoned after this time. */
    private static final Duration ABANDONED = Duration.ofHours(24);

    /** The operating system derives the start time of a process from the boot time, which is not always exact. */
    private static final long INACCURACY = 10_000;

    /** Returns this JVM. */
    public static Owner current() {
        ProcessHandle process = ProcessHandle.current();
        return new Owner(hostName(), process.pid(), startOf(process));
    }

    /** Returns the owner recorded in labels; empty if there is none. */
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

    /** Returns the labels that record this owner. Their values are valid in Kubernetes. */
    public Map<String, String> labels() {
        return Map.of(HOST, host, PID, Long.toString(pid), START, Long.toString(start));
    }

    /** Returns whether the owner no longer runs, as far as the given JVM can tell. */
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
