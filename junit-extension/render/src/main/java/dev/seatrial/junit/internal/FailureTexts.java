/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.file.internal.WriteException;
import dev.seatrial.template.internal.go.GoStrings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/**
 * Keeps the console readable. What several tests of a run fail with is printed in full for the first of them, and a long message loses
 * its middle. Files have the complete messages.
 */
final class FailureTexts {

    /** The most lines of a message. A few with places come after it. */
    static final int LINES = 36;

    /** The most lines at the end of a message that stay, which are facts and the hint. */
    private static final int END = 14;

    /** Repeating a message of so few lines costs less than leading to another one. */
    private static final int SHORT = 5;

    /** The most lines of a repeated message: its first paragraph, which says what is wrong. */
    private static final int REPEATED = 3;

    private static final String FILE = "failure.txt";

    private final ConcurrentMap<String, First> known = new ConcurrentHashMap<>();

    /**
     * A test that fails.
     *
     * @param id the identity, which stays the same if a build runs the test again
     * @param name the name for people
     * @param folder the folder for what the test leaves behind
     */
    record Test(String id, String name, Path folder) {}

    private record First(Test test, String message) {}

    /** Returns the message that a test fails with as the console shows it. Secrets are masked already. */
    String shown(String message, Test test) {
        List<String> lines = message.lines().toList();
        if (lines.size() <= SHORT) {
            return message;
        }
        First first = known.computeIfAbsent(common(lines), key -> new First(test, message));
        return first.test().id().equals(test.id()) ? shortened(message, lines, test) : repeated(lines, first);
    }

    /** Returns what messages have in common if the parameters that asked for the render differ. */
    private static String common(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith(Injection.REQUESTED + ":") && !line.startsWith("hint:"))
                .map(line -> line.replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    private static String repeated(List<String> lines, First first) {
        List<String> shown = lines.stream()
                .skip(lines.get(0).isBlank() ? 1 : 0)
                .limit(REPEATED)
                .takeWhile(line -> !line.isBlank())
                .toList();
        return "%s\n\nsame as:  %s\ncomplete: %s"
                .formatted(String.join("\n", shown), first.test().name(), file(first.test(), first.message()));
    }

    private static String shortened(String message, List<String> lines, Test test) {
        if (lines.size() <= LINES) {
            return message;
        }
        int blank = lines.subList(0, lines.size() - 1).lastIndexOf("");
        int end = Math.min(END, lines.size() - 1 - blank);
        int start = LINES - end - 3;
        List<String> shown = new ArrayList<>(lines.subList(0, start));
        shown.add("... %d more lines".formatted(lines.size() - start - end));
        shown.add("");
        shown.addAll(lines.subList(lines.size() - end, lines.size()));
        shown.add("complete: " + file(test, message));
        return String.join("\n", shown);
    }

    /** Writes a complete message, and returns its file, or why it cannot be written. */
    private static String file(Test test, String message) {
        Path file = test.folder().resolve(FILE);
        try {
            new AtomicFiles().write(file, GoStrings.bytes(message + "\n"));
            return file.toString();
        } catch (WriteException e) {
            return "cannot be written to `%s`: %s. %s".formatted(file, e.reason(), e.advice());
        }
    }
}
