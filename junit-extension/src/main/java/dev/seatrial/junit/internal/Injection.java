/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.assertion.Notes;
import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.junit.Named;
import dev.seatrial.junit.TestChart;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestSelectionException;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.snapshot.Snapshot;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Makes the value of one parameter. */
final class Injection {

    static final String KNOWN =
            "`RenderedChart`, `Manifests`, `Manifest`, `Notes`, `RenderFailure`, `TestChart`, `Snapshot`";

    private static final Set<Class<?>> TYPES = Set.of(
            RenderedChart.class,
            Manifests.class,
            Manifest.class,
            Notes.class,
            RenderFailure.class,
            TestChart.class,
            Snapshot.class);

    private final ParameterContext context;
    private final Parameter parameter;
    private final Settings settings;
    private final Renders renders;
    private final ExtensionContext test;

    Injection(ParameterContext context, Settings settings, Renders renders, ExtensionContext test) {
        this.context = context;
        this.parameter = context.getParameter();
        this.settings = settings;
        this.renders = renders;
        this.test = test;
    }

    static boolean isKnown(Parameter parameter) {
        return TYPES.contains(parameter.getType())
                || TypedObjects.isType(parameter.getType())
                || TypedObjects.elementOf(parameter).isPresent();
    }

    Object value() {
        Class<?> type = parameter.getType();
        if (type == TestChart.class) {
            return new RenderedTestChart(renders.chart(settings.chart()), settings, UnaryOperator.identity());
        }
        if (type == RenderFailure.class) {
            return failure();
        }
        RenderedChart rendered = rendered();
        Evidence.of(test).add(rendered);
        if (type == RenderedChart.class) {
            return rendered;
        }
        if (type == Manifests.class) {
            return rendered.manifests();
        }
        if (type == Notes.class) {
            return new Notes(rendered.notes());
        }
        if (type == Snapshot.class) {
            return Snapshots.of(test, rendered);
        }
        return type == List.class ? list(rendered.manifests()) : single(rendered.manifests());
    }

    private Object list(Manifests manifests) {
        Class<? extends HasMetadata> element = TypedObjects.elementOf(parameter).orElseThrow();
        return selected(manifests, element).stream()
                .map(manifest -> TypedObjects.convert(manifest, element))
                .toList();
    }

    private Object single(Manifests manifests) {
        boolean untyped = parameter.getType() == Manifest.class;
        Class<? extends HasMetadata> type =
                untyped ? HasMetadata.class : parameter.getType().asSubclass(HasMetadata.class);
        Manifests candidates = selected(manifests, type);
        try {
            Manifest one = candidates.one();
            return untyped ? one : TypedObjects.convert(one, type);
        } catch (ManifestSelectionException e) {
            String text = DiagnosticRenderer.render(
                    candidates.isEmpty()
                            ? e.diagnostic()
                            : e.diagnostic().withHint("Write `@Named(\"...\")` at the parameter."));
            throw new ParameterResolutionException(Elements.name(parameter) + ": " + text, e);
        }
    }

    private Manifests selected(Manifests manifests, Class<? extends HasMetadata> type) {
        Manifests ofType = TypedObjects.select(manifests, type);
        return context.findAnnotation(Named.class)
                .map(named -> {
                    Manifests ofKind = named.kind().isEmpty() ? ofType : ofType.ofKind(named.kind());
                    return ofKind.named(named.value());
                })
                .orElse(ofType);
    }

    private RenderedChart rendered() {
        Renders.Outcome outcome = renders.outcome(settings);
        if (outcome instanceof Renders.Outcome.Failed failed) {
            throw new ParameterResolutionException(
                    DiagnosticRenderer.render(failed.failure().diagnostic()), failed.failure());
        }
        return ((Renders.Outcome.Rendered) outcome).chart();
    }

    private RenderFailure failure() {
        Renders.Outcome outcome = renders.outcome(settings);
        if (outcome instanceof Renders.Outcome.Failed failed) {
            return new RenderFailure(failed.failure());
        }
        throw new ParameterResolutionException(
                "%s: the chart renders, but a test that asks for a `RenderFailure` says that it does not."
                        .formatted(Elements.name(parameter)));
    }
}
