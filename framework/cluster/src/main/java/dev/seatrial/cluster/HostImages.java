/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import static org.apiguardian.api.API.Status.INTERNAL;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.Optional;
import org.apiguardian.api.API;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/**
 * The images of Docker on this machine. Respects the image name substitutions of Testcontainers, such as those for a
 * mirror.
 */
@API(status = INTERNAL, since = "0.1")
public final class HostImages {

    private final DockerClient client;
    private final ImagePull pull;

    HostImages(DockerClient client, ImagePull pull) {
        this.client = client;
        this.pull = pull;
    }

    /**
     * Makes sure that Docker has the image that Testcontainers would start under the given name. Pulls it if necessary. If
     * no registry answers, this fails within seconds.
     *
     * @throws ClusterUnavailable if there is no Docker, or the image is missing and cannot be pulled
     */
    public static void requireHere(String image) {
        DockerHost.find().images().require(image);
    }

    /**
     * Makes sure that Docker has the image or its substitute.
     *
     * @throws ClusterUnavailable if it is missing and cannot be pulled
     */
    void require(String image) {
        DockerImageName name = substitute(image);
        missing(name).ifPresent(reason -> {
            throw cannotBePulled(name.asCanonicalNameString(), reason);
        });
    }

    /**
     * Makes sure that Docker has the image under its own name, which pods use.
     *
     * @throws ClusterUnavailable if it is missing and cannot be pulled
     */
    void requireUnderItsName(String image) {
        if (has(image)) {
            return;
        }
        require(image);
        DockerImageName own = DockerImageName.parse(image);
        String substitute = substitute(image).asCanonicalNameString();
        if (!substitute.equals(own.asCanonicalNameString())) {
            client.tagImageCmd(substitute, own.getUnversionedPart(), own.getVersionPart())
                    .exec();
        }
    }

    /**
     * Returns the reason why an image is not available and cannot be pulled; empty if it is available or was pulled.
     */
    Optional<String> missing(DockerImageName name) {
        return has(name.asCanonicalNameString()) ? Optional.empty() : pull.pull(name);
    }

    private boolean has(String image) {
        try {
            client.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static DockerImageName substitute(String image) {
        return ImageNameSubstitutor.instance().apply(DockerImageName.parse(image));
    }

    private static ClusterUnavailable cannotBePulled(String image, String reason) {
        return ClusterUnavailable.because(
                "Docker does not have the image `" + image + "`, and it cannot be pulled.",
                reason,
                "Run `docker pull " + image
                        + "` with network access, or load the image from a file with `docker load`. If the registry is"
                        + " slow, set -D" + ImagePull.TIMEOUT + "=SECONDS.");
    }
}
