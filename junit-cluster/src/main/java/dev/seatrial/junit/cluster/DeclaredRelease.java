/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.cluster;

import dev.seatrial.helm.HelmValue;
import dev.seatrial.helm.HelmValue.Flag;
import dev.seatrial.helm.HelmValue.SetValue;
import dev.seatrial.helm.HelmValue.ValuesFile;
import dev.seatrial.helm.HelmValue.ValuesText;
import dev.seatrial.helm.ReleaseSpec;
import dev.seatrial.junit.ChartTest;
import dev.seatrial.junit.Values;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads what the annotations of a test say of its release, the outermost class first, the method last. */
final class DeclaredRelease {

    private static final Path EVIDENCE =
            Path.of(System.getProperty("seatrial.cluster.evidence.folder", "target/seatrial/cluster"));

    private static final Pattern INVOCATION = Pattern.compile("-invocation:#?(\\d+)]");

    private final List<AnnotatedElement> elements;

    private DeclaredRelease(List<AnnotatedElement> elements) {
        this.elements = elements;
    }

    static ReleaseSpec of(ExtensionContext context) {
        Deque<AnnotatedElement> elements = new ArrayDeque<>();
        Optional<ExtensionContext> current = Optional.of(context);
        while (current.isPresent()) {
            current.get()
                    .getElement()
                    .filter(element -> !elements.contains(element))
                    .ifPresent(elements::addFirst);
            current = current.get().getParent();
        }
        return new DeclaredRelease(List.copyOf(elements)).spec(context);
    }

    private ReleaseSpec spec(ExtensionContext context) {
        Path chart = chart(context);
        String release = last(ChartTest::release)
                .orElseGet(() -> chart.toAbsolutePath().getFileName().toString());
        List<String> test = new ArrayList<>();
        test.add(className(context.getRequiredTestClass()));
        test.add(context.getRequiredTestMethod().getName() + invocation(context));
        return new ReleaseSpec(release, chart, values(chart), test, EVIDENCE);
    }

    /** Nested classes of two classes may have the same simple name. */
    private static String className(Class<?> test) {
        String name = test.getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** Repetitions of a class or of a method must not overwrite each other's evidence. */
    private static String invocation(ExtensionContext context) {
        StringBuilder suffix = new StringBuilder();
        Matcher invocation = INVOCATION.matcher(context.getUniqueId());
        while (invocation.find()) {
            suffix.append('-').append(invocation.group(1));
        }
        return suffix.toString();
    }

    private Path chart(ExtensionContext context) {
        Path chart = Path.of(last(ChartTest::chart)
                .orElseThrow(() -> new ExtensionConfigurationException(
                        "@InCluster on " + context.getRequiredTestClass().getName()
                                + " needs to know the chart. Write @ChartTest(chart = \"src/main/helm/NAME\").")));
        if (!Files.exists(chart)) {
            throw new ExtensionConfigurationException(
                    "@ChartTest on " + context.getRequiredTestClass().getName() + ": there is no chart `" + chart
                            + "`, seen from " + Path.of("").toAbsolutePath() + ".");
        }
        return chart;
    }

    private Optional<String> last(java.util.function.Function<ChartTest, String> attribute) {
        Optional<String> last = Optional.empty();
        for (AnnotatedElement element : elements) {
            Optional<String> here = AnnotationSupport.findAnnotation(element, ChartTest.class)
                    .map(attribute)
                    .filter(text -> !text.isEmpty());
            last = here.isPresent() ? here : last;
        }
        return last;
    }

    private List<HelmValue> values(Path chart) {
        List<HelmValue> values = new ArrayList<>();
        for (AnnotatedElement element : elements) {
            AnnotationSupport.findRepeatableAnnotations(element, dev.seatrial.junit.ValuesFile.class)
                    .forEach(files ->
                            List.of(files.value()).forEach(file -> values.add(new ValuesFile(resolve(chart, file)))));
        }
        for (AnnotatedElement element : elements) {
            AnnotationSupport.findRepeatableAnnotations(element, Values.class)
                    .forEach(texts ->
                            List.of(texts.value()).forEach(text -> values.add(new ValuesText(text, "@Values"))));
        }
        for (AnnotatedElement element : elements) {
            AnnotationSupport.findRepeatableAnnotations(element, dev.seatrial.junit.SetValue.class)
                    .forEach(sets ->
                            List.of(sets.value()).forEach(set -> values.add(new SetValue(flag(sets.kind()), set))));
        }
        return values;
    }

    private static Flag flag(dev.seatrial.junit.SetValue.Kind kind) {
        return Flag.valueOf(kind == dev.seatrial.junit.SetValue.Kind.SET ? "SET" : "SET_" + kind.name());
    }

    private static Path resolve(Path chart, String file) {
        Path inChart = chart.resolve(file);
        return Files.isRegularFile(inChart) ? inChart : Path.of(file);
    }
}
