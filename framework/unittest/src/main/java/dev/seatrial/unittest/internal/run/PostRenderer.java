/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.unittest.internal.suite.PostRendererFields;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the command of a post-renderer over everything that templates wrote. */
final class PostRenderer {

    private static final String MARK = "#### file: ";
    private static final Pattern FILE = Pattern.compile("(?m)^#### file: (.*)$");

    private PostRenderer() {}

    /** A command that cannot be run, or fails; the job is then errored. */
    static final class Fault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message);
        }
    }

    /**
     * Returns what the command makes of files.
     *
     * @param chart the name of the chart, for text that belongs to no file
     * @throws Fault if the command cannot be run, or fails
     */
    static Map<String, String> run(PostRendererFields command, Map<String, String> files, String chart) {
        StringBuilder input = new StringBuilder();
        new TreeMap<>(files)
                .forEach((path, text) -> input.append("---\n")
                        .append(MARK)
                        .append(path)
                        .append('\n')
                        .append(text.strip())
                        .append('\n'));
        return split(execute(command, input.toString()), chart);
    }

    private static Map<String, String> split(String output, String chart) {
        Map<String, String> files = new LinkedHashMap<>();
        Matcher matcher = FILE.matcher(output);
        String path = chart + "/manifest.yaml";
        int from = 0;
        while (matcher.find()) {
            add(files, path, output.substring(from, matcher.start()));
            path = matcher.group(1).strip();
            files.putIfAbsent(path, "");
            from = matcher.end();
        }
        add(files, path, output.substring(from));
        return files;
    }

    private static void add(Map<String, String> files, String path, String text) {
        String content = text.strip();
        if (content.endsWith("---")) {
            content = content.substring(0, content.length() - 3);
        }
        if (!content.isBlank()) {
            files.merge(path, content.strip(), (a, b) -> a.isEmpty() ? b : a + "\n---\n" + b);
        }
    }

    private static String execute(PostRendererFields command, String input) {
        List<String> line = new ArrayList<>();
        line.add(command.command());
        line.addAll(command.arguments());
        Process process;
        try {
            process = new ProcessBuilder(line).start();
        } catch (IOException e) {
            throw new Fault("unable to find binary at " + command.command() + ": " + e.getMessage());
        }
        CompletableFuture<byte[]> error = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(process, input));
        String output = GoStrings.string(read(process.getInputStream()));
        writing.join();
        try {
            int status = process.waitFor();
            if (status != 0) {
                throw new Fault("post-render failed: error while running command " + command.command()
                        + ". error output:\n" + GoStrings.string(error.join()) + ": exit status " + status);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new Fault("post-render was interrupted");
        }
        return output;
    }

    private static void write(Process process, String input) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(GoStrings.bytes(input));
        } catch (IOException e) {
            // a command may end before it has read everything
        }
    }

    private static byte[] read(java.io.InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
