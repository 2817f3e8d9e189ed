/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.HostConfig;
import dev.seatrial.cluster.internal.Owner;
import dev.seatrial.cluster.internal.TemporaryFiles;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.testcontainers.k3s.K3sContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * K3s in a container, started by Testcontainers.
 *
 * <p>If the reuse feature of Testcontainers is on, the container outlives the JVM, and the next one uses it. Otherwise it is
 * removed when the JVM ends, or by the next JVM if this one is killed. Neither needs Ryuk.
 */
final class K3sCluster implements KubernetesCluster {

    private final K3sContainer container;
    private final KubernetesClient client;
    private final KubeconfigFiles.Temporary kubeconfig;
    private final KubeconfigFiles.Temporary kubeconfigAtNode;
    private final ClosedTogether resources = new ClosedTogether();
    private final Namespaces namespaces;
    private final DockerImages images;
    private final String version;
    private final List<String> apiVersions;
    private final boolean reused;

    private K3sCluster(K3sContainer container, HostImages host, boolean reused, K3sSettings settings) {
        this.container = container;
        this.reused = reused;
        this.kubeconfig = KubeconfigFiles.temporary(container.getKubeConfigYaml());
        this.kubeconfigAtNode = KubeconfigFiles.temporary(
                KubeconfigFiles.withServer(container.getKubeConfigYaml(), "https://127.0.0.1:6443"));
        this.client = ClusterApi.connect(Config.fromKubeconfig(container.getKubeConfigYaml()));
        ClusterApi api = new ClusterApi(client);
        api.awaitNodes(settings.startTimeout());
        this.namespaces = new Namespaces(client, Owner.current(), new SecureRandom());
        this.images = new DockerImages(container, host);
        this.version = api.version();
        this.apiVersions = api.apiVersions();
    }

    /**
     * Starts k3s and waits until its node is ready.
     *
     * @throws ClusterUnavailable if there is no Docker or no such image, or if k3s does not start
     */
    static K3sCluster start(String image, K3sSettings settings) {
        DockerHost docker = DockerHost.findWith(image);
        docker.removeLeftovers(Owner.current(), Instant.now());
        TemporaryFiles.deleteLeftovers(Owner.current(), Instant.now());
        boolean reuse = TestcontainersConfiguration.getInstance().environmentSupportsReuse();
        K3sContainer container = startContainer(image, settings, reuse);
        try {
            K3sCluster cluster = new K3sCluster(container, docker.images(), reuse, settings);
            cluster.namespaces.deleteLeftovers(Instant.now());
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "seatrial-k3s-shutdown"));
            return cluster;
        } catch (ClusterUnavailable e) {
            container.stop();
            throw e;
        } catch (RuntimeException e) {
            container.stop();
            throw ClusterUnavailable.of(
                    "k3s from the image `" + image + "` started, but its API is not usable.",
                    e,
                    "The log of the test contains the log of the container. Check whether the image is complete.");
        }
    }

    @Override
    public String name() {
        return container.getDockerImageName();
    }

    @Override
    public KubernetesClient client() {
        return client;
    }

    @Override
    public Path kubeconfig() {
        return kubeconfig.file();
    }

    @Override
    public Optional<String> context() {
        return Optional.empty();
    }

    @Override
    public String kubernetesVersion() {
        return version;
    }

    @Override
    public List<String> apiVersions() {
        return apiVersions;
    }

    @Override
    public void load(Collection<String> names) {
        images.load(names);
    }

    @Override
    public Optional<String> containerId() {
        return Optional.of(container.getContainerId());
    }

    @Override
    public Optional<Path> kubeconfigAtNode() {
        return Optional.of(kubeconfigAtNode.file());
    }

    @Override
    public void closeWith(AutoCloseable resource) {
        resources.add(resource);
    }

    @Override
    public Namespaces namespaces() {
        return namespaces;
    }

    /** A reused container keeps running, but everything that this JVM created in it is deleted. */
    @Override
    public synchronized void close() {
        if (container.getContainerId() == null) {
            return;
        }
        if (reused) {
            namespaces.deleteAll();
        }
        resources.close();
        client.close();
        kubeconfig.delete();
        kubeconfigAtNode.delete();
        if (!reused) {
            container.stop();
        }
    }

    private static K3sContainer startContainer(String image, K3sSettings settings, boolean reuse) {
        boolean privileged = settings.privileges() != K3sSettings.Privileges.FALSE;
        try {
            return started(create(image, settings, reuse, privileged));
        } catch (RuntimeException e) {
            if (settings.privileges() == K3sSettings.Privileges.AUTO && UnprivilegedK3s.isRefusal(e)) {
                return startUnprivileged(image, settings, reuse);
            }
            throw failure(image, e);
        }
    }

    private static K3sContainer startUnprivileged(String image, K3sSettings settings, boolean reuse) {
        try {
            return started(create(image, settings, reuse, false));
        } catch (RuntimeException e) {
            throw failure(image, e);
        }
    }

    private static ClusterUnavailable failure(String image, RuntimeException cause) {
        return ClusterUnavailable.of(
                "k3s did not start from the image `" + image + "`.",
                cause,
                "The log of the test contains the log of the container. A K3sCustomizer can change how the container is created.");
    }

    private static K3sContainer started(K3sContainer container) {
        container.start();
        return container;
    }

    @SuppressWarnings("resource") // the cluster owns the container
    private static K3sContainer create(String image, K3sSettings settings, boolean reuse, boolean privileged) {
        K3sContainer container =
                new K3sContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("rancher/k3s"));
        container.withStartupTimeout(settings.startTimeout()).withReuse(reuse);
        if (!reuse) {
            // Testcontainers compares labels too when it looks for a reusable container.
            container.withLabels(Owner.current().labels());
        }
        if (!privileged) {
            new UnprivilegedK3s().customize(container);
        }
        ServiceLoader.load(K3sCustomizer.class).forEach(customizer -> customizer.customize(container));
        bindWithoutTrial(container);
        return container;
    }

    /**
     * Testcontainers checks whether files can be mounted as soon as a container has a bind mount. The check runs a
     * container of an image that nothing else needs, and without a registry it spends minutes on pulling that image.
     * Therefore the bind mounts are added later.
     */
    private static void bindWithoutTrial(K3sContainer container) {
        Bind[] binds = container.getBinds().toArray(Bind[]::new);
        container.setBinds(List.of());
        container.withCreateContainerCmdModifier(command -> {
            HostConfig host = command.getHostConfig();
            if (host != null) {
                host.withBinds(binds);
            }
        });
    }
}
