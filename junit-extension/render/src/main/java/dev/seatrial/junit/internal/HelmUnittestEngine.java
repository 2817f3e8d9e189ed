/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.junit.HelmUnittest;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;

/** Runs classes with {@link HelmUnittest}. JUnit finds it as a service. */
public final class HelmUnittestEngine extends HierarchicalTestEngine<SuitesContext> {

    private static final String ID = "seatrial-helm-unittest";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Optional<String> getGroupId() {
        return Optional.of("dev.seatrial");
    }

    @Override
    public Optional<String> getArtifactId() {
        return Optional.of("seatrial-junit");
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        SuitesDescriptor engine = new SuitesDescriptor(uniqueId, "Seatrial: helm-unittest");
        EngineDiscoveryRequestResolver.<SuitesDescriptor>builder()
                .addClassContainerSelectorResolver(HelmUnittestEngine::isMarked)
                .addSelectorResolver(context -> new SuiteSelectors(context.getClassNameFilter()))
                .addTestDescriptorVisitor(context -> TestDescriptor::prune)
                .build()
                .resolve(request, engine);
        return engine;
    }

    static boolean isMarked(Class<?> type) {
        return AnnotationSupport.isAnnotated(type, HelmUnittest.class);
    }

    @Override
    protected SuitesContext createExecutionContext(ExecutionRequest request) {
        return SuitesContext.of(request);
    }
}
