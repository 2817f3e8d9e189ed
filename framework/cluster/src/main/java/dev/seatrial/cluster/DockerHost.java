/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

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
        try {
            return new DockerHost(DockerClientFactory.instance().client());
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

    /**
     * Makes sure that an image is here, pulled if need be.
     *
     * @throws ClusterUnavailable when it is not here and cannot be pulled
     */
    void requireImage(String image) {
        if (has(image)) {
            return;
        }
        try {
            new RemoteDockerImage(DockerImageName.parse(image)).get();
        } catch (RuntimeException e) {
            throw ClusterUnavailable.of(
                    "Image `" + image + "` is not in Docker and cannot be pulled.",
                    e,
                    "Run `docker pull " + image + "` where there is a network, or `docker load` it from a file.");
        }
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

    private boolean has(String image) {
        try {
            client.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
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
