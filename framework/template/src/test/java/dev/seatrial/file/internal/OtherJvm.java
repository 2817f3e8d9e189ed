/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.file.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM that writes files while the test looks on. */
final class OtherJvm {

    private OtherJvm() {}

    /**
     * Writes as the first argument says.
     *
     * @param arguments {@code forever FILE LETTER} writes lines of a letter to a file until it is killed, {@code times FILE
     *     LETTER COUNT} as often as given, {@code slow FILE SIGNAL} ends its write when a file exists, and {@code once FILE
     *     SIZE} prints the message if writing fails
     */
    public static void main(String... arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "forever" -> write(file, arguments[2], Integer.MAX_VALUE);
            case "times" -> write(file, arguments[2], Integer.parseInt(arguments[3]));
            case "slow" -> slow(file, Path.of(arguments[2]));
            case "once" -> once(file, Integer.parseInt(arguments[2]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    static String content(String letter) {
        return (letter.repeat(99) + "\n").repeat(5000);
    }

    static Process start(List<String> before, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                OtherJvm.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static void write(Path file, String letter, int times) throws IOException {
        AtomicFiles files = new AtomicFiles();
        String content = content(letter);
        for (int i = 0; i < times; i++) {
            files.write(file, content);
        }
    }

    private static void slow(Path file, Path signal) throws IOException {
        new AtomicFiles().write(file, out -> {
            out.write("begin, ".getBytes(StandardCharsets.UTF_8));
            Files.createFile(signal.resolveSibling("started"));
            while (!Files.exists(signal)) {
                Thread.onSpinWait();
            }
            out.write("end".getBytes(StandardCharsets.UTF_8));
        });
    }

    private static void once(Path file, int size) {
        try {
            new AtomicFiles().write(file, "x".repeat(size));
        } catch (WriteException e) {
            System.out.println(e.getMessage());
        }
    }
}
