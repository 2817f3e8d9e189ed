/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import dev.seatrial.kubernetes.ApiResource;
import dev.seatrial.kubernetes.ApiResources;
import dev.seatrial.kubernetes.KubernetesMinor;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cluster-scoped objects of releases, which remain when a namespace is deleted. Helm annotates every object with
 * its release and namespace (pkg/action/validate.go, {@code setMetadataVisitor}).
 */
final class ClusterScopedObjects {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterScopedObjects.class);
    private static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    private static final String RELEASE_NAMESPACE = "meta.helm.sh/release-namespace";

    /** The kinds that charts usually have. CustomResourceDefinitions come last, since deleting one deletes all its objects. */
    private static final List<ResourceDefinitionContext> KINDS = Stream.of(
                    "ValidatingWebhookConfiguration",
                    "MutatingWebhookConfiguration",
                    "ClusterRoleBinding",
                    "ClusterRole",
                    "PriorityClass",
                    "StorageClass",
                    "IngressClass",
                    "PersistentVolume",
                    "APIService",
                    "CustomResourceDefinition")
            .flatMap(kind -> ApiResources.of(KubernetesMinor.NEWEST).named(kind).stream())
            .filter(resource -> resource.isServedByDefault() && !resource.isNamespaced())
            .map(ClusterScopedObjects::context)
            .toList();

    private final KubernetesClient client;

    ClusterScopedObjects(KubernetesClient client) {
        this.client = client;
    }

    /** Deletes the cluster-scoped objects of releases in the namespace. */
    void deleteOfReleasesIn(String namespace) {
        for (ResourceDefinitionContext kind : KINDS) {
            try {
                for (GenericKubernetesResource object : client.genericKubernetesResources(kind)
                        .withLabel(MANAGED_BY, "Helm")
                        .list()
                        .getItems()) {
                    Map<String, String> annotations = object.getMetadata().getAnnotations();
                    if (annotations != null && namespace.equals(annotations.get(RELEASE_NAMESPACE))) {
                        client.genericKubernetesResources(kind)
                                .withName(object.getMetadata().getName())
                                .delete();
                    }
                }
            } catch (KubernetesClientException e) {
                LOG.warn("{} of namespace {} could not be cleaned up: {}", kind.getPlural(), namespace, e.getMessage());
            }
        }
    }

    private static ResourceDefinitionContext context(ApiResource resource) {
        return new ResourceDefinitionContext.Builder()
                .withGroup(resource.type().group())
                .withVersion(resource.type().version())
                .withKind(resource.kind())
                .withPlural(resource.plural())
                .withNamespaced(false)
                .build();
    }
}
