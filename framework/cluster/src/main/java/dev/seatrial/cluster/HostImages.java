/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.Optional;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** The images of this machine's Docker. Testcontainers' substitutes for them, such as those of a mirror, are respected. */
public final class HostImages {

    private final DockerClient client;
    private final ImagePull pull;

    HostImages(DockerClient client, ImagePull pull) {
        this.client = client;
        this.pull = pull;
    }

    /**
     * Makes sure that this machine's Docker has the image that Testcontainers would start under that name, pulled if need
     * be. Where no registry answers that is known within seconds.
     *
     * @throws ClusterUnavailable when there is no Docker, or the image is not here and cannot be pulled
     */
    public static void requireHere(String image) {
        DockerHost.find().images().require(image);
    }

    /**
     * Makes sure that the image, or its substitute, is here.
     *
     * @throws ClusterUnavailable when it is not here and cannot be pulled
     */
    void require(String image) {
        DockerImageName name = substitute(image);
        missing(name).ifPresent(reason -> {
            throw cannotBePulled(name.asCanonicalNameString(), reason);
        });
    }

    /**
     * Makes sure that the image is here under its own name, as pods ask for it.
     *
     * @throws ClusterUnavailable when it is not here and cannot be pulled
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

    /** Returns why the image is not here and cannot be pulled, empty when it is here or was pulled. */
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
                "Image `" + image + "` is not in Docker and cannot be pulled.",
                reason,
                "Run `docker pull " + image
                        + "` where there is a network, or `docker load` it from a file. A slow registry"
                        + " gets longer with -D" + ImagePull.TIMEOUT + "=SECONDS.");
    }
}
