/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Finds classes with suites, as a whole or a single suite or test of them. */
final class SuiteSelectors implements SelectorResolver {

    private final Predicate<String> classNames;

    SuiteSelectors(Predicate<String> classNames) {
        this.classNames = classNames;
    }

    @Override
    public Resolution resolve(ClassSelector selector, Context context) {
        Class<?> type = selector.getJavaClass();
        return classNames.test(type.getName()) ? resolve(type, context) : Resolution.unresolved();
    }

    private static Resolution resolve(Class<?> type, Context context) {
        if (!HelmUnittestEngine.isMarked(type)) {
            return Resolution.unresolved();
        }
        Optional<SuiteClassDescriptor> added =
                context.addToParent(parent -> Optional.of(SuiteClassDescriptor.of(parent.getUniqueId(), type)));
        return added.map(descriptor -> Resolution.match(Match.exact(descriptor, none())))
                .orElseGet(Resolution::unresolved);
    }

    private static Supplier<Set<? extends DiscoverySelector>> none() {
        return Set::of;
    }

    @Override
    public Resolution resolve(UniqueIdSelector selector, Context context) {
        UniqueId id = selector.getUniqueId();
        if (id.getSegments().size() < 2 || !id.getSegments().get(1).getType().equals(SuiteClassDescriptor.SEGMENT)) {
            return Resolution.unresolved();
        }
        Class<?> type = ReflectionSupport.tryToLoadClass(id.getSegments().get(1).getValue())
                .toOptional()
                .orElse(null);
        if (type == null) {
            return Resolution.unresolved();
        }
        Resolution resolution = resolve(type, context);
        if (id.getSegments().size() > 2) {
            resolution.getMatches().forEach(match -> keepOnly(match.getTestDescriptor(), id));
        }
        return resolution;
    }

    private static void keepOnly(TestDescriptor descriptor, UniqueId id) {
        for (TestDescriptor child : Set.copyOf(descriptor.getChildren())) {
            UniqueId own = child.getUniqueId();
            if (id.hasPrefix(own)) {
                keepOnly(child, id);
            } else if (!own.hasPrefix(id)) {
                child.removeFromHierarchy();
            }
        }
    }
}
