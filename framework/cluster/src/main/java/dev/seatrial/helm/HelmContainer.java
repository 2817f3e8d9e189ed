/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.cluster.ClusterUnavailable;
import dev.seatrial.cluster.HostImages;
import dev.seatrial.diagnostic.Diagnostic;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apiguardian.api.API;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Helm from an image, for machines without a Helm binary. The container shares the network of the cluster's node, so
 * the kubeconfig of the node works in it. Files in the arguments are copied to the container, and files that Helm
 * writes are copied back.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class HelmContainer implements HelmLauncher, AutoCloseable {

    /** The system property that sets the image. */
    public static final String PROPERTY = "seatrial.helm.image";

    private static final String DEFAULT_IMAGE = "alpine/helm:4.1.4";

    /** The shell writes its process id to a file and is then replaced by Helm, so that Helm can be interrupted. */
    private static final String RUN = "echo $$ > \"$0\"; exec helm \"$@\"";

    private final GenericContainer<?> container;
    private final AtomicInteger runs = new AtomicInteger();

    private HelmContainer(GenericContainer<?> container) {
        this.container = container;
    }

    /**
     * Starts a container next to the node of a cluster.
     *
     * @param labels the labels of the container, by which it is found if this JVM is killed
     */
    @SuppressWarnings("resource") // closing the launcher stops the container
    public static HelmContainer beside(String nodeId, Map<String, String> labels) {
        String image = System.getProperty(PROPERTY, DEFAULT_IMAGE);
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(image))
                .withNetworkMode("container:" + nodeId)
                .withEnv("KUBECONFIG", "/dev/null")
                .withLabels(labels)
                .withCreateContainerCmdModifier(command -> command.withEntrypoint("sh", "-c", "sleep 1000000"));
        try {
            HostImages.requireHere(image);
            container.start();
        } catch (ClusterUnavailable e) {
            throw HelmException.of(
                    Diagnostic.of("There is no helm on the PATH, and the image `" + image
                                    + "` is not available either.")
                            .withFact("cause", String.valueOf(e.getMessage()))
                            .withHint("Install Helm, or set the path of the binary with -D" + HelmBinary.PROPERTY
                                    + "=FILE or " + HelmBinary.VARIABLE + "."),
                    e);
        } catch (RuntimeException e) {
            throw HelmException.of(
                    "There is no helm on the PATH, and the image `" + image + "` could not be started: "
                            + e.getMessage() + ". Install Helm, or set the path of the binary with -D"
                            + HelmBinary.PROPERTY + "=FILE.",
                    e);
        }
        return new HelmContainer(container);
    }

    /** Returns the Helm in the container. */
    public HelmBinary binary() {
        return HelmBinary.of(this);
    }

    @Override
    public Run start(List<HelmArgument> arguments) {
        int number = runs.incrementAndGet();
        List<String> command = new ArrayList<>(List.of("sh", "-c", RUN, "/tmp/seatrial-" + number + ".pid"));
        ContainerFiles files = new ContainerFiles(container, number);
        for (HelmArgument argument : arguments) {
            FileUse use = argument.use();
            command.add(use == null ? argument.text() : argument.text() + files.send(use));
        }
        CompletableFuture<HelmOutput> result = CompletableFuture.supplyAsync(() -> exec(command, files), task -> {
            Thread thread = new Thread(task, "seatrial-helm-container");
            thread.setDaemon(true);
            thread.start();
        });
        return new ContainerRun(number, result);
    }

    @Override
    public String origin() {
        return container.getDockerImageName();
    }

    @Override
    public void close() {
        container.stop();
    }

    private HelmOutput exec(List<String> command, ContainerFiles files) {
        try {
            ExecResult result = container.execInContainer(command.toArray(String[]::new));
            if (result.getExitCode() == 0) {
                files.fetch();
            }
            files.remove();
            return new HelmOutput(result.getExitCode(), result.getStdout(), result.getStderr());
        } catch (IOException e) {
            return new HelmOutput(-1, "", "The container of Helm cannot be reached: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new HelmOutput(-1, "", "interrupted");
        }
    }

    private void signal(int run, String signal) {
        try {
            container.execInContainer("sh", "-c", "kill -" + signal + " $(cat /tmp/seatrial-" + run + ".pid)");
        } catch (IOException e) {
            throw HelmException.of("The container of Helm cannot be reached: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class ContainerRun implements Run {

        private final int number;
        private final CompletableFuture<HelmOutput> result;

        ContainerRun(int number, CompletableFuture<HelmOutput> result) {
            this.number = number;
            this.result = result;
        }

        @Override
        public boolean endsWithin(Duration limit) {
            try {
                result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                return false;
            } catch (ExecutionException e) {
                throw HelmException.of("The container of Helm failed: " + e.getCause() + ".", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                signal(number, "TERM");
                throw HelmException.of("The test was interrupted while Helm ran.", e);
            }
        }

        @Override
        public HelmOutput output() {
            return result.join();
        }

        @Override
        public void interrupt() {
            signal(number, "TERM");
        }

        @Override
        public void kill() {
            signal(number, "KILL");
        }
    }
}
