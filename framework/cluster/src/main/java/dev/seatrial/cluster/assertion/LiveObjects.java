/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import dev.seatrial.helm.HelmRelease;
import io.fabric8.kubernetes.api.model.APIResource;
import io.fabric8.kubernetes.api.model.APIResourceList;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The objects of a release as they are in the cluster. */
final class LiveObjects {

    private static final String RELEASE = "meta.helm.sh/release-name";
    private static final String KEEP = "helm.sh/resource-policy";

    private final HelmRelease release;
    private final KubernetesClient client;

    private LiveObjects(HelmRelease release) {
        this.release = release;
        this.client = release.client();
    }

    static LiveObjects of(HelmRelease release) {
        return new LiveObjects(release);
    }

    /** Returns the differences from a manifest, one line per value. */
    List<String> differencesFrom(String manifest) {
        List<String> differences = new ArrayList<>();
        for (HasMetadata wanted : load(manifest)) {
            String name = wanted.getKind() + " `" + wanted.getMetadata().getName() + "`";
            HasMetadata live = client.resource(wanted)
                    .inNamespace(Objects.requireNonNullElse(wanted.getMetadata().getNamespace(), release.namespace()))
                    .get();
            if (live == null) {
                differences.add(name + " does not exist");
            } else {
                LiveDifference.between(tree(wanted), tree(live)).forEach(line -> differences.add(name + ": " + line));
            }
        }
        return differences;
    }

    /** Returns the value at a path of an object such as {@code deployment/web}. */
    @Nullable
    Object value(String object, String path) {
        int slash = object.indexOf('/');
        String kind = object.substring(0, Math.max(0, slash));
        String name = object.substring(slash + 1);
        APIResource resource = resources().stream()
                .filter(each -> each.getKind().equalsIgnoreCase(kind)
                        || each.getName().equalsIgnoreCase(kind)
                        || each.getShortNames().contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The cluster does not serve the kind `" + kind + "`."));
        GenericKubernetesResource live = client.genericKubernetesResources(context(resource))
                .inNamespace(release.namespace())
                .withName(name)
                .get();
        if (live == null) {
            throw new AssertionError(
                    "The object " + object + " does not exist in namespace `" + release.namespace() + "`.");
        }
        return LivePath.read(tree(live), path);
    }

    /**
     * Returns all objects in the namespace that belong to the release according to Helm's annotations, except those
     * that Helm keeps.
     */
    List<String> ofRelease() {
        List<String> left = new ArrayList<>();
        for (APIResource resource : resources()) {
            try {
                client
                        .genericKubernetesResources(context(resource))
                        .inNamespace(release.namespace())
                        .list()
                        .getItems()
                        .stream()
                        .filter(object -> isOfRelease(object))
                        .map(object ->
                                object.getKind() + " `" + object.getMetadata().getName() + "`")
                        .filter(name -> !left.contains(name))
                        .forEach(left::add);
            } catch (KubernetesClientException e) {
                if (e.getCode() != 404 && e.getCode() != 405) {
                    throw e;
                }
            }
        }
        return left;
    }

    private boolean isOfRelease(GenericKubernetesResource object) {
        Map<String, String> annotations = object.getMetadata().getAnnotations();
        return annotations != null
                && release.name().equals(annotations.get(RELEASE))
                && !"keep".equals(annotations.get(KEEP));
    }

    /** Returns the namespaced kinds that can be listed. */
    private List<APIResource> resources() {
        List<APIResource> all = new ArrayList<>();
        for (String version : release.cluster().apiVersions()) {
            boolean isVersion = version.equals("v1") || version.matches("[^/]+/v[0-9][^/]*");
            APIResourceList list = isVersion ? client.getApiResources(version) : null;
            if (list == null) {
                continue;
            }
            for (APIResource resource : list.getResources()) {
                if (resource.getNamespaced()
                        && resource.getVerbs().contains("list")
                        && !resource.getName().contains("/")) {
                    int slash = version.indexOf('/');
                    resource.setGroup(slash < 0 ? "" : version.substring(0, slash));
                    resource.setVersion(version.substring(slash + 1));
                    all.add(resource);
                }
            }
        }
        return all;
    }

    private List<HasMetadata> load(String manifest) {
        return client.load(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8)))
                .items();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> tree(HasMetadata object) {
        return client.getKubernetesSerialization().convertValue(object, Map.class);
    }

    private static ResourceDefinitionContext context(APIResource resource) {
        return new ResourceDefinitionContext.Builder()
                .withGroup(resource.getGroup())
                .withVersion(resource.getVersion())
                .withKind(resource.getKind())
                .withPlural(resource.getName())
                .withNamespaced(true)
                .build();
    }
}
