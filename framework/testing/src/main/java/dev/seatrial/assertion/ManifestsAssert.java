/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

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

/**
 * Assertions about what a chart rendered, and ways to single manifests. Way is also check: a manifest that was not rendered,
 * or of which there are two, fails and is answered with what there is.
 *
 * <pre>{@code
 * assertThat(manifests).hasCount("Deployment", 2).doesNotContain("Ingress");
 * assertThat(manifests).service("shop-api").hasPort("http", 80);
 * }</pre>
 */
public final class ManifestsAssert extends AbstractManifestsAssert<ManifestsAssert> {

    ManifestsAssert(Manifests manifests, Failures failures) {
        super(manifests, ManifestsAssert.class, failures);
    }

    /**
     * Verifies how many manifests there are.
     *
     * <pre>{@code assertThat(manifests).withLabel("tier", "front").hasSize(2); // fails for 1 and 3 }</pre>
     */
    public ManifestsAssert hasSize(int size) {
        return counts(actual, size);
    }

    /**
     * Verifies that there are none.
     *
     * <pre>{@code assertThat(manifests).from("templates/debug.yaml").isEmpty(); // fails if one was rendered }</pre>
     */
    public ManifestsAssert isEmpty() {
        return hasSize(0);
    }

    /**
     * Verifies how many manifests of a kind there are.
     *
     * <pre>{@code assertThat(manifests).hasCount("Deployment", 2); // fails for 1, and names those there are }</pre>
     */
    public ManifestsAssert hasCount(String kind, int count) {
        Manifests selected = actual.ofKind(kind);
        return count == 0 ? hasNone(kind, selected) : counts(selected, count);
    }

    /**
     * Verifies that there is exactly one manifest of a kind and name.
     *
     * <pre>{@code assertThat(manifests).contains("Service", "web"); // fails without it, and for two of them }</pre>
     */
    public ManifestsAssert contains(String kind, String name) {
        manifest(kind, name);
        return this;
    }

    /**
     * Verifies that there are these manifests, each given as {@code Kind/name}, and no others, in any order.
     *
     * <pre>{@code assertThat(manifests).containsExactly("Service/web", "Deployment/web"); // fails if there is a Secret as well }</pre>
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
                        Diagnostic.of("Other manifests were rendered than expected.")
                                .withFact("missing", Shown.names(missing))
                                .withFact("too many", Shown.names(more)),
                        String.join("\n", expected),
                        String.join("\n", found));
    }

    /**
     * Verifies that there is one manifest at least.
     *
     * <pre>{@code assertThat(manifests).from("templates/web.yaml").isNotEmpty(); // fails if it renders nothing }</pre>
     */
    public ManifestsAssert isNotEmpty() {
        return !actual.isEmpty()
                ? this
                : fail(Diagnostic.of("No %s was rendered.".formatted(actual.description()))
                        .withFact("rendered", listed(actual.siblings().all())));
    }

    /**
     * Verifies that there is no manifest of a kind.
     *
     * <pre>{@code assertThat(manifests).doesNotContain("Ingress"); // fails for one, and for "Ingres" if there is an Ingress }</pre>
     */
    public ManifestsAssert doesNotContain(String kind) {
        return hasNone(kind, actual.ofKind(kind));
    }

    /**
     * Verifies that there is no manifest of a kind and name.
     *
     * <pre>{@code assertThat(manifests).doesNotContain("Service", "debug"); // fails for Service/debug, and for a kind "Servic" }</pre>
     */
    public ManifestsAssert doesNotContain(String kind, String name) {
        return hasNone(kind, actual.ofKind(kind).named(name));
    }

    /**
     * Verifies that manifests, each given as {@code Kind/name}, are installed in this order, whatever is between them. Hooks
     * are no part of it: {@link #runsHooksInOrder} verifies theirs.
     *
     * <pre>{@code assertThat(manifests).installsInOrder("Secret/db", "Deployment/web"); // fails for the other way round }</pre>
     */
    public ManifestsAssert installsInOrder(String... labels) {
        List<String> order = actual.stream()
                .filter(m -> !HookOrder.isHook(m))
                .map(m -> m.id().label())
                .toList();
        return inOrder("installed", order, labels);
    }

    /**
     * Verifies that hooks for an event, each given as {@code Kind/name}, run in this order, whatever is between them: by their
     * weights, then by their names.
     *
     * <pre>{@code assertThat(manifests).runsHooksInOrder("pre-install", "Job/migrate", "Job/seed"); // fails for weights 5 and 1 }</pre>
     */
    public ManifestsAssert runsHooksInOrder(String event, String... labels) {
        return inOrder("run", HookOrder.of(actual, event), labels);
    }

    private ManifestsAssert inOrder(String done, List<String> order, String... labels) {
        int last = -1;
        for (String label : labels) {
            int at = order.indexOf(label);
            if (at < 0) {
                return fail(NearMiss.hint(
                        Diagnostic.of("`%s` is not among what is %s.".formatted(label, done))
                                .withFact("order", order.isEmpty() ? "nothing" : String.join("\n", order)),
                        label,
                        order));
            }
            if (at < last) {
                return fail(
                        Diagnostic.of("`%s` is %s before `%s`, not after it.".formatted(label, done, order.get(last)))
                                .withFact("expected", String.join(", ", labels))
                                .withFact("actual", String.join("\n", order)),
                        Arrays.asList(labels),
                        order);
            }
            last = at;
        }
        return this;
    }

    /**
     * Verifies that the manifests follow rules. A report is written into {@code target/seatrial/policies}, also of what
     * passes: it lists what was waived, and why.
     *
     * <pre>{@code
     * assertThat(manifests).follows(Policies.recommended()
     *     .except("read-only-root-filesystem", because("nginx writes its cache"), on("Deployment", "web"))); // fails for an image without tag
     * }</pre>
     */
    public ManifestsAssert follows(Policies policies) {
        Verdict.on(actual, policies).ifPresent(this::fail);
        return this;
    }

    /**
     * Verifies something of each manifest, of which there must be one at least.
     *
     * <pre>{@code assertThat(manifests).each(manifest -> manifest.hasLabel("app", "shop")); // fails if one lacks it, and for none }</pre>
     */
    public ManifestsAssert each(Consumer<ManifestAssert> check) {
        if (actual.isEmpty()) {
            return fail(Diagnostic.of("No %s was rendered, so nothing was checked.".formatted(actual.description())));
        }
        actual.forEach(manifest -> check.accept(next(new ManifestAssert(manifest, scope(), failures()))));
        return this;
    }

    /**
     * Verifies that whatever the manifests refer to by name is provided by one of them.
     *
     * <pre>{@code assertThat(manifests).hasNoDanglingReferences(); // fails for a secretKeyRef to a Secret that was not rendered }</pre>
     */
    public ManifestsAssert hasNoDanglingReferences() {
        return hasNoDanglingReferencesExcept();
    }

    /**
     * Verifies that whatever the manifests refer to by name is provided by one of them: Secrets and ConfigMaps and their keys,
     * ServiceAccounts, claims, roles, the Services of an Ingress, the workload of an autoscaler, the names of ports.
     *
     * <pre>{@code assertThat(manifests).hasNoDanglingReferencesExcept("Secret/registry"); // fails for a Service that lacks, and if nothing needs the Secret }</pre>
     *
     * @param provided what others provide, each as {@code Kind/name}: {@code "Secret/registry-credentials"}. One that
     *     nothing refers to fails, because it says something that is no longer so
     */
    public ManifestsAssert hasNoDanglingReferencesExcept(String... provided) {
        References references = References.in(actual, scope());
        references.dangling(List.of(provided)).forEach(this::fail);
        List<String> idle = references.unused(List.of(provided));
        return idle.isEmpty()
                ? this
                : fail(Diagnostic.of("Nothing refers to %s.".formatted(Shown.names(idle)))
                        .withHint("Take it out of `hasNoDanglingReferencesExcept`."));
    }

    /**
     * Narrows to the manifests of a kind.
     *
     * <pre>{@code assertThat(manifests).ofKind("Job").each(job -> job.hasPath("spec.backoffLimit")); // fails without a Job }</pre>
     */
    public ManifestsAssert ofKind(String kind) {
        return narrowed(manifests -> manifests.ofKind(kind));
    }

    /**
     * Narrows to the manifests of a name, of whatever kind.
     *
     * <pre>{@code assertThat(manifests).named("web").hasSize(3); // fails for 2 }</pre>
     */
    public ManifestsAssert named(String name) {
        return narrowed(manifests -> manifests.named(name));
    }

    /**
     * Narrows to the hooks.
     *
     * <pre>{@code assertThat(manifests).hooks().each(hook -> hook.hasHookDeletePolicy("hook-succeeded")); // fails without hooks }</pre>
     */
    public ManifestsAssert hooks() {
        return narrowed(manifests -> manifests.where("that is a hook", HookOrder::isHook));
    }

    /**
     * Narrows to the manifests that a condition of one's own accepts.
     *
     * <pre>{@code assertThat(manifests).where("with owner", m -> m.at("metadata.ownerReferences").isPresent()).isEmpty(); // fails for one }</pre>
     *
     * @param description completes "no manifest ..." in failures, such as {@code "with owner"}
     */
    public ManifestsAssert where(String description, Predicate<Manifest> condition) {
        return narrowed(manifests -> manifests.where(description, condition));
    }

    /**
     * Narrows to the manifests with a label of a given value.
     *
     * <pre>{@code assertThat(manifests).withLabel("tier", "front").hasSize(2); // fails for 1 }</pre>
     */
    public ManifestsAssert withLabel(String label, String value) {
        return narrowed(manifests -> manifests.withLabel(label, value));
    }

    /**
     * Narrows to the manifests whose manifest gives this namespace.
     *
     * <pre>{@code assertThat(manifests).inNamespace("prod").hasSize(3); // fails for manifests that leave it to the release }</pre>
     */
    public ManifestsAssert inNamespace(String namespace) {
        return narrowed(manifests -> manifests.inNamespace(namespace));
    }

    /**
     * Narrows to the manifests written by a template.
     *
     * <pre>{@code assertThat(manifests).from("templates/web.yaml").one().hasLabel("app", "web"); // fails for two documents }</pre>
     */
    public ManifestsAssert from(String template) {
        return narrowed(manifests -> manifests.from(template));
    }

    private ManifestsAssert narrowed(Function<Manifests, Manifests> selection) {
        return next(new ManifestsAssert(selection.apply(actual), failures()));
    }

    /** A kind that is mistyped is always absent, so that is no proof. */
    private ManifestsAssert hasNone(String kind, Manifests selected) {
        Optional<String> meant = selected.isEmpty() ? KnownKinds.meant(kind, actual) : Optional.empty();
        return meant.isEmpty()
                ? counts(selected, 0)
                : fail(Diagnostic.of("There is no `%s`, but there never would be: it looks mistyped.".formatted(kind))
                        .withHint("Did you mean `%s`?".formatted(meant.get())));
    }

    private ManifestsAssert counts(Manifests selected, int expected) {
        if (selected.size() == expected) {
            return this;
        }
        List<Manifest> shown = selected.isEmpty() ? actual.siblings().all() : selected.all();
        Diagnostic diagnostic = Diagnostic.of(
                        "%d of %s were rendered, not %d.".formatted(selected.size(), selected.description(), expected))
                .withFact("rendered", listed(shown));
        return fail(meant(selected).map(diagnostic::withHint).orElse(diagnostic), expected, selected.size());
    }

    /** Returns what was most likely meant by a selection that has nothing. */
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
                ? "nothing"
                : lines.stream().limit(20).collect(Collectors.joining("\n"))
                        + (lines.size() > 20 ? "\nand " + (lines.size() - 20) + " more" : "");
    }
}
