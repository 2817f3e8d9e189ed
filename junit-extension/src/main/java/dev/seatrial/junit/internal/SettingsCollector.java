/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.HelmVersion;
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
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/** Puts the annotations of elements together, outermost element first; the rule is told in the package of the annotations. */
final class SettingsCollector {

    private final List<AnnotatedElement> elements;
    private final ArgumentTemplates arguments;
    private final @Nullable MatrixCell cell;
    private final Files files;

    SettingsCollector(
            List<AnnotatedElement> elements,
            Class<?> testClass,
            ArgumentTemplates arguments,
            @Nullable MatrixCell cell) {
        this.elements = elements;
        this.arguments = arguments;
        this.cell = cell;
        this.files = new Files(chart(), testClass);
    }

    Settings collect() {
        String kubernetes = last(Kubernetes.class, Kubernetes::value);
        String matrix = cell == null ? "" : cell.kubernetes();
        boolean profile = !kubernetes.isEmpty() || !matrix.isEmpty();
        String version = !kubernetes.isEmpty() ? kubernetes : matrix;
        return new Settings(
                files.chart(),
                or(last(Release.class, Release::name), last(ChartTest.class, ChartTest::release)),
                or(last(Release.class, Release::namespace), last(ChartTest.class, ChartTest::namespace)),
                revision(),
                all(Release.class).stream().anyMatch(Release::upgrade),
                profile ? version : last(ChartTest.class, ChartTest::kubeVersion),
                profile,
                apiVersions(),
                valuesFiles(),
                values(),
                sets(),
                cluster(),
                helm());
    }

    private Path chart() {
        if (all(ChartTest.class).isEmpty()) {
            throw new ExtensionConfigurationException(
                    "`%s` has annotations for chart tests, but no class around it has `@ChartTest`. Write `@ChartTest(chart = \"src/main/helm/...\")` on the test class."
                            .formatted(elements.get(elements.size() - 1)));
        }
        return ChartFolder.find(last(ChartTest.class, ChartTest::chart));
    }

    private int revision() {
        return all(Release.class).stream()
                .mapToInt(Release::revision)
                .filter(n -> n != 0)
                .reduce(0, (a, b) -> b);
    }

    private @Nullable HelmVersion helm() {
        HelmVersion version = cell == null ? null : cell.helm();
        for (Helm helm : all(Helm.class)) {
            version = helm.value();
        }
        return version;
    }

    private List<String> apiVersions() {
        List<String> versions = new ArrayList<>();
        all(ChartTest.class).forEach(annotation -> versions.addAll(List.of(annotation.apiVersions())));
        all(Kubernetes.class).forEach(annotation -> versions.addAll(List.of(annotation.apiVersions())));
        return versions;
    }

    private List<Path> valuesFiles() {
        List<Path> paths = new ArrayList<>();
        each(ValuesFile.class, (annotation, element) -> {
            for (String file : annotation.value()) {
                paths.add(files.find(arguments.fill(file, "@ValuesFile", element), "@ValuesFile", element));
            }
        });
        if (cell != null && !cell.values().isEmpty()) {
            paths.add(files.find(cell.values(), "@ChartMatrix", elements.get(0)));
        }
        return paths;
    }

    private List<Settings.Text> values() {
        List<Settings.Text> texts = new ArrayList<>();
        each(Values.class, (annotation, element) -> {
            for (String yaml : annotation.value()) {
                String filled = annotation.template() ? arguments.fill(yaml, "@Values", element) : yaml;
                texts.add(new Settings.Text(filled, "@Values on " + Elements.name(element)));
            }
        });
        return texts;
    }

    private List<Settings.Expression> sets() {
        List<Settings.Expression> expressions = new ArrayList<>();
        each(SetValue.class, (annotation, element) -> {
            for (String text : annotation.value()) {
                expressions.add(new Settings.Expression(annotation.kind(), arguments.fill(text, "@SetValue", element)));
            }
        });
        return expressions;
    }

    private List<String> cluster() {
        List<String> documents = new ArrayList<>();
        each(ClusterState.class, (annotation, element) -> {
            for (String yaml : annotation.value()) {
                documents.add(arguments.fill(yaml, "@ClusterState", element));
            }
            for (String file : annotation.files()) {
                documents.add(files.read(file, "@ClusterState", element));
            }
        });
        return documents;
    }

    private <A extends Annotation> void each(Class<A> type, BiConsumer<A, AnnotatedElement> action) {
        for (AnnotatedElement element : elements) {
            for (A annotation : Elements.annotations(element, type)) {
                action.accept(annotation, element);
            }
        }
    }

    private <A extends Annotation> List<A> all(Class<A> type) {
        List<A> found = new ArrayList<>();
        for (AnnotatedElement element : elements) {
            AnnotationSupport.findAnnotation(element, type).ifPresent(found::add);
        }
        return found;
    }

    private <A extends Annotation> String last(Class<A> type, Function<A, String> member) {
        return all(type).stream().map(member).filter(text -> !text.isEmpty()).reduce("", (outer, inner) -> inner);
    }

    private static String or(String first, String second) {
        return first.isEmpty() ? second : first;
    }
}
