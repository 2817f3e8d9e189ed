/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.Namespaced;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares with an independent description of the same resources: the annotations of the fabric8 model. */
class Fabric8ModelTest {

    /** Types of subresources, and alpha versions that were gone before Kubernetes wrote lifecycles down. */
    private static final Set<String> OTHERS = Set.of(
            "authentication.k8s.io/v1/TokenRequest",
            "autoscaling/v1/Scale",
            "policy/v1/Eviction",
            "node.k8s.io/v1alpha1/RuntimeClass",
            "scheduling.k8s.io/v1alpha1/PriorityClass");

    @ParameterizedTest
    @MethodSource("models")
    void kinds_plurals_and_scopes_are_those_of_the_model(Class<? extends HasMetadata> model) {
        ResourceType type = new ResourceType(HasMetadata.getApiVersion(model), HasMetadata.getKind(model));
        Optional<ApiResource> resource = newest(type);

        if (resource.isEmpty()) {
            boolean isOld = ApiLifecycle.of(type)
                    .filter(lifecycle -> lifecycle.isRemovedIn(KubernetesMinor.OLDEST))
                    .isPresent();
            assertThat(isOld || OTHERS.contains(type.toString()))
                    .as("%s is unknown", type)
                    .isTrue();
            return;
        }
        assertThat(resource.get().plural()).isEqualTo(HasMetadata.getPlural(model));
        assertThat(resource.get().isNamespaced()).isEqualTo(Namespaced.class.isAssignableFrom(model));
    }

    @Test
    void the_model_is_not_empty() {
        assertThat(models()).hasSizeGreaterThan(60);
    }

    static List<Class<? extends HasMetadata>> models() {
        List<Class<? extends HasMetadata>> models = new ArrayList<>();
        ServiceLoader.load(KubernetesResource.class).stream()
                .map(ServiceLoader.Provider::type)
                .filter(HasMetadata.class::isAssignableFrom)
                .<Class<? extends HasMetadata>>map(type -> type.asSubclass(HasMetadata.class))
                .filter(type -> HasMetadata.getApiVersion(type) != null)
                .filter(type ->
                        ApiResources.isBuiltInGroup(new ResourceType(HasMetadata.getApiVersion(type), "").group()))
                .sorted(Comparator.comparing(Class::getName))
                .forEach(models::add);
        return models;
    }

    private static Optional<ApiResource> newest(ResourceType type) {
        return KubernetesMinor.known().stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(minor -> ApiResources.of(minor).find(type).stream())
                .findFirst();
    }
}
