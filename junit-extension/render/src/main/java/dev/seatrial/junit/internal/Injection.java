/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.assertion.Notes;
import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.coverage.Reached;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.junit.ResourceName;
import dev.seatrial.junit.TestChart;
import dev.seatrial.junit.Unused;
import dev.seatrial.junit.UpgradeFrom;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestSelectionException;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.snapshot.Snapshot;
import dev.seatrial.upgrade.Upgrade;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Provides the value of a parameter. */
final class Injection {

    /** The label of the fact that names the parameter. */
    static final String REQUESTED = "requested";

    private final Parameter parameter;
    private final Optional<ResourceName> named;
    private final Settings settings;
    private final Renders renders;
    private final ExtensionContext test;
    private final TestRecord record;

    private final UnusedInput unused;

    private final List<UpgradeFrom> upgrades;

    Injection(
            ParameterContext context,
            Settings settings,
            UnusedInput unused,
            List<UpgradeFrom> upgrades,
            ExtensionContext test) {
        this.upgrades = List.copyOf(upgrades);
        this.unused = unused;
        this.parameter = context.getParameter();
        this.named = context.findAnnotation(ResourceName.class);
        this.settings = settings;
        this.renders = Renders.of(test);
        this.test = test;
        this.record = RunResults.of(test).record(test);
    }

    Object value() {
        Class<?> type = parameter.getType();
        checkNamed(type);
        if (type == TestChart.class) {
            return RenderedTestChart.of(
                    renders.chart(settings),
                    settings,
                    renders.limits(),
                    renders.showSecrets(),
                    unused,
                    Evidence.of(test),
                    record);
        }
        if (type == Upgrade.class) {
            return upgrade();
        }
        if (type == RenderFailure.class) {
            return failure();
        }
        RenderedChart shared = rendered();
        Evidence.of(test).add(shared);
        record.hides(shared::secrets);
        RenderedChart rendered = shared.observedBy(record);
        checkFaults(rendered.manifests());
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
            boolean isCompared = unused.allowed().contains(Unused.SNAPSHOTS)
                    || !test.getTestMethod()
                            .filter(parameter.getDeclaringExecutable()::equals)
                            .isPresent();
            return Snapshots.of(test, rendered, !isCompared);
        }
        return type == List.class ? list(rendered.manifests()) : single(rendered.manifests());
    }

    private Upgrade upgrade() {
        RenderRequest request = Requests.of(renders.chart(settings), settings, renders.limits()).toBuilder()
                .listeners(record.listeners())
                .showSecrets(renders.showSecrets())
                .build();
        return DeclaredUpgrade.of(parameter, upgrades, settings, renders.limits(), request);
    }

    private void checkNamed(Class<?> type) {
        if (named.isPresent() && type != Manifest.class && type != List.class && !TypedObjects.isType(type)) {
            throw Misuse.of(
                    "`@ResourceName(\"%s\")` on %s selects an object, but a `%s` is not an object."
                            .formatted(named.get().value(), Members.name(parameter), type.getSimpleName()),
                    "Remove the annotation, or declare a `Manifest` or an object such as `Deployment`.");
        }
    }

    /** What no API server accepts is an error, whatever a test asserts. */
    private static void checkFaults(Manifests manifests) {
        manifests.siblings().stream()
                .map(Manifest::fault)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(fault -> {
                    throw new ParameterResolutionException(DiagnosticRenderer.render(fault));
                });
    }

    private Object list(Manifests manifests) {
        if (ParameterTypes.isListOfManifests(parameter)) {
            return selected(manifests, HasMetadata.class).all();
        }
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
            Diagnostic diagnostic = e.diagnostic().withFact(REQUESTED, "by " + Members.name(parameter));
            throw new Misuse(candidates.isEmpty() ? diagnostic : diagnostic.withHint(ambiguous(candidates)), e);
        }
    }

    private String ambiguous(Manifests candidates) {
        if (named.isEmpty()) {
            return "Write `@ResourceName(\"%s\")` on the parameter, or declare a `List`."
                    .formatted(candidates.all().get(0).name());
        }
        return "Write `@ResourceName(value = \"%s\", kind = \"%s\")` on the parameter, or select the object from `Manifests`."
                .formatted(named.get().value(), candidates.all().get(0).kind());
    }

    private Manifests selected(Manifests manifests, Class<? extends HasMetadata> type) {
        Manifests ofType = TypedObjects.select(manifests, type);
        if (named.isEmpty()) {
            return ofType;
        }
        String kind = named.get().kind();
        Manifests ofKind = kind.isEmpty() ? ofType : ofType.ofKind(kind);
        Origin origin = Origin.of("@ResourceName", parameter);
        String name =
                ArgumentTemplates.of(test, renders::jinjava).fill(named.get().value(), origin);
        return name.isEmpty() ? ofKind : ofKind.named(name);
    }

    private Renders.Outcome outcome() {
        Renders.Outcome outcome = renders.outcome(settings);
        record.rendered(outcome.render());
        Reached reached = outcome.reached();
        if (reached != null) {
            record.reached(reached);
        }
        return outcome;
    }

    private RenderedChart rendered() {
        Renders.Outcome outcome = outcome();
        if (outcome instanceof Renders.Outcome.Failed failed) {
            Diagnostic diagnostic = failed.failure()
                    .diagnostic()
                    .withFact(
                            REQUESTED,
                            "a `%s` by %s".formatted(parameter.getType().getSimpleName(), Members.name(parameter)));
            throw new ParameterResolutionException(
                    failed.failure().secrets().mask(DiagnosticRenderer.render(diagnostic.withHint(hint(diagnostic)))));
        }
        Renders.Outcome.Rendered rendered = (Renders.Outcome.Rendered) outcome;
        unused.find(rendered.used(), settings.cluster()).ifPresent(problem -> {
            throw new Misuse(problem.withFact(REQUESTED, "by " + Members.name(parameter)));
        });
        return rendered.chart();
    }

    private static String hint(Diagnostic failure) {
        return failure.headline().equals("library charts are not installable")
                ? "Declare a `TestChart` parameter, and call named templates with `template`."
                : failure.hint()
                        .map(hint -> hint.replace("`--set`, not `--set-string`", "kind `TYPED`, not `STRING`")
                                .replace(
                                        "`--set-string`",
                                        "`@SetValue(value = \"...\", kind = SetExpression.Kind.STRING)`"))
                        .orElse("If the chart should fail, declare a `RenderFailure` parameter.");
    }

    private RenderFailure failure() {
        Renders.Outcome outcome = outcome();
        if (outcome instanceof Renders.Outcome.Rendered rendered) {
            Evidence evidence = Evidence.of(test);
            evidence.add(rendered.chart());
            throw new Misuse(
                    Diagnostic.of("The chart renders, but %s is a `RenderFailure`.".formatted(Members.name(parameter)))
                            .withFact("rendered", evidence.link())
                            .withHint(
                                    "Declare `Manifests` if the chart should render, or set the values that it should reject."));
        }
        return new RenderFailure(((Renders.Outcome.Failed) outcome).failure());
    }
}
