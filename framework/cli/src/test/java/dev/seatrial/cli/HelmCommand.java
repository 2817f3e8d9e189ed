/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The real {@code helm template}. */
public final class HelmCommand {

    private HelmCommand() {}

    /**
     * Returns the executables in the environment variable {@code SEATRIAL_HELMS}, which are separated as in {@code PATH}, or
     * the one in {@code SEATRIAL_HELM}, or the one on the {@code PATH}.
     */
    public static List<Path> all() {
        Map<String, String> environment = System.getenv();
        String named = environment.getOrDefault("SEATRIAL_HELMS", environment.getOrDefault("SEATRIAL_HELM", ""));
        if (named.isEmpty()) {
            return executables(environment.getOrDefault("PATH", ""), "helm")
                    .limit(1)
                    .toList();
        }
        return executables(named, "").toList();
    }

    private static Stream<Path> executables(String list, String name) {
        return Stream.of(list.split(File.pathSeparator, -1))
                .filter(path -> !path.isEmpty())
                .map(path -> Path.of(path).resolve(name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file));
    }

    /** Returns the release of an executable, such as {@code 4.2}. */
    public static String release(Path helm) throws IOException {
        return run(helm, Path.of("."), List.of("version", "--template", "{{ .Version }}"))
                .out()
                .replaceFirst("^v(\\d+\\.\\d+).*", "$1")
                .strip();
    }

    /** Runs a command line in a folder, without any settings from the environment. */
    public static CommandRun run(Path helm, Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(helm.toString()));
        command.addAll(arguments);
        Path out = Files.createTempFile(Path.of("target"), "helm", ".out");
        Path err = Files.createTempFile(Path.of("target"), "helm", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("TZ", "UTC");
            builder.environment().keySet().removeIf(name -> name.startsWith("HELM_") || name.startsWith("KUBE"));
            int code = builder.start().waitFor();
            return new CommandRun(code, text(out), text(err));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
