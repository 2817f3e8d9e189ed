/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Counted;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.manifest.FieldChange;
import dev.seatrial.manifest.ResourceId;
import dev.seatrial.render.RenderException;
import dev.seatrial.upgrade.ObjectChange;
import dev.seatrial.upgrade.ObjectChange.Action;
import dev.seatrial.upgrade.Upgrade;
import dev.seatrial.upgrade.UpgradeFinding;
import dev.seatrial.upgrade.UpgradePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the upgrade of a release. Every assertion fails if one of the charts does not render, the new one with the values that the
 * upgrade reuses.
 *
 * <p>Objects are named as in {@code Deployment/web}; a kind alone stands for all of its objects.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class UpgradeAssert extends AbstractChartAssert<UpgradeAssert, Upgrade> {

    private static final int SHOWN = 10;

    private final @Nullable UpgradePlan plan;
    private final @Nullable RenderException failure;

    private UpgradeAssert(
            Upgrade upgrade, @Nullable UpgradePlan plan, @Nullable RenderException failure, Failures failures) {
        super(upgrade, UpgradeAssert.class, failures);
        this.plan = plan;
        this.failure = failure;
    }

    static UpgradeAssert of(Upgrade upgrade, Failures failures) {
        try {
            UpgradePlan plan = upgrade.plan();
            return new UpgradeAssert(upgrade, plan, null, failures.masking(plan::secrets));
        } catch (RenderException e) {
            return new UpgradeAssert(upgrade, null, e, failures.masking(e::secrets));
        }
    }

    /**
     * Verifies that the upgrade has no {@linkplain UpgradePlan#dangers() danger}: the API server accepts every update, and no data, pods,
     * clients or definitions are left behind. Objects may change, and pods may restart.
     *
     * <pre>{@code assertThat(upgrade).isSafe(); // fails for another selector of a Deployment }</pre>
     *
     * @throws AssertionError if there is a danger
     */
    public UpgradeAssert isSafe() {
        return check(known -> known.isSafe() ? Optional.empty() : Optional.of(dangers(known.dangers())));
    }

    /**
     * Verifies that the upgrade deletes no object. An object that gets another name is deleted.
     *
     * <pre>{@code assertThat(upgrade).deletesNothing(); // fails if a template is gone }</pre>
     *
     * @throws AssertionError if it deletes an object
     */
    public UpgradeAssert deletesNothing() {
        return check(known -> {
            List<ObjectChange> deleted = new ArrayList<>(known.changes(Action.DELETED));
            deleted.addAll(known.changes(Action.RECREATED));
            return failure(
                    known,
                    deleted,
                    "deletes",
                    "nothing",
                    "Keep the template, or add the annotation `helm.sh/resource-policy: keep` in a release before this one.");
        });
    }

    /**
     * Verifies that the upgrade creates, changes and deletes only some objects.
     *
     * <pre>{@code assertThat(upgrade).changesOnly("Deployment/web", "ConfigMap"); }</pre>
     *
     * @param objects the objects as {@code Kind/name}, or kinds
     * @throws AssertionError if another object changes, or if neither chart has one of the given objects
     */
    public UpgradeAssert changesOnly(String... objects) {
        return only(List.of(objects), UpgradePlan::changes, "changes", "If the change is intended, name the object.");
    }

    /**
     * Verifies that only the pods of some objects restart.
     *
     * <pre>{@code assertThat(upgrade).restartsOnly("Deployment/web"); // fails if an annotation of another pod template changes }</pre>
     *
     * @param objects the workloads as {@code Kind/name}, or kinds; none if no pod may restart
     * @throws AssertionError if the pods of another object restart, or if neither chart has one of the given objects
     */
    public UpgradeAssert restartsOnly(String... objects) {
        return only(
                List.of(objects),
                UpgradePlan::restarts,
                "restarts the pods of",
                "If the restart is intended, name the object. Otherwise keep the pod template as it was.");
    }

    private UpgradeAssert only(
            List<String> names, Function<UpgradePlan, List<ObjectChange>> found, String verb, String hint) {
        return check(known -> {
            for (String name : names) {
                if (known.objects().stream().noneMatch(id -> isNamed(id, name))) {
                    return Optional.of(unknown(known, name));
                }
            }
            List<ObjectChange> others = found.apply(known).stream()
                    .filter(change -> names.stream().noneMatch(name -> isNamed(change, name)))
                    .toList();
            String expected = names.isEmpty() ? "none" : String.join(", ", names);
            return failure(known, others, verb, expected, hint);
        });
    }

    private static boolean isNamed(ObjectChange change, String name) {
        return isNamed(change.id(), name)
                || Optional.ofNullable(change.before())
                        .filter(before -> isNamed(before.id(), name))
                        .isPresent();
    }

    private static boolean isNamed(ResourceId id, String name) {
        return id.kind().equals(name)
                || id.label().equals(name)
                || id.qualifiedLabel().equals(name);
    }

    private static Diagnostic unknown(UpgradePlan plan, String name) {
        TreeSet<String> known =
                plan.objects().stream().map(ResourceId::label).collect(Collectors.toCollection(TreeSet::new));
        Diagnostic told =
                Diagnostic.of("Neither chart of the upgrade of %s has an object `%s`.".formatted(plan.title(), name));
        String hint = Suggestions.didYouMean(name, known);
        return hint.isEmpty() ? told.withFact("objects", String.join(", ", known)) : told.withHint(hint);
    }

    private static Optional<Diagnostic> failure(
            UpgradePlan plan, List<ObjectChange> unexpected, String verb, String expected, String hint) {
        if (unexpected.isEmpty()) {
            return Optional.empty();
        }
        ObjectChange first = unexpected.get(0);
        boolean isRestart = verb.startsWith("restarts");
        List<FieldChange> fields = isRestart ? first.restarts() : first.fields();
        String headline = "The upgrade of %s %s %s."
                .formatted(
                        plan.title(),
                        verb,
                        unexpected.size() == 1
                                ? name(first)
                                : name(first) + " and " + Counted.of(unexpected.size() - 1, "other object"));
        Diagnostic told = first.diagnostic(headline, fields);
        List<String> others = unexpected.stream()
                .skip(1)
                .limit(SHOWN)
                .map(UpgradeAssert::name)
                .toList();
        if (!others.isEmpty()) {
            String more = unexpected.size() - 1 > SHOWN ? ", ..." : "";
            told = told.withFact("also", String.join(", ", others) + more);
        }
        return Optional.of(told.withFact("expected", expected).withHint(hint));
    }

    /** Returns the object, with what happens to it unless it is patched. */
    private static String name(ObjectChange change) {
        String old = Optional.ofNullable(change.before())
                .map(before -> before.id().label())
                .orElse("");
        return switch (change.action()) {
            case ADDED -> change.id().label() + " (added)";
            case DELETED -> change.id().label() + " (deleted)";
            case RECREATED -> old + " (recreated as " + change.id().label() + ")";
            case KEPT -> change.id().label() + " (leaves the release)";
            case CHANGED -> change.id().label();
        };
    }

    private static Diagnostic dangers(List<UpgradeFinding> dangers) {
        Diagnostic first = dangers.get(0).diagnostic();
        List<String> others = new ArrayList<>();
        dangers.stream()
                .skip(1)
                .limit(SHOWN)
                .forEach(danger -> others.add("%s (%s)".formatted(danger.message(), danger.template())));
        if (dangers.size() - 1 > SHOWN) {
            others.add("and %s".formatted(Counted.of(dangers.size() - 1 - SHOWN, "more danger")));
        }
        return others.isEmpty() ? first : first.withFact("also", String.join("\n", others));
    }

    private UpgradeAssert check(Function<UpgradePlan, Optional<Diagnostic>> assertion) {
        if (plan == null) {
            Diagnostic problem = Objects.requireNonNull(failure).diagnostic();
            return fail(problem.withFact("upgrade", "of " + actual));
        }
        return assertion.apply(plan).map(this::fail).orElse(this);
    }
}
