/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Container;
import dev.seatrial.cluster.internal.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;

/** The Docker installation that Testcontainers found. */
final class DockerHost {

    private static final Logger LOG = LoggerFactory.getLogger(DockerHost.class);

    private final DockerClient client;

    DockerHost(DockerClient client) {
        this.client = client;
    }

    /**
     * Returns the Docker installation of this machine.
     *
     * @throws ClusterUnavailable if there is none, or Testcontainers cannot use it
     */
    static DockerHost find() {
        return find(images -> {});
    }

    /**
     * Returns the Docker installation of this machine, after making sure that it has the image.
     *
     * @throws ClusterUnavailable if there is no Docker, Testcontainers cannot use it, or the image is missing and cannot
     *     be pulled
     */
    static DockerHost findWith(String image) {
        return find(images -> images.require(image));
    }

    /** Images are checked first: once Testcontainers starts its own containers, a missing image costs minutes. */
    private static DockerHost find(Consumer<HostImages> requirement) {
        try {
            HostImages images = imagesOf(connect());
            requirement.accept(images);
            Ryuk.leaveOutIfMissing(images);
            return new DockerHost(DockerClientFactory.instance().client());
        } catch (ClusterUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            if (isIn(e, "RyukResourceReaper") || isIn(e, "RyukContainer")) {
                throw ClusterUnavailable.of(
                        "Testcontainers cannot start Ryuk, its cleanup container.",
                        e,
                        "If its image is not available, set the environment variable TESTCONTAINERS_RYUK_DISABLED=true."
                                + " Seatrial cleans up without Ryuk.");
            }
            if (isIn(e, "DockerClientConfigUtils")) {
                throw ClusterUnavailable.of(
                        "Testcontainers cannot find the host name under which the ports of containers are reachable.",
                        e,
                        "Set the environment variable TESTCONTAINERS_HOST_OVERRIDE, for example to localhost.");
            }
            throw ClusterUnavailable.of(
                    "Testcontainers cannot find a usable Docker installation.",
                    e,
                    "Start Docker, set DOCKER_HOST, or use an existing cluster with -D" + ClusterRequest.CONTEXT
                            + "=NAME.");
        }
    }

    /** Returns the images of this Docker installation. */
    HostImages images() {
        return imagesOf(client);
    }

    /** Removes the containers of JVMs that no longer run. Returns how many there were. */
    int removeLeftovers(Owner observer, Instant now) {
        int removed = 0;
        List<Container> containers = client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(Owner.HOST))
                .exec();
        for (Container container : containers) {
            Map<String, String> labels = container.getLabels() == null ? Map.of() : container.getLabels();
            boolean gone =
                    Owner.of(labels).map(owner -> owner.isGone(observer, now)).orElse(false);
            if (gone && remove(container.getId())) {
                removed++;
            }
        }
        return removed;
    }

    /** A client of our own, since that of Testcontainers is not available before Ryuk runs. */
    private static DockerClient connect() {
        List<DockerClientProviderStrategy> configured = new ArrayList<>();
        ServiceLoader.load(DockerClientProviderStrategy.class).forEach(configured::add);
        return DockerClientProviderStrategy.getFirstValidStrategy(configured).getDockerClient();
    }

    private static HostImages imagesOf(DockerClient client) {
        return new HostImages(client, ImagePull.of(client));
    }

    private boolean remove(String id) {
        try {
            client.removeContainerCmd(id)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
            return true;
        } catch (DockerException e) {
            // Another JVM that is starting may be removing it too.
            LOG.debug("container {} of a JVM that no longer runs could not be removed", id, e);
            return false;
        }
    }

    /** Returns whether a failure originates in a class of Testcontainers, since its message does not show that. */
    private static boolean isIn(Throwable failure, String simpleName) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            for (StackTraceElement frame : each.getStackTrace()) {
                if (frame.getClassName().endsWith("." + simpleName)) {
                    return true;
                }
            }
        }
        return false;
    }
}
