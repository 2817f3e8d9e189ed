/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.junit.AllowInvalid;
import dev.seatrial.junit.AllowUnused;
import dev.seatrial.junit.ChartTest;
import dev.seatrial.junit.ChartVersion;
import dev.seatrial.junit.ClusterState;
import dev.seatrial.junit.Crds;
import dev.seatrial.junit.Helm;
import dev.seatrial.junit.Kubernetes;
import dev.seatrial.junit.Release;
import dev.seatrial.junit.SetValue;
import dev.seatrial.junit.Templates;
import dev.seatrial.junit.UpgradeFrom;
import dev.seatrial.junit.Values;
import dev.seatrial.junit.ValuesFile;
import java.lang.annotation.Annotation;
import java.lang.annotation.Inherited;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Finds the annotations of elements in source order: those of superclasses and interfaces first, those on the user's own annotations at
 * their position, and repeated ones one by one. JUnit's own search stops at the first class that has an annotation, and merges equal
 * annotations. Here, the annotations of a subclass are added to those of its superclass, and the order matters.
 */
final class Declarations {

    private static final Set<Class<?>> OURS = Set.of(
            ChartTest.class,
            AllowInvalid.class,
            AllowUnused.class,
            Release.class,
            Kubernetes.class,
            Helm.class,
            ValuesFile.class,
            Values.class,
            SetValue.class,
            ClusterState.class,
            Crds.class,
            Templates.class,
            ChartVersion.class,
            UpgradeFrom.class);

    private final ConcurrentMap<AnnotatedElement, List<Annotation>> known = new ConcurrentHashMap<>();

    /** Returns the annotations of the given type on an element, in order. */
    <A extends Annotation> List<A> of(AnnotatedElement element, Class<A> type) {
        List<A> found = new ArrayList<>();
        for (Annotation annotation : all(element)) {
            if (type.isInstance(annotation)) {
                found.add(type.cast(annotation));
            }
        }
        return found;
    }

    /** Returns the annotations of the given type on the enclosing classes of a test, the outermost first. */
    <A extends Annotation> List<A> around(ExtensionContext context, Class<A> type) {
        return Layer.around(context).stream()
                .flatMap(layer -> of(layer.element(), type).stream())
                .toList();
    }

    /** Returns the name of the first annotation on the elements around a test that says something about a chart. */
    Optional<String> first(ExtensionContext context) {
        return Layer.around(context).stream()
                .flatMap(layer -> all(layer.element()).stream())
                .map(annotation -> "@" + annotation.annotationType().getSimpleName())
                .findFirst();
    }

    /** Returns all annotations of an element, in order. */
    List<Annotation> all(AnnotatedElement element) {
        return known.computeIfAbsent(element, Declarations::read);
    }

    private static List<Annotation> read(AnnotatedElement element) {
        List<Annotation> found = new ArrayList<>();
        if (element instanceof Class<?> type) {
            inherit(type, found);
        }
        found.addAll(declared(element));
        return List.copyOf(found);
    }

    /** Returns the annotations on the element itself, in order. */
    static List<Annotation> declared(AnnotatedElement element) {
        List<Annotation> found = new ArrayList<>();
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            add(annotation, found, new HashSet<>());
        }
        return found;
    }

    private static void inherit(Class<?> type, List<Annotation> found) {
        List<Class<?>> parents = new ArrayList<>();
        if (type.getSuperclass() != null) {
            parents.add(type.getSuperclass());
        }
        parents.addAll(List.of(type.getInterfaces()));
        for (Class<?> parent : parents) {
            inherit(parent, found);
            for (Annotation annotation : parent.getDeclaredAnnotations()) {
                if (annotation.annotationType().isAnnotationPresent(Inherited.class)) {
                    add(annotation, found, new HashSet<>());
                }
            }
        }
    }

    private static void add(Annotation annotation, List<Annotation> found, Set<Class<?>> within) {
        Class<? extends Annotation> type = annotation.annotationType();
        if (type.getName().startsWith("java.") || type.getName().startsWith("org.junit.") || !within.add(type)) {
            return;
        }
        if (OURS.contains(type)) {
            found.add(annotation);
        } else if (type.getEnclosingClass() != null && OURS.contains(type.getEnclosingClass())) {
            found.addAll(held(annotation));
        } else {
            for (Annotation meta : type.getDeclaredAnnotations()) {
                add(meta, found, within);
            }
        }
        within.remove(type);
    }

    /** Returns the annotations in the container of a repeated annotation. */
    private static List<Annotation> held(Annotation container) {
        try {
            return List.of(
                    (Annotation[]) container.annotationType().getMethod("value").invoke(container));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + container, e);
        }
    }
}
