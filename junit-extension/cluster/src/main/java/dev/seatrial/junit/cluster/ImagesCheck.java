/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.cluster;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Rejects {@code @Images} if there is no cluster to load them into. */
final class ImagesCheck implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        AnnotatedElement place = context.getElement().orElse(null);
        if (place != null
                && AnnotationSupport.isAnnotated(place, Images.class)
                && ClusterExtension.nearest(context).isEmpty()
                && !(place instanceof Class<?> test && hasClusterWithin(test))) {
            throw new ExtensionConfigurationException("`@Images` on `" + name(place, context)
                    + "` has no cluster to load images into. Add `@InCluster`.");
        }
        return ConditionEvaluationResult.enabled("there is a cluster for the images");
    }

    /** Returns whether at least one of the tests in a class runs in a cluster. */
    private static boolean hasClusterWithin(Class<?> test) {
        return !AnnotationSupport.findAnnotatedMethods(test, InCluster.class, HierarchyTraversalMode.TOP_DOWN)
                        .isEmpty()
                || ReflectionSupport.findNestedClasses(
                                test,
                                nested -> AnnotationSupport.isAnnotated(nested, InCluster.class)
                                        || hasClusterWithin(nested))
                        .stream()
                        .findAny()
                        .isPresent();
    }

    private static String name(AnnotatedElement place, ExtensionContext context) {
        String test = context.getRequiredTestClass().getSimpleName();
        return place instanceof Method method ? test + "." + method.getName() : test;
    }
}
