/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Maven process that runs the tests of this JVM. Surefire and Failsafe hand no ID of the build to the JVMs that they fork,
 * but all of them descend from one process, which lives as long as the build does.
 */
final class MavenProcess {

    /** The system property of HotSpot with the main class or jar and its arguments. */
    private static final String COMMAND = "sun.java.command";

    /** The main class of a JVM that Surefire or Failsafe forked. */
    private static final Pattern FORK = Pattern.compile(
            "(?:.*[/\\\\]surefirebooter[^/\\\\]*\\.jar|org\\.apache\\.maven\\.surefire\\.booter\\.ForkedBooter)(?: .*)?");

    /** Maven itself, which runs the tests if {@code forkCount} is 0. */
    private static final Pattern MAVEN =
            Pattern.compile("org\\.codehaus\\.plexus\\.classworlds\\.launcher\\.Launcher(?: .*)?");

    private static final Pattern JAVA = Pattern.compile("(?:.*[/\\\\])?javaw?(?:\\.exe)?");

    /** The index of the start time in {@code /proc/PID/stat}, counted after the name of the program. */
    private static final int START = 19;

    private MavenProcess() {}

    /** Returns a unique identification of the process, or nothing if the JVM was not started by Maven. */
    static Optional<String> id() {
        String command = System.getProperty(COMMAND, "");
        if (MAVEN.matcher(command).matches()) {
            return id(ProcessHandle.current());
        }
        return FORK.matcher(command).matches()
                ? ancestor(ProcessHandle.current())
                        .filter(process -> !isDaemon(process))
                        .flatMap(MavenProcess::id)
                : Optional.empty();
    }

    /** Returns the nearest ancestor process that is a JVM. There may be a shell in between. */
    private static Optional<ProcessHandle> ancestor(ProcessHandle process) {
        Optional<ProcessHandle> parent = process.parent();
        while (parent.isPresent() && !isJava(parent.get())) {
            parent = parent.get().parent();
        }
        return parent;
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().filter(c -> JAVA.matcher(c).matches()).isPresent();
    }

    /** The Maven Daemon runs many builds in one process. */
    private static boolean isDaemon(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("mvnd"))
                .isPresent();
    }

    private static Optional<String> id(ProcessHandle process) {
        return start(process).map(start -> "maven-" + process.pid() + "-" + start);
    }

    /** On Linux, Java computes the start from the boot time, and two JVMs may get different results. */
    private static Optional<String> start(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String ticks = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[START];
            String boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            return Optional.of(ticks + "-" + boot.substring(0, 8));
        } catch (IOException | IndexOutOfBoundsException e) {
            return process.info().startInstant().map(Instant::toEpochMilli).map(String::valueOf);
        }
    }
}
