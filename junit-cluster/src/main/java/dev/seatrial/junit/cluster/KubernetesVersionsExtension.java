/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.cluster;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
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
        return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), KubernetesVersions.class).stream()
                .flatMap(versions -> Stream.of(versions.value()))
                .map(Invocation::new);
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
