/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Helm as a process on this machine.
 *
 * <p>All environment variables that refer to clusters are removed for the process. A command without an explicit kubeconfig
 * therefore fails and does not use the current context of the user.
 */
record LocalHelm(Path binary) implements HelmLauncher {

    @Override
    public Run start(List<HelmArgument> arguments) {
        List<String> command = new ArrayList<>();
        command.add(binary.toString());
        arguments.forEach(argument -> command.add(argument.local()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(LocalHelm::pointsToCluster);
        builder.environment().put("KUBECONFIG", "/dev/null");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new LocalRun(process);
        } catch (IOException e) {
            throw HelmException.of("Helm cannot be started: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public String origin() {
        return binary.toString();
    }

    private static boolean pointsToCluster(String variable) {
        return variable.equals("KUBECONFIG")
                || variable.equals("HELM_NAMESPACE")
                || variable.equals("HELM_DEBUG")
                || variable.equals("HELM_DRIVER")
                || variable.startsWith("HELM_KUBE");
    }

    private static final class LocalRun implements Run {

        private final Process process;
        private final CompletableFuture<String> stdout;
        private final CompletableFuture<String> stderr;

        LocalRun(Process process) {
            this.process = process;
            this.stdout = read(process.getInputStream(), "stdout");
            this.stderr = read(process.getErrorStream(), "stderr");
        }

        @Override
        public boolean endsWithin(Duration limit) {
            try {
                return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroy();
                throw HelmException.of("The test was interrupted while Helm ran.", e);
            }
        }

        @Override
        public HelmOutput output() {
            return new HelmOutput(process.exitValue(), stdout.join(), stderr.join());
        }

        @Override
        public void interrupt() {
            // Process.destroy would close the streams, which would kill Helm with its next output.
            process.toHandle().destroy();
        }

        @Override
        public void kill() {
            process.destroyForcibly();
        }

        /** Reads in a separate thread, since a full pipe would block Helm. */
        private static CompletableFuture<String> read(InputStream stream, String name) {
            CompletableFuture<String> text = new CompletableFuture<>();
            Thread reader = new Thread(
                    () -> {
                        try (stream) {
                            text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                        } catch (IOException e) {
                            text.complete("(output lost: " + e.getMessage() + ")");
                        }
                    },
                    "seatrial-helm-" + name);
            reader.setDaemon(true);
            reader.start();
            return text;
        }
    }
}
