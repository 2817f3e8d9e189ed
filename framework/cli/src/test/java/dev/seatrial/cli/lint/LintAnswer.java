/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.lint;

import dev.seatrial.cli.CommandRun;
import java.nio.file.Path;
import java.util.List;

/**
 * What a command answers, as the golden files show it.
 *
 * @param lines the exit code, then the lines of the standard output and of the standard error
 */
record LintAnswer(List<String> lines) {

    private static final String NO_LINE_FEED = " (no line feed)";

    /** Returns the answer of a run, with a mark in place of the folder. */
    static LintAnswer of(CommandRun run, Path folder) {
        StringBuilder text = new StringBuilder("exit " + run.exitCode() + "\n");
        append(text, "out", run.out().replace(folder.toString(), "{folder}"));
        append(text, "err", run.err().replace(folder.toString(), "{folder}"));
        return new LintAnswer(text.toString().lines().toList());
    }

    private static void append(StringBuilder text, String stream, String output) {
        String[] lines = output.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean isLast = i == lines.length - 1;
            if (!isLast || !lines[i].isEmpty()) {
                String line = stream + "| " + lines[i].replace("\r", "{cr}") + (isLast ? NO_LINE_FEED : "");
                text.append(line.endsWith(" ") ? line.substring(0, line.length() - 1) : line)
                        .append('\n');
            }
        }
    }
}
