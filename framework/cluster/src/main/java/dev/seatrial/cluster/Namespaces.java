/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.cluster.internal.Owner;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The namespaces of tests, one per test. A namespace is deleted when its test ends, or else when the JVM ends, or else
 * when the next JVM starts, since labels record its owner.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Namespaces {

    static final String MANAGED = "dev.seatrial/test-namespace";
    private static final String TEST = "dev.seatrial/test";
    private static final Duration USABLE = Duration.ofSeconds(60);

    private final KubernetesClient client;
    private final Owner owner;
    private final Random random;
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    Namespaces(KubernetesClient client, Owner owner, Random random) {
        this.client = client;
        this.owner = owner;
        this.random = random;
    }

    /**
     * Creates a namespace and waits until pods can be created in it, which requires its default service account.
     *
     * @param test the name of the test, used as prefix of the namespace's name as far as possible
     */
    public TestNamespace create(String test) {
        Map<String, String> labels = new HashMap<>(owner.labels());
        labels.put(MANAGED, "true");
        Namespace namespace = new NamespaceBuilder()
                .withNewMetadata()
                .withName("st-" + slug(test) + "-" + suffix())
                .withLabels(labels)
                .addToAnnotations(TEST, test)
                .endMetadata()
                .build();
        String name = namespace.getMetadata().getName();
        open.add(name);
        client.namespaces().resource(namespace).create();
        awaitDefaultServiceAccount(name);
        return new TestNamespace(name, this);
    }

    /** Deletes all namespaces of this JVM that still exist. */
    public void deleteAll() {
        open.forEach(this::delete);
    }

    /** Deletes the namespaces of JVMs that no longer run. Returns how many there were. */
    public int deleteLeftovers(Instant now) {
        int deleted = 0;
        for (Namespace namespace :
                client.namespaces().withLabel(MANAGED, "true").list().getItems()) {
            boolean gone = Owner.of(namespace.getMetadata().getLabels())
                    .map(maker -> maker.isGone(owner, now))
                    .orElse(false);
            if (gone && namespace.getMetadata().getDeletionTimestamp() == null) {
                delete(namespace.getMetadata().getName());
                deleted++;
            }
        }
        return deleted;
    }

    /** Deletes a namespace and the cluster-scoped objects of its releases. Does not wait until it is gone. */
    void delete(String name) {
        try {
            new ClusterScopedObjects(client).deleteOfReleasesIn(name);
        } finally {
            client.namespaces().withName(name).delete();
            open.remove(name);
        }
    }

    private void awaitDefaultServiceAccount(String namespace) {
        try {
            Awaitility.await("default service account of namespace " + namespace)
                    .atMost(USABLE)
                    .pollInterval(Duration.ofMillis(50))
                    .pollDelay(Duration.ZERO)
                    .ignoreExceptionsInstanceOf(KubernetesClientException.class)
                    .until(() -> client.serviceAccounts()
                                    .inNamespace(namespace)
                                    .withName("default")
                                    .get()
                            != null);
        } catch (ConditionTimeoutException e) {
            throw ClusterUnavailable.of(
                    "The namespace `" + namespace + "` has no default service account after 60 seconds.",
                    e,
                    "The controller manager of the cluster creates it. Check whether the controller manager runs.");
        }
    }

    private static String slug(String test) {
        String slug =
                test.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = slug.substring(0, Math.min(slug.length(), 40)).replaceAll("-+$", "");
        return cut.isEmpty() ? "test" : cut;
    }

    private String suffix() {
        synchronized (random) {
            return String.format(Locale.ROOT, "%06x", random.nextInt(0x1000000));
        }
    }
}
