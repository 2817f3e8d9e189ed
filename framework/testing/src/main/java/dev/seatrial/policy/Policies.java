/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A set of rules for charts, and the waivers from them. Immutable.
 *
 * <pre>{@code
 * assertThat(manifests).follows(Policies.recommended()
 *     .except("read-only-root-filesystem", because("nginx writes its cache"), on("Deployment", "web"))
 *     .with("team-label", "It tells the person on call who owns the workload.", review -> ...));
 * }</pre>
 *
 * <p>Every waiver needs a reason. An unused waiver is a failure, so that waivers are removed when they are no longer needed.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Policies {

    /** Returns the rules that every good chart can follow. */
    public static Policies recommended() {
        return new Policies(BuiltInRules.RECOMMENDED, List.of(), null, false, null);
    }

    /** Returns all rules that come with Seatrial. */
    public static Policies strict() {
        return new Policies(BuiltInRules.STRICT, List.of(), null, false, null);
    }

    /** Returns an empty set, to which rules can be added. */
    public static Policies none() {
        return new Policies(List.of(), List.of(), null, false, null);
    }

    /** Returns the reason for a waiver. */
    public static Reason because(String reason) {
        return new Reason(reason);
    }

    /** Returns a scope that limits a waiver to one object; see {@link Scope#on}. */
    public static Scope on(String kind, String name) {
        return Scope.on(kind, name);
    }

    /** Returns a scope that limits a waiver to what the given templates rendered; see {@link Scope#from}. */
    public static Scope from(String path) {
        return Scope.from(path);
    }

    private final List<PolicyRule> rules;
    private final List<Waiver> waivers;
    private final @Nullable KubernetesMinor kubernetes;
    private final boolean allowsUnusedWaivers;
    private final @Nullable Baseline baseline;

    private Policies(
            List<PolicyRule> rules,
            List<Waiver> waivers,
            @Nullable KubernetesMinor kubernetes,
            boolean allowsUnusedWaivers,
            @Nullable Baseline baseline) {
        this.rules = List.copyOf(rules);
        this.waivers = List.copyOf(waivers);
        this.kubernetes = kubernetes;
        this.allowsUnusedWaivers = allowsUnusedWaivers;
        this.baseline = baseline;
    }

    /** Returns the rules in the order in which they are checked. */
    public List<PolicyRule> rules() {
        return rules;
    }

    /** Returns this set with a custom rule added. */
    public Policies with(String id, String reason, PolicyCheck check) {
        return with(new PolicyRule(id, reason, check));
    }

    /** Returns this set with the given rules added. */
    public Policies with(PolicyRule... more) {
        List<PolicyRule> all = new ArrayList<>(rules);
        for (PolicyRule rule : more) {
            if (all.stream().anyMatch(known -> known.id().equals(rule.id()))) {
                throw new IllegalArgumentException("There is already a rule `%s`.".formatted(rule.id()));
            }
            all.add(rule);
        }
        return new Policies(all, waivers, kubernetes, allowsUnusedWaivers, baseline);
    }

    /**
     * Returns this set with the given rules of Seatrial added, such as some of the strict ones.
     *
     * @param ids the ids of the rules
     */
    public Policies with(String... ids) {
        return with(Arrays.stream(ids).map(Policies::builtIn).toArray(PolicyRule[]::new));
    }

    /**
     * Returns this set with a waiver for one of its rules.
     *
     * @param id the id of the rule
     * @param reason the reason for the waiver, as created by {@link #because}
     * @param scopes the objects, containers or templates to which the waiver applies; the whole release if none is
     *     given
     */
    public Policies except(String id, Reason reason, Scope... scopes) {
        if (rules.stream().noneMatch(rule -> rule.id().equals(id))) {
            throw new IllegalArgumentException(unknown(id));
        }
        List<Waiver> all = new ArrayList<>(waivers);
        for (Scope scope : scopes.length == 0 ? new Scope[] {Scope.EVERYTHING} : scopes) {
            all.add(new Waiver(id, reason, scope));
        }
        return new Policies(rules, all, kubernetes, allowsUnusedWaivers, baseline);
    }

    /**
     * Returns this set with a baseline: a file with findings that are accepted until somebody fixes them, so that only new findings are
     * failures. An entry for which there is no finding any more is a failure as well, like an unused waiver. A file that does not exist
     * accepts nothing. Assertions write the file if the tests run with {@code -Dseatrial.policies=update}, or with {@code
     * SEATRIAL_POLICIES=update} in the environment. This is not allowed if {@code CI} is set.
     *
     * @param file the file, such as {@code src/test/policies/shop.txt}; relative to the working directory of the tests
     */
    public Policies baseline(Path file) {
        return new Policies(rules, waivers, kubernetes, allowsUnusedWaivers, new Baseline(file));
    }

    /**
     * Returns this set for a version of Kubernetes, such as {@code 1.33}, instead of the version for which the chart
     * was rendered.
     */
    public Policies forKubernetes(String version) {
        return new Policies(rules, waivers, KubernetesMinor.of(version), allowsUnusedWaivers, baseline);
    }

    /** Returns this set with unused waivers allowed, for sets that several charts or values files share. */
    public Policies allowingUnusedWaivers() {
        return new Policies(rules, waivers, kubernetes, true, baseline);
    }

    /**
     * Checks manifests against the rules. Rules see the whole release, even if the manifests are a selection from it.
     * Findings are only about the selection. Documents that no API server accepts, because they have no {@code apiVersion},
     * {@code kind} or name, are found whatever the rules are.
     */
    public PolicyResult review(Manifests manifests) {
        Review.Release release = Review.Release.of(manifests, kubernetesOf(manifests));
        List<Finding> findings = new ArrayList<>();
        List<PolicyRule> checked = new ArrayList<>(rules);
        if (!checked.contains(ReleaseRules.COMPLETE)) {
            checked.add(0, ReleaseRules.COMPLETE);
        }
        for (PolicyRule rule : checked) {
            Review review = new Review(rule, release);
            check(rule, review);
            findings.addAll(review.findings());
        }
        return PolicyResult.of(this, release.kubernetes(), manifests, findings);
    }

    private static void check(PolicyRule rule, Review review) {
        try {
            rule.check().check(review);
        } catch (RuntimeException e) {
            throw new IllegalStateException("The rule `%s` could not be checked: %s".formatted(rule.id(), e), e);
        }
    }

    List<Waiver> waivers() {
        return waivers;
    }

    /** Returns this set without its baseline. */
    Policies withoutBaseline() {
        return new Policies(rules, waivers, kubernetes, allowsUnusedWaivers, null);
    }

    Optional<Baseline> baseline() {
        return Optional.ofNullable(baseline);
    }

    boolean allowsUnusedWaivers() {
        return allowsUnusedWaivers;
    }

    private KubernetesMinor kubernetesOf(Manifests manifests) {
        return kubernetes != null
                ? kubernetes
                : manifests
                        .release()
                        .map(ReleaseContext::kubernetes)
                        .map(KubernetesMinor::of)
                        .orElse(KubernetesMinor.NEWEST);
    }

    private static PolicyRule builtIn(String id) {
        return BuiltInRules.STRICT.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no rule `%s`. %s"
                        .formatted(id, Suggestions.didYouMean(id, ids(BuiltInRules.STRICT)))
                        .strip()));
    }

    private String unknown(String id) {
        if (ids(BuiltInRules.STRICT).contains(id)) {
            return "The rule `%s` is not part of this set, so it cannot be waived. It is part of `Policies.strict()`."
                    .formatted(id);
        }
        return "There is no rule `%s` to waive. %s"
                .formatted(id, Suggestions.didYouMean(id, ids(rules)))
                .strip();
    }

    private static List<String> ids(List<PolicyRule> rules) {
        return rules.stream().map(PolicyRule::id).collect(Collectors.toList());
    }
}
