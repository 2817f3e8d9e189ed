/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.SetExpression;
import dev.seatrial.chart.ValuesSecrets;
import dev.seatrial.junit.ChartTest;
import dev.seatrial.junit.ChartVersion;
import dev.seatrial.junit.ClusterState;
import dev.seatrial.junit.Crds;
import dev.seatrial.junit.Helm;
import dev.seatrial.junit.Kubernetes;
import dev.seatrial.junit.Release;
import dev.seatrial.junit.SetValue;
import dev.seatrial.junit.Templates;
import dev.seatrial.junit.Values;
import dev.seatrial.junit.ValuesFile;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of layers. Later annotations on the same layer, including those of subclasses, override earlier ones. */
record LayerReader(Declarations declarations, ArgumentTemplates arguments, ChartFiles files) {

    /** Returns the combined settings of a layer and of the outer layers. */
    LayerSettings read(Layer layer, LayerSettings outer) {
        AnnotatedElement element = layer.element();
        LayerSettings settings = new LayerSettings(
                release(element, outer.release()),
                cluster(element, outer.cluster()),
                helm(element, outer.helm()),
                values(element).within(outer.values()),
                state(element, outer.state()),
                part(element, outer.part()));
        return layer.cell() == null ? settings : read(layer.cell(), element, settings);
    }

    /** Adds the cell of a matrix, which overrides the other settings of its class. */
    private LayerSettings read(MatrixCell cell, AnnotatedElement element, LayerSettings outer) {
        Origin origin = Origin.of("@ChartMatrix", element);
        List<Settings.ValuesPath> values = cell.values().isEmpty() ? List.of() : List.of(file(cell.values(), origin));
        return new LayerSettings(
                outer.release(),
                version(cell.kubernetes(), true, origin).within(outer.cluster()),
                cell.helm() == null ? outer.helm() : cell.helm(),
                new LayerSettings.UserValues(values, List.of(), List.of()).within(outer.values()),
                outer.state(),
                outer.part());
    }

    private Settings.Part part(AnnotatedElement element, Settings.Part outer) {
        Settings.Part part = outer;
        for (Templates annotation : declarations.of(element, Templates.class)) {
            List<String> templates = filled(annotation.value(), Origin.of("@Templates", element));
            part = new Settings.Part(templates, part.version(), part.appVersion());
        }
        for (ChartVersion annotation : declarations.of(element, ChartVersion.class)) {
            Origin origin = Origin.of("@ChartVersion", element);
            String version = arguments.fill(annotation.version(), origin);
            String appVersion = arguments.fill(annotation.appVersion(), origin);
            part = new Settings.Part(
                    part.templates(),
                    version.isEmpty() ? part.version() : version,
                    appVersion.isEmpty() ? part.appVersion() : appVersion);
        }
        return part;
    }

    private LayerSettings.Release release(AnnotatedElement element, LayerSettings.Release outer) {
        LayerSettings.Release release = outer;
        for (ChartTest test : declarations.of(element, ChartTest.class)) {
            release = new LayerSettings.Release(test.release(), test.namespace(), 0, false).within(release);
        }
        Origin origin = Origin.of("@Release", element);
        for (Release annotation : declarations.of(element, Release.class)) {
            String name = arguments.fill(annotation.name(), origin);
            String namespace = arguments.fill(annotation.namespace(), origin);
            if (annotation.revision() < 0) {
                throw Misuse.of(
                        "%s: %d is not a revision.".formatted(origin, annotation.revision()),
                        "Write 1 for the first revision, or omit it.");
            }
            release = new LayerSettings.Release(name, namespace, annotation.revision(), annotation.upgrade())
                    .within(release);
        }
        return release;
    }

    /** Reads the Kubernetes version. A subclass overrides its superclass. Different versions on one class are an error. */
    private LayerSettings.Cluster cluster(AnnotatedElement element, LayerSettings.Cluster outer) {
        if (element instanceof Class<?> type
                && !declarations.of(type, Kubernetes.class).isEmpty()) {
            for (Class<?> at = type; at != null; at = at.getSuperclass()) {
                ClusterVersion.checkOneOn(at);
            }
        }
        Origin origin = Origin.of("@Kubernetes", element);
        LayerSettings.Cluster cluster = outer;
        for (Annotation annotation : declarations.all(element)) {
            if (annotation instanceof ChartTest test) {
                cluster = version(test.kubeVersion(), false, Origin.of("@ChartTest", element))
                        .within(cluster);
            } else if (annotation instanceof Kubernetes kubernetes) {
                cluster = version(arguments.fill(kubernetes.value(), origin), true, origin)
                        .within(cluster);
            }
        }
        return new LayerSettings.Cluster("", false, apiVersions(element, origin)).within(cluster);
    }

    private static LayerSettings.Cluster version(String version, boolean withProfile, Origin origin) {
        if (version.isEmpty()) {
            return LayerSettings.Cluster.NONE;
        }
        KubernetesProfiles.check(version, withProfile, origin);
        return new LayerSettings.Cluster(version, withProfile, List.of());
    }

    private List<String> apiVersions(AnnotatedElement element, Origin origin) {
        List<String> versions = new ArrayList<>();
        for (ChartTest test : declarations.of(element, ChartTest.class)) {
            versions.addAll(List.of(test.apiVersions()));
        }
        for (Kubernetes kubernetes : declarations.of(element, Kubernetes.class)) {
            versions.addAll(filled(kubernetes.apiVersions(), origin));
        }
        return versions;
    }

    private @Nullable HelmVersion helm(AnnotatedElement element, @Nullable HelmVersion outer) {
        List<Helm> annotations = declarations.of(element, Helm.class);
        return annotations.isEmpty()
                ? outer
                : annotations.get(annotations.size() - 1).value();
    }

    private LayerSettings.UserValues values(AnnotatedElement element) {
        Origin file = Origin.of("@ValuesFile", element);
        List<Settings.ValuesPath> paths = new ArrayList<>();
        for (ValuesFile annotation : declarations.of(element, ValuesFile.class)) {
            filled(annotation.value(), file).forEach(path -> paths.add(file(path, file)));
        }
        Origin text = Origin.of("@Values", element);
        List<Settings.Text> texts = new ArrayList<>();
        for (Values annotation : declarations.of(element, Values.class)) {
            List<String> all = annotation.template() ? filled(annotation.value(), text) : List.of(annotation.value());
            all.forEach(yaml -> texts.add(new Settings.Text(yaml, text)));
        }
        return new LayerSettings.UserValues(paths, texts, expressions(element));
    }

    private List<Settings.Expression> expressions(AnnotatedElement element) {
        Origin origin = Origin.of("@SetValue", element);
        List<Settings.Expression> expressions = new ArrayList<>();
        for (SetValue annotation : declarations.of(element, SetValue.class)) {
            SetExpression.Kind kind = annotation.kind();
            for (String text : filled(annotation.value(), origin)) {
                UnescapedKey.check(kind, text, origin);
                String located = kind == SetExpression.Kind.FILE ? FileExpression.located(text, origin, files) : text;
                expressions.add(new Settings.Expression(new SetExpression(kind, located), origin));
            }
        }
        return expressions;
    }

    private LayerSettings.State state(AnnotatedElement element, LayerSettings.State outer) {
        Origin origin = Origin.of("@ClusterState", element);
        LayerSettings.State state = outer;
        for (ClusterState annotation : declarations.of(element, ClusterState.class)) {
            List<Settings.Text> objects = new ArrayList<>();
            filled(annotation.value(), origin).forEach(yaml -> objects.add(new Settings.Text(yaml, origin)));
            filled(annotation.files(), origin)
                    .forEach(file -> objects.add(new Settings.Text(files.read(file, origin), origin)));
            state = new LayerSettings.State(objects, annotation.strict(), List.of()).within(state);
        }
        return new LayerSettings.State(List.of(), false, definitions(element)).within(state);
    }

    private List<Settings.ValuesPath> definitions(AnnotatedElement element) {
        Origin origin = Origin.of("@Crds", element);
        List<Settings.ValuesPath> paths = new ArrayList<>();
        for (Crds annotation : declarations.of(element, Crds.class)) {
            for (String name : filled(annotation.value(), origin)) {
                paths.add(new Settings.ValuesPath(files.findAny(name, origin), origin));
            }
        }
        return paths;
    }

    private List<String> filled(String[] texts, Origin origin) {
        List<String> filled = new ArrayList<>();
        for (String text : texts) {
            filled.add(arguments.fill(text, origin));
        }
        return filled;
    }

    private Settings.ValuesPath file(String name, Origin origin) {
        return new Settings.ValuesPath(files.find(ValuesSecrets.file(name), origin), origin);
    }
}
