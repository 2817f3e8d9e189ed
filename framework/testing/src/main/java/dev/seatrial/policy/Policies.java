/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rules that charts are held to, and what is waived of them. Immutable.
 *
 * <pre>{@code
 * assertThat(manifests).follows(Policies.recommended()
 *     .except("read-only-root-filesystem", because("nginx writes its cache"), on("Deployment", "web"))
 *     .with("team-label", "Whoever is on call finds the owner by it.", review -> ...));
 * }</pre>
 *
 * <p>A waiver needs a reason, and one that nothing needs any more fails, because it says something that is no longer so.
 */
public final class Policies {

    /** Returns the rules that good charts can meet. */
    public static Policies recommended() {
        return new Policies(BuiltInRules.RECOMMENDED, List.of(), null, false, null);
    }

    /** Returns all rules that come with Seatrial. */
    public static Policies strict() {
        return new Policies(BuiltInRules.STRICT, List.of(), null, false, null);
    }

    /** Returns no rules, to start a set of one's own from. */
    public static Policies none() {
        return new Policies(List.of(), List.of(), null, false, null);
    }

    /** Returns the reason for a waiver. */
    public static Reason because(String reason) {
        return new Reason(reason);
    }

    /** Returns the scope of one object, for a waiver; see {@link Scope#on}. */
    public static Scope on(String kind, String name) {
        return Scope.on(kind, name);
    }

    /** Returns the scope of what some templates wrote, for a waiver; see {@link Scope#from}. */
    public static Scope from(String path) {
        return Scope.from(path);
    }

    private final List<PolicyRule> rules;
    private final List<Waiver> waivers;
    private final @Nullable KubernetesMinor kubernetes;
    private final boolean allowsUnusedWaivers;
    private final @Nullable Path reports;

    private Policies(
            List<PolicyRule> rules,
            List<Waiver> waivers,
            @Nullable KubernetesMinor kubernetes,
            boolean allowsUnusedWaivers,
            @Nullable Path reports) {
        this.rules = List.copyOf(rules);
        this.waivers = List.copyOf(waivers);
        this.kubernetes = kubernetes;
        this.allowsUnusedWaivers = allowsUnusedWaivers;
        this.reports = reports;
    }

    /** Returns the rules, in the order in which they are checked. */
    public List<PolicyRule> rules() {
        return rules;
    }

    /** Returns these rules and one of one's own. */
    public Policies with(String id, String reason, PolicyCheck check) {
        return with(new PolicyRule(id, reason, check));
    }

    /** Returns these rules and more of them. */
    public Policies with(PolicyRule... more) {
        List<PolicyRule> all = new ArrayList<>(rules);
        for (PolicyRule rule : more) {
            if (all.stream().anyMatch(known -> known.id().equals(rule.id()))) {
                throw new IllegalArgumentException("There is a rule `%s` already.".formatted(rule.id()));
            }
            all.add(rule);
        }
        return new Policies(all, waivers, kubernetes, allowsUnusedWaivers, reports);
    }

    /** Returns these rules and those of Seatrial with the given ids, such as some of the strict ones. */
    public Policies with(String... ids) {
        return with(Arrays.stream(ids).map(Policies::builtIn).toArray(PolicyRule[]::new));
    }

    /**
     * Returns these rules with one waived.
     *
     * @param id the rule
     * @param reason why, as {@link #because} makes it
     * @param scopes where; everywhere if none is given
     */
    public Policies except(String id, Reason reason, Scope... scopes) {
        if (rules.stream().noneMatch(rule -> rule.id().equals(id))) {
            throw new IllegalArgumentException(unknown(id));
        }
        List<Waiver> all = new ArrayList<>(waivers);
        for (Scope scope : scopes.length == 0 ? new Scope[] {Scope.EVERYTHING} : scopes) {
            all.add(new Waiver(id, reason, scope));
        }
        return new Policies(rules, all, kubernetes, allowsUnusedWaivers, reports);
    }

    /** Returns the rules for a version of Kubernetes, such as {@code 1.33}, instead of the one that is rendered for. */
    public Policies forKubernetes(String version) {
        return new Policies(rules, waivers, KubernetesMinor.of(version), allowsUnusedWaivers, reports);
    }

    /** Returns the rules with waivers that need not be of use: for a set that several charts, or values, share. */
    public Policies allowingUnusedWaivers() {
        return new Policies(rules, waivers, kubernetes, true, reports);
    }

    /** Returns the rules with their reports in another folder than {@code target/seatrial/policies}. */
    public Policies reportingTo(Path folder) {
        return new Policies(rules, waivers, kubernetes, allowsUnusedWaivers, folder);
    }

    /** Returns where reports are written, or nothing for the folder of the build. */
    public Optional<Path> reports() {
        return Optional.ofNullable(reports);
    }

    /**
     * Holds manifests to the rules. Rules see the whole release that a selection was made from; findings are about the
     * selection alone.
     */
    public PolicyResult review(Manifests manifests) {
        Review.Release release = Review.Release.of(manifests, kubernetesOf(manifests));
        List<Finding> findings = new ArrayList<>();
        for (PolicyRule rule : rules) {
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
            throw new IllegalStateException("Rule `%s` could not be checked: %s".formatted(rule.id(), e), e);
        }
    }

    List<Waiver> waivers() {
        return waivers;
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
            return "Rule `%s` is not in this set, so there is nothing to waive. It is one of `Policies.strict()`."
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
