/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import dev.seatrial.cluster.internal.Owner;
import dev.seatrial.cluster.internal.TemporaryFiles;
import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cluster from the user's kubeconfig, selected by an explicitly named context. The current context is never used by
 * default. A context that does not look local must be allowed on the command line.
 */
final class KubeconfigCluster implements KubernetesCluster {

    /** The system property that allows a context even though it does not look local. */
    static final String ALLOW = "seatrial.cluster.allow-context";

    private static final Logger LOG = LoggerFactory.getLogger(KubeconfigCluster.class);
    private static final Pattern LOCAL_NAME =
            Pattern.compile("(kind|k3d|minikube|docker-desktop|rancher-desktop|colima|orbstack|microk8s)(-.*)?");

    private final String context;
    private final Path file;
    private final KubernetesClient client;
    private final Namespaces namespaces;
    private final String version;
    private final List<String> apiVersions;
    private final ClosedTogether resources = new ClosedTogether();

    private KubeconfigCluster(String context, Path file, KubernetesClient client) {
        this.context = context;
        this.file = file;
        this.client = client;
        ClusterApi api = new ClusterApi(client);
        this.version = api.version();
        this.apiVersions = api.apiVersions();
        this.namespaces = new Namespaces(client, Owner.current(), new SecureRandom());
    }

    /**
     * Connects to the cluster of a context.
     *
     * @throws ClusterUnavailable if there is no such context, if it is not allowed, or if its API server does not respond
     */
    static KubeconfigCluster attach(String context, List<Path> files) {
        List<String> known = new ArrayList<>();
        for (Path file : files) {
            Config config = Config.fromKubeconfig(context, file.toFile());
            List<String> names =
                    config.getContexts().stream().map(NamedContext::getName).toList();
            known.addAll(names);
            if (names.contains(context)) {
                requireAllowed(context, config.getMasterUrl(), System.getProperty(ALLOW, ""));
                return attach(context, file, config);
            }
        }
        throw ClusterUnavailable.of(
                "There is no context `" + context + "` in " + (files.isEmpty() ? "any kubeconfig file" : files) + ".",
                known.isEmpty()
                        ? "Set the kubeconfig file with -D" + KubeconfigFiles.PROPERTY + "=FILE."
                        : "The existing contexts are: `" + String.join("`, `", known) + "`.");
    }

    /** Rejects contexts that may be production clusters. */
    static void requireAllowed(String context, String server, String allowed) {
        if (!allowed.equals(context) && !looksLocal(context, server)) {
            throw ClusterUnavailable.of(
                    "The context `" + context + "` with the API server " + server + " does not look local.",
                    "Tests create and delete objects in the cluster. If this is intended, set -D" + ALLOW + "="
                            + context + ".");
        }
    }

    @Override
    public String name() {
        return "context " + context;
    }

    @Override
    public KubernetesClient client() {
        return client;
    }

    @Override
    public Path kubeconfig() {
        return file;
    }

    @Override
    public Optional<String> context() {
        return Optional.of(context);
    }

    @Override
    public String kubernetesVersion() {
        return version;
    }

    @Override
    public List<String> apiVersions() {
        return apiVersions;
    }

    /** The nodes of existing clusters get no images. They pull them or already have them. */
    @Override
    public void load(Collection<String> images) {
        LOG.info("images {} are not loaded into {}: its nodes pull them or already have them", images, name());
    }

    @Override
    public Optional<String> containerId() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> kubeconfigAtNode() {
        return Optional.empty();
    }

    @Override
    public void closeWith(AutoCloseable resource) {
        resources.add(resource);
    }

    @Override
    public Namespaces namespaces() {
        return namespaces;
    }

    @Override
    public void close() {
        resources.close();
        namespaces.deleteAll();
        client.close();
    }

    private static KubeconfigCluster attach(String context, Path file, Config config) {
        KubernetesClient client = ClusterApi.connect(config);
        try {
            KubeconfigCluster cluster = new KubeconfigCluster(context, file, client);
            cluster.namespaces.deleteLeftovers(Instant.now());
            TemporaryFiles.deleteLeftovers(Owner.current(), Instant.now());
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(cluster.namespaces::deleteAll, "seatrial-namespaces-shutdown"));
            return cluster;
        } catch (RuntimeException e) {
            client.close();
            throw ClusterUnavailable.of(
                    "The API server " + config.getMasterUrl() + " of the context `" + context + "` does not respond.",
                    e,
                    "Try `kubectl --context " + context + " version`.");
        }
    }

    /** The name alone does not prove that a context is local, since any name can be chosen. */
    private static boolean looksLocal(String context, String server) {
        String host = URI.create(server).getHost();
        if (host == null) {
            return false;
        }
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isLoopbackAddress()
                    || (LOCAL_NAME.matcher(context).matches() && address.isSiteLocalAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
