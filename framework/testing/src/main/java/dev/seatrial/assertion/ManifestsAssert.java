/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestSelectionException;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.policy.Policies;
import dev.seatrial.policy.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Assertions about the manifests that a chart rendered, and navigation to single ones. Navigation is an assertion in
 * itself: it fails if the manifest was not rendered, or if there are several, and the message lists the candidates.
 *
 * <pre>{@code
 * assertThat(manifests).hasCount("Deployment", 2).doesNotContain("Ingress");
 * assertThat(manifests).service("shop-api").hasPort("http", 80);
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ManifestsAssert extends AbstractManifestsAssert<ManifestsAssert> {

    ManifestsAssert(Manifests manifests, Failures failures) {
        super(manifests, ManifestsAssert.class, failures);
    }

    /**
     * Verifies the number of manifests in this selection.
     *
     * <pre>{@code assertThat(manifests).withLabel("tier", "front").hasSize(2); // fails for 1 and 3 }</pre>
     *
     * @throws AssertionError if there are fewer or more
     */
    public ManifestsAssert hasSize(int size) {
        return counts(actual, size);
    }

    /**
     * Verifies that this selection has no manifests. A selection that never has any fails too: of a kind that does not exist,
     * from a template that the chart does not have, or by a name, label or namespace that resembles a present one.
     *
     * <pre>{@code assertThat(manifests).from("templates/debug.yaml").isEmpty(); // fails if one was rendered, and if the chart has no such template }</pre>
     *
     * @throws AssertionError if there is one, or the selection looks mistyped
     */
    public ManifestsAssert isEmpty() {
        return hasSize(0);
    }

    /**
     * Verifies the number of manifests of the given kind.
     *
     * <pre>{@code assertThat(manifests).hasCount("Deployment", 2); // fails for 1 }</pre>
     *
     * @throws AssertionError if there are fewer or more
     */
    public ManifestsAssert hasCount(String kind, int count) {
        return counts(actual.ofKind(kind), count);
    }

    /**
     * Verifies that exactly one manifest of the given kind and name was rendered.
     *
     * <pre>{@code assertThat(manifests).contains("Service", "web"); // fails without it, and for two of them }</pre>
     *
     * @throws AssertionError if there is none or several
     */
    public ManifestsAssert contains(String kind, String name) {
        manifest(kind, name);
        return this;
    }

    /**
     * Verifies that exactly the given manifests were rendered, each given as {@code Kind/name}, in any order.
     *
     * <pre>{@code assertThat(manifests).containsExactly("Service/web", "Deployment/web"); // fails if a Secret was rendered as well }</pre>
     *
     * @throws AssertionError if one is missing or there are others
     */
    public ManifestsAssert containsExactly(String... labels) {
        List<String> expected = Arrays.stream(labels).sorted().toList();
        List<String> found = actual.stream().map(m -> m.id().label()).sorted().toList();
        List<String> missing = new ArrayList<>(expected);
        found.forEach(missing::remove);
        List<String> more = new ArrayList<>(found);
        expected.forEach(more::remove);
        return missing.isEmpty() && more.isEmpty()
                ? this
                : fail(
                        Diagnostic.of("The rendered manifests are not exactly the expected ones.")
                                .withFact("missing", Shown.names(missing))
                                .withFact("unexpected", Shown.names(more)),
                        String.join("\n", expected),
                        String.join("\n", found));
    }

    /**
     * Verifies that this selection has at least one manifest.
     *
     * <pre>{@code assertThat(manifests).from("templates/web.yaml").isNotEmpty(); // fails if it renders nothing }</pre>
     *
     * @throws AssertionError if it has none
     */
    public ManifestsAssert isNotEmpty() {
        return !actual.isEmpty()
                ? this
                : fail(Diagnostic.of("No %s was rendered.".formatted(actual.description()))
                        .withFact("manifests", listed(actual.siblings().all())));
    }

    /**
     * Verifies that no manifest of the given kind was rendered.
     *
     * <pre>{@code assertThat(manifests).doesNotContain("Ingress"); // fails for an Ingress; "Ingres" would fail as mistyped }</pre>
     *
     * @throws AssertionError if one was rendered, or the kind looks mistyped, since such a kind is never rendered
     */
    public ManifestsAssert doesNotContain(String kind) {
        return counts(actual.ofKind(kind), 0);
    }

    /**
     * Verifies that no manifest of the given kind and name was rendered.
     *
     * <pre>{@code assertThat(manifests).doesNotContain("Service", "debug"); // fails for Service/debug; "debgu" would fail as mistyped }</pre>
     *
     * @throws AssertionError if it was rendered, or the kind or name looks mistyped
     */
    public ManifestsAssert doesNotContain(String kind, String name) {
        return counts(actual.ofKind(kind).named(name), 0);
    }

    /**
     * Verifies that Helm installs the given manifests, each given as {@code Kind/name}, in this order. Other manifests
     * may be in between. Hooks are not included; see {@link #runsHooksInOrder}.
     *
     * <pre>{@code assertThat(manifests).installsInOrder("Secret/db", "Deployment/web"); // fails for the reverse order }</pre>
     *
     * @throws AssertionError if the order differs or a manifest is not installed
     */
    public ManifestsAssert installsInOrder(String... labels) {
        List<String> order = actual.stream()
                .filter(m -> !HookOrder.isHook(m))
                .map(m -> m.id().label())
                .toList();
        return inOrder("installed", order, labels);
    }

    /**
     * Verifies that Helm runs the given hooks for an event, each given as {@code Kind/name}, in this order: by weight,
     * then by name. Other hooks may be in between.
     *
     * <pre>{@code assertThat(manifests).runsHooksInOrder("pre-install", "Job/migrate", "Job/seed"); // fails if they have weights 5 and 1 }</pre>
     *
     * @throws AssertionError if the order differs or a hook does not run for the event
     */
    public ManifestsAssert runsHooksInOrder(String event, String... labels) {
        return inOrder("run", HookOrder.of(actual, event), labels);
    }

    private ManifestsAssert inOrder(String done, List<String> order, String... labels) {
        if (labels.length == 0) {
            return fail(Diagnostic.of("No manifests are given, so nothing was checked."));
        }
        int last = -1;
        for (String label : labels) {
            int first = order.indexOf(label);
            if (first < 0) {
                return fail(NearMiss.hint(
                        Diagnostic.of("`%s` is not %s.".formatted(label, done))
                                .withFact("order", order.isEmpty() ? "none" : String.join("\n", order)),
                        label,
                        order));
            }
            if (first < last) {
                return fail(
                        Diagnostic.of("`%s` is %s before `%s`, but should be %s after it."
                                        .formatted(label, done, order.get(last), done))
                                .withFact("expected", String.join(", ", labels))
                                .withFact("actual", String.join("\n", order)),
                        Arrays.asList(labels),
                        order);
            }
            // Two namespaces may have objects of the same name; all of them count.
            last = order.lastIndexOf(label);
        }
        return this;
    }

    /**
     * Verifies that the manifests follow the given policies. In a {@code @ChartTest} the result is part of the report, even if
     * all rules pass, with the exceptions and their reasons.
     *
     * <pre>{@code
     * assertThat(manifests).follows(Policies.recommended()
     *     .except("read-only-root-filesystem", because("nginx writes its cache"), on("Deployment", "web"))); // fails for an image without a tag
     * }</pre>
     *
     * @throws AssertionError if a rule is violated and no exception applies, or if the selection is empty
     */
    public ManifestsAssert follows(Policies policies) {
        if (isVacuous()) {
            return nothingChecked();
        }
        Verdict.on(actual, policies).ifPresent(this::fail);
        return this;
    }

    /**
     * Verifies that every manifest of this selection passes the given assertions.
     *
     * <pre>{@code assertThat(manifests).each(manifest -> manifest.hasLabel("app", "shop")); // fails if one lacks the label, and for no manifests }</pre>
     *
     * @throws AssertionError if one does not pass, or the selection is empty
     */
    public ManifestsAssert each(Consumer<ManifestAssert> check) {
        if (actual.isEmpty()) {
            return nothingChecked();
        }
        actual.forEach(manifest -> check.accept(next(new ManifestAssert(manifest, scope(), failures()))));
        return this;
    }

    /**
     * Verifies that everything the manifests refer to by name is provided by a manifest of the release.
     *
     * <pre>{@code assertThat(manifests).hasNoDanglingReferences(); // fails for a secretKeyRef to a Secret that was not rendered }</pre>
     *
     * @throws AssertionError if a reference has no target
     */
    public ManifestsAssert hasNoDanglingReferences() {
        return hasNoDanglingReferencesExcept();
    }

    /**
     * Verifies that everything the manifests refer to by name is provided by a manifest of the release or listed here.
     * Checked are references to Secrets and ConfigMaps, their keys and files, ServiceAccounts, PersistentVolumeClaims, roles,
     * PriorityClasses, RuntimeClasses, ResourceClaims, the Services of an Ingress, of routes and of webhooks, the workload of
     * an autoscaler, and, within a pod, volumes, resource claims and named ports.
     *
     * <pre>{@code assertThat(manifests).hasNoDanglingReferencesExcept("Secret/registry"); // fails for any other missing object, and if nothing refers to the Secret }</pre>
     *
     * @param provided the objects that exist outside the chart, each as {@code Kind/name}, such as {@code
     *     "Secret/registry-credentials"}
     * @throws AssertionError if a reference has no target, or if nothing refers to one of the listed objects
     */
    public ManifestsAssert hasNoDanglingReferencesExcept(String... provided) {
        if (isVacuous()) {
            return nothingChecked();
        }
        References references = References.in(actual, scope());
        references.dangling(List.of(provided)).forEach(this::fail);
        List<String> idle = references.unused(List.of(provided));
        return idle.isEmpty()
                ? this
                : fail(Diagnostic.of("Nothing refers to %s.".formatted(Shown.names(idle)))
                        .withHint("Remove it from `hasNoDanglingReferencesExcept`."));
    }

    /**
     * Narrows the selection to the manifests of the given kind.
     *
     * <pre>{@code assertThat(manifests).ofKind("Job").each(job -> job.hasPath("spec.backoffLimit")); // fails without Jobs }</pre>
     */
    public ManifestsAssert ofKind(String kind) {
        return narrowed(manifests -> manifests.ofKind(kind));
    }

    /**
     * Narrows the selection to the manifests of the given name, whatever their kind.
     *
     * <pre>{@code assertThat(manifests).named("web").hasSize(3); // fails for 2 }</pre>
     */
    public ManifestsAssert named(String name) {
        return narrowed(manifests -> manifests.named(name));
    }

    /**
     * Narrows the selection to hooks.
     *
     * <pre>{@code assertThat(manifests).hooks().each(hook -> hook.hasHookDeletePolicy("hook-succeeded")); // fails without hooks }</pre>
     */
    public ManifestsAssert hooks() {
        return narrowed(manifests -> manifests.where("with annotation `helm.sh/hook`", HookOrder::isHook));
    }

    /**
     * Narrows the selection to the manifests that match a condition.
     *
     * <pre>{@code assertThat(manifests).where("with an owner", m -> m.at("metadata.ownerReferences").isPresent()).isEmpty(); // fails if one has an owner }</pre>
     *
     * @param description completes "No manifest ..." in failure messages, such as {@code "with an owner"}
     */
    public ManifestsAssert where(String description, Predicate<Manifest> condition) {
        return narrowed(manifests -> manifests.where(description, condition));
    }

    /**
     * Narrows the selection to the manifests that have a label with the given value.
     *
     * <pre>{@code assertThat(manifests).withLabel("tier", "front").hasSize(2); // fails for 1 }</pre>
     */
    public ManifestsAssert withLabel(String label, String value) {
        return narrowed(manifests -> manifests.withLabel(label, value));
    }

    /**
     * Narrows the selection to the manifests that set {@code metadata.namespace} to the given namespace.
     *
     * <pre>{@code assertThat(manifests).inNamespace("prod").hasSize(3); // fails for 2; manifests that leave it to the release do not count }</pre>
     */
    public ManifestsAssert inNamespace(String namespace) {
        return narrowed(manifests -> manifests.inNamespace(namespace));
    }

    /**
     * Narrows the selection to the manifests that the given template rendered.
     *
     * <pre>{@code assertThat(manifests).from("templates/web.yaml").one().hasLabel("app", "web"); // fails for two documents }</pre>
     */
    public ManifestsAssert from(String template) {
        return narrowed(manifests -> manifests.from(template));
    }

    private ManifestsAssert narrowed(Function<Manifests, Manifests> selection) {
        return next(new ManifestsAssert(selection.apply(actual), failures()));
    }

    private ManifestsAssert counts(Manifests selected, int expected) {
        if (selected.size() == expected) {
            // What is always absent, because it is mistyped, proves nothing.
            Optional<Diagnostic> mistake = expected == 0 ? AbsentSelection.mistake(selected) : Optional.empty();
            return mistake.map(this::fail).orElse(this);
        }
        List<Manifest> shown = selected.isEmpty() ? actual.siblings().all() : selected.all();
        String wanted = expected == 0 ? "no " + selected.description() : selected.description(expected);
        Diagnostic diagnostic = Diagnostic.of("Expected %s, but %s rendered.".formatted(wanted, were(selected.size())))
                .withFact("manifests", listed(shown));
        return fail(meant(selected).map(diagnostic::withHint).orElse(diagnostic), expected, selected.size());
    }

    private static String were(int count) {
        return count == 0 ? "none was" : count == 1 ? "1 was" : count + " were";
    }

    /** Returns the hint for a selection that is empty, such as the name that was probably meant. */
    private static Optional<String> meant(Manifests selected) {
        if (!selected.isEmpty()) {
            return Optional.empty();
        }
        try {
            selected.one();
            return Optional.empty();
        } catch (ManifestSelectionException e) {
            return e.diagnostic().hint();
        }
    }

    private static String listed(Collection<Manifest> manifests) {
        List<String> lines = new ArrayList<>();
        manifests.forEach(manifest -> lines.add(manifest.toString()));
        return lines.isEmpty()
                ? "none"
                : lines.stream().limit(20).collect(Collectors.joining("\n"))
                        + (lines.size() > 20 ? "\nand " + (lines.size() - 20) + " more" : "");
    }
}
