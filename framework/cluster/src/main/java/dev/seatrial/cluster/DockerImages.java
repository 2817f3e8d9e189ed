/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import com.github.dockerjava.api.DockerClient;
import dev.seatrial.cluster.internal.TemporaryFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.k3s.K3sContainer;
import org.testcontainers.utility.MountableFile;

/**
 * Loads images from Docker into the node: {@code docker save}, copy, and {@code ctr images import} into the namespace
 * of the kubelet. Each image is loaded once, however many tests request it.
 */
final class DockerImages {

    /** Not in /run or /tmp: files copied into a tmpfs are not visible in the container. */
    private static final String FOLDER = "/seatrial-images/";

    /** Pins the image, so that the kubelet does not remove it when the disk fills up. It could not be pulled again. */
    private static final String IMPORT = """
            ctr="ctr"; command -v ctr >/dev/null 2>&1 || ctr="k3s ctr"
            $ctr -n k8s.io images import "$1" || exit 1
            rm -f "$1"
            for ref in $($ctr -n k8s.io images list -q | grep -F "$2"); do
              $ctr -n k8s.io images label "$ref" io.cri-containerd.pinned=pinned >/dev/null 2>&1
            done
            exit 0
            """;

    private final K3sContainer node;
    private final HostImages host;
    private final Set<String> loaded = new HashSet<>();

    DockerImages(K3sContainer node, HostImages host) {
        this.node = node;
        this.host = host;
    }

    synchronized void load(Collection<String> images) {
        for (String image : images) {
            if (!loaded.contains(image)) {
                load(image);
                loaded.add(image);
            }
        }
    }

    private void load(String image) {
        host.requireUnderItsName(image);
        Path archive = save(image);
        try {
            String target = FOLDER + UUID.randomUUID() + ".tar";
            node.copyFileToContainer(MountableFile.forHostPath(archive), target);
            ExecResult result = node.execInContainer("sh", "-c", IMPORT, "sh", target, image);
            if (result.getExitCode() != 0) {
                throw ClusterUnavailable.of(
                        "Image `" + image + "` could not be loaded into the cluster: "
                                + (result.getStderr() + result.getStdout()).strip(),
                        "The node imports the output of `docker save " + image + "`. Check whether it is complete.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            archive.toFile().delete();
        }
    }

    @SuppressWarnings("resource") // the client is that of Testcontainers
    private static Path save(String image) {
        DockerClient docker = DockerClientFactory.instance().client();
        try (InputStream saved = docker.saveImageCmd(image).exec()) {
            return TemporaryFiles.create("image", ".tar", saved::transferTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
