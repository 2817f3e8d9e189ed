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

/** The Docker that Testcontainers found. */
final class DockerHost {

    private static final Logger LOG = LoggerFactory.getLogger(DockerHost.class);

    private final DockerClient client;

    DockerHost(DockerClient client) {
        this.client = client;
    }

    /**
     * Returns the Docker of this machine.
     *
     * @throws ClusterUnavailable when there is none, or Testcontainers cannot work with it
     */
    static DockerHost find() {
        return find(images -> {});
    }

    /**
     * Returns the Docker of this machine, in which the image is.
     *
     * @throws ClusterUnavailable when there is no Docker, Testcontainers cannot work with it, or the image is not in it
     *     and cannot be pulled
     */
    static DockerHost findWith(String image) {
        return find(images -> images.require(image));
    }

    /** Images come first: once Testcontainers starts its own containers, a missing image costs minutes. */
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
                        "Testcontainers cannot start Ryuk, its container for cleaning up.",
                        e,
                        "Where its image cannot be had, set the environment variable TESTCONTAINERS_RYUK_DISABLED=true;"
                                + " Seatrial cleans up without it.");
            }
            if (isIn(e, "DockerClientConfigUtils")) {
                throw ClusterUnavailable.of(
                        "Testcontainers cannot tell under which name this machine reaches Docker's ports.",
                        e,
                        "Set the environment variable TESTCONTAINERS_HOST_OVERRIDE, such as to localhost.");
            }
            throw ClusterUnavailable.of(
                    "There is no Docker that Testcontainers can use.",
                    e,
                    "Start Docker, set DOCKER_HOST, or name a cluster with -D" + ClusterRequest.CONTEXT + "=NAME.");
        }
    }

    /** Returns its images. */
    HostImages images() {
        return imagesOf(client);
    }

    /** Removes containers of JVMs that are gone, and returns how many there were. */
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

    /** Testcontainers' own client is not to be had before Ryuk runs. */
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
            // Another JVM that starts at this moment may be removing it too.
            LOG.debug("container {} of a JVM that is gone could not be removed", id, e);
            return false;
        }
    }

    /** Tells whether a failure came from a class of Testcontainers, which its message does not say. */
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
