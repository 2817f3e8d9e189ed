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

/** Runs a class once for each Kubernetes version. */
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
                    + "` needs a cluster for each version. Add `@InCluster`.");
        }
        List<String> versions = AnnotationSupport.findAnnotation(test, KubernetesVersions.class).stream()
                .flatMap(annotation -> Stream.of(annotation.value()))
                .toList();
        if (versions.isEmpty()) {
            throw new ExtensionConfigurationException("`@KubernetesVersions` on `" + test.getSimpleName()
                    + "` has no versions. Add one, as in `@KubernetesVersions(\"1.35.0\")`.");
        }
        return versions.stream().map(Invocation::new);
    }

    /** One run of the class, with one version. */
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
