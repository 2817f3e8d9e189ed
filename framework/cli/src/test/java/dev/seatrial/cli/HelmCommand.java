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
import java.util.Optional;
import java.util.stream.Stream;

/** The real {@code helm template}. */
public final class HelmCommand {

    private HelmCommand() {}

    /** Returns the Helm of the environment variable {@code SEATRIAL_HELM}, or of the path. */
    public static Optional<Path> find() {
        String named = System.getenv("SEATRIAL_HELM");
        Stream<Path> candidates = named != null && !named.isEmpty()
                ? Stream.of(Path.of(named))
                : Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, "helm"));
        return candidates.filter(Files::isExecutable).findFirst();
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
