/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.SetExpression;
import dev.seatrial.junit.ChartTest;
import dev.seatrial.junit.ClusterState;
import dev.seatrial.junit.Helm;
import dev.seatrial.junit.Kubernetes;
import dev.seatrial.junit.Release;
import dev.seatrial.junit.SetValue;
import dev.seatrial.junit.Values;
import dev.seatrial.junit.ValuesFile;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts the layers around a parameter together, the outermost first; the rule is told in the package of the annotations. */
final class SettingsCollector {

    private final List<Layer> layers;
    private final Declarations declarations;
    private final ArgumentTemplates arguments;
    private final Class<?> testClass;

    private String chart = "";
    private String release = "";
    private String namespace = "";
    private int revision;
    private boolean upgrade;
    private String kubeVersion = "";
    private boolean profile;
    private HelmVersion helm = HelmVersion.latest();
    private boolean strictCluster;
    private final List<String> apiVersions = new ArrayList<>();
    private final List<Settings.ValuesPath> valuesFiles = new ArrayList<>();
    private final List<Settings.Text> values = new ArrayList<>();
    private final List<Settings.Expression> sets = new ArrayList<>();
    private final List<Settings.Text> cluster = new ArrayList<>();

    SettingsCollector(List<Layer> layers, Declarations declarations, ArgumentTemplates arguments, Class<?> testClass) {
        this.layers = layers;
        this.declarations = declarations;
        this.arguments = arguments;
        this.testClass = testClass;
    }

    Settings collect() {
        boolean isChartTest = false;
        for (Layer layer : layers) {
            for (ChartTest test : declarations.of(layer.element(), ChartTest.class)) {
                isChartTest = true;
                chart = or(test.chart(), chart);
            }
        }
        if (!isChartTest) {
            throw Misuse.of(
                    "No class around %s has `@ChartTest`."
                            .formatted(
                                    Members.name(layers.get(layers.size() - 1).element())),
                    "Write `@ChartTest(chart = \"src/main/helm/NAME\")` on %s.".formatted(Members.name(testClass)));
        }
        ChartFiles files = new ChartFiles(ChartFiles.chart(chart, testClass), testClass);
        layers.forEach(layer -> add(layer, files));
        return new Settings(
                files.chart(),
                release,
                namespace,
                revision,
                upgrade,
                kubeVersion,
                profile,
                apiVersions,
                valuesFiles,
                values,
                sets,
                cluster,
                strictCluster,
                helm);
    }

    private void add(Layer layer, ChartFiles files) {
        AnnotatedElement element = layer.element();
        for (ChartTest test : declarations.of(element, ChartTest.class)) {
            release = or(test.release(), release);
            namespace = or(test.namespace(), namespace);
            apiVersions.addAll(List.of(test.apiVersions()));
        }
        releases(element);
        kubernetes(element);
        declarations
                .of(element, Kubernetes.class)
                .forEach(annotation ->
                        apiVersions.addAll(filled(annotation.apiVersions(), Origin.of("@Kubernetes", element))));
        declarations.of(element, Helm.class).forEach(annotation -> helm = annotation.value());
        Origin file = Origin.of("@ValuesFile", element);
        for (ValuesFile annotation : declarations.of(element, ValuesFile.class)) {
            filled(annotation.value(), file).forEach(path -> valuesFiles.add(valuesFile(path, file, files)));
        }
        values(element);
        sets(element, files);
        cluster(element, files);
        if (layer.cell() != null) {
            add(layer.cell(), element, files);
        }
    }

    private void add(MatrixCell cell, AnnotatedElement element, ChartFiles files) {
        Origin origin = Origin.of("@ChartMatrix", element);
        kubernetes(cell.kubernetes(), true, origin);
        helm = cell.helm() == null ? helm : cell.helm();
        if (!cell.values().isEmpty()) {
            valuesFiles.add(valuesFile(cell.values(), origin, files));
        }
    }

    private void releases(AnnotatedElement element) {
        Origin origin = Origin.of("@Release", element);
        for (Release annotation : declarations.of(element, Release.class)) {
            release = or(arguments.fill(annotation.name(), origin), release);
            namespace = or(arguments.fill(annotation.namespace(), origin), namespace);
            if (annotation.revision() < 0) {
                throw Misuse.of(
                        "%s: %d is no revision.".formatted(origin, annotation.revision()),
                        "Write 1 for the first, or leave it out.");
            }
            revision = annotation.revision() == 0 ? revision : annotation.revision();
            upgrade |= annotation.upgrade();
        }
    }

    /** Of what superclasses and the element say the last counts; on one class the two must not say different things. */
    private void kubernetes(AnnotatedElement element) {
        if (element instanceof Class<?> type
                && !declarations.of(type, Kubernetes.class).isEmpty()) {
            for (Class<?> at = type; at != null; at = at.getSuperclass()) {
                ClusterVersion.checkOneOn(at);
            }
        }
        Origin origin = Origin.of("@Kubernetes", element);
        for (Annotation annotation : declarations.all(element)) {
            if (annotation instanceof ChartTest test) {
                kubernetes(test.kubeVersion(), false, Origin.of("@ChartTest", element));
            } else if (annotation instanceof Kubernetes kubernetes) {
                kubernetes(arguments.fill(kubernetes.value(), origin), true, origin);
            }
        }
    }

    private void kubernetes(String version, boolean withProfile, Origin origin) {
        if (!version.isEmpty()) {
            KubernetesProfiles.check(version, withProfile, origin);
            profile = withProfile || (profile && ClusterVersion.areSame(version, kubeVersion));
            kubeVersion = version;
        }
    }

    private void values(AnnotatedElement element) {
        Origin origin = Origin.of("@Values", element);
        for (Values annotation : declarations.of(element, Values.class)) {
            List<String> texts =
                    annotation.template() ? filled(annotation.value(), origin) : List.of(annotation.value());
            texts.forEach(yaml -> values.add(new Settings.Text(yaml, origin)));
        }
    }

    private void sets(AnnotatedElement element, ChartFiles files) {
        Origin origin = Origin.of("@SetValue", element);
        for (SetValue annotation : declarations.of(element, SetValue.class)) {
            SetExpression.Kind kind = kind(annotation.kind());
            for (String text : filled(annotation.value(), origin)) {
                String located = kind == SetExpression.Kind.FILE ? FileExpression.located(text, origin, files) : text;
                sets.add(new Settings.Expression(new SetExpression(kind, located), origin));
            }
        }
    }

    private void cluster(AnnotatedElement element, ChartFiles files) {
        Origin origin = Origin.of("@ClusterState", element);
        for (ClusterState annotation : declarations.of(element, ClusterState.class)) {
            strictCluster |= annotation.strict();
            filled(annotation.value(), origin).forEach(yaml -> cluster.add(new Settings.Text(yaml, origin)));
            filled(annotation.files(), origin)
                    .forEach(file -> cluster.add(new Settings.Text(files.read(file, origin), origin)));
        }
    }

    private List<String> filled(String[] texts, Origin origin) {
        List<String> filled = new ArrayList<>();
        for (String text : texts) {
            filled.add(arguments.fill(text, origin));
        }
        return filled;
    }

    private static Settings.ValuesPath valuesFile(String name, Origin origin, ChartFiles files) {
        Path path = files.find(name, origin);
        return new Settings.ValuesPath(path, origin);
    }

    private static SetExpression.Kind kind(SetValue.Kind kind) {
        return switch (kind) {
            case SET -> SetExpression.Kind.TYPED;
            case STRING -> SetExpression.Kind.STRING;
            case JSON -> SetExpression.Kind.JSON;
            case FILE -> SetExpression.Kind.FILE;
            case LITERAL -> SetExpression.Kind.LITERAL;
        };
    }

    private static String or(String first, String second) {
        return first.isEmpty() ? second : first;
    }
}
