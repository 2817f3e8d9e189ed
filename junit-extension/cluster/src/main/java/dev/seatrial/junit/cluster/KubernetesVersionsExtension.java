/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.cluster;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Repeats a class for each version of Kubernetes. */
final class KubernetesVersionsExtension implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestClass(), KubernetesVersions.class);
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        if (!AnnotationSupport.isAnnotated(test, InCluster.class)) {
            throw new ExtensionConfigurationException("`@KubernetesVersions` on `" + test.getSimpleName()
                    + "` needs a cluster of each version. Write `@InCluster` beside it.");
        }
        List<String> versions = AnnotationSupport.findAnnotation(test, KubernetesVersions.class).stream()
                .flatMap(annotation -> Stream.of(annotation.value()))
                .toList();
        if (versions.isEmpty()) {
            throw new ExtensionConfigurationException("`@KubernetesVersions` on `" + test.getSimpleName()
                    + "` names no version. Write one, such as `@KubernetesVersions(\"1.35.0\")`.");
        }
        return versions.stream().map(Invocation::new);
    }

    /** One version. */
    private record Invocation(String version) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return "Kubernetes " + version;
        }

        @Override
        public void prepareInvocation(ExtensionContext context) {
            ClusterExtension.store(context).put(ClusterExtension.VERSION, version);
        }
    }
}
