/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.assertion.Notes;
import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.junit.ResourceName;
import dev.seatrial.junit.TestChart;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.snapshot.Snapshot;
import dev.seatrial.upgrade.Upgrade;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of parameters that a chart test can have. */
final class ParameterTypes {

    private static final List<Class<?>> TYPES = List.of(
            RenderedChart.class,
            Manifests.class,
            Manifest.class,
            Notes.class,
            RenderFailure.class,
            TestChart.class,
            Upgrade.class,
            Snapshot.class);

    /** Packages whose types no other extension provides. An unknown type of these packages is an error. */
    private static final Set<String> PACKAGES = Set.of(
            "dev.seatrial.assertion",
            "dev.seatrial.chart",
            "dev.seatrial.junit",
            "dev.seatrial.manifest",
            "dev.seatrial.render",
            "dev.seatrial.snapshot",
            "dev.seatrial.upgrade");

    private static final String MODEL = "io.fabric8.kubernetes.api.model";

    private ParameterTypes() {}

    /** Returns whether Seatrial can provide the parameter. */
    static boolean isKnown(Parameter parameter) {
        return TYPES.contains(parameter.getType())
                || TypedObjects.isType(parameter.getType())
                || isListOfManifests(parameter)
                || TypedObjects.elementOf(parameter).isPresent();
    }

    static boolean isListOfManifests(Parameter parameter) {
        return parameter.getType() == List.class
                && parameter.getParameterizedType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] == Manifest.class;
    }

    /** Returns whether the type or an annotation of the parameter shows that it is meant for Seatrial. */
    static boolean isOurs(Parameter parameter) {
        return isKnown(parameter) || isModel(parameter.getParameterizedType()) || isMarked(parameter);
    }

    static Misuse unknown(Parameter parameter) {
        return new Misuse(Diagnostic.of("%s is a `%s`, which a chart test cannot provide."
                        .formatted(upper(Members.name(parameter)), shown(parameter.getParameterizedType())))
                .withFact(
                        "known",
                        names()
                                + ",\n"
                                + "kinds of Kubernetes such as `Deployment` or `GenericKubernetesResource`, and"
                                + " `List`s of them")
                .withHint(hint(parameter)));
    }

    static String names() {
        return TYPES.stream().map(type -> "`" + type.getSimpleName() + "`").collect(Collectors.joining(", "));
    }

    private static String hint(Parameter parameter) {
        if (Iterable.class.isAssignableFrom(parameter.getType())
                || parameter.getType().isArray()) {
            return "Declare a list with the kind of its elements: `List<Service>`.";
        }
        return isModel(parameter.getParameterizedType()) || isMarked(parameter)
                ? "Declare the object that contains it, or `Manifests`, and navigate from there."
                : "Declare one of these types, or register the extension that resolves this parameter.";
    }

    private static boolean isModel(Type type) {
        if (type instanceof ParameterizedType generic) {
            return isModel(generic.getRawType())
                    || Stream.of(generic.getActualTypeArguments()).anyMatch(ParameterTypes::isModel);
        }
        return type instanceof Class<?> plain
                && (PACKAGES.contains(plain.getPackageName())
                        || plain.getPackageName().startsWith(MODEL));
    }

    private static boolean isMarked(Parameter parameter) {
        return Stream.of(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getPackageName().equals(ResourceName.class.getPackageName()));
    }

    private static String shown(Type type) {
        return type.getTypeName().replaceAll("[a-z0-9_]+\\.", "");
    }

    static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
