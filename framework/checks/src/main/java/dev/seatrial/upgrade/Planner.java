/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.chart.Chart;
import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestChange;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ManifestsDiff;
import dev.seatrial.manifest.ResourceId;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.upgrade.ObjectChange.Action;
import dev.seatrial.validation.Validation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the plan of an upgrade from two renders. */
final class Planner {

    private static final String HOOK = "helm.sh/hook";
    private static final String POLICY = "helm.sh/resource-policy";

    private final RenderedChart before;
    private final RenderedChart after;
    private final KubernetesMinor minor;
    private final List<ObjectChange> changes = new ArrayList<>();
    private final List<UpgradeFinding> findings = new ArrayList<>();

    private Planner(RenderedChart before, RenderedChart after, KubernetesMinor minor) {
        this.before = before;
        this.after = after;
        this.minor = minor;
    }

    /** @param kubernetes the version of Kubernetes; null for the one that the new chart was rendered for */
    static UpgradePlan plan(
            RenderedChart before,
            RenderedChart after,
            RenderRequest old,
            RenderRequest target,
            @Nullable String kubernetes) {
        KubernetesMinor minor = kubernetes == null
                ? Validation.minorOf(after.manifests())
                : KubernetesMinor.of(kubernetes).closestKnown();
        return new Planner(before, after, minor).plan(title(old.chart(), target.chart()));
    }

    /** Returns {@code shop 1.0.0 to 1.1.0}. */
    static String title(Chart before, Chart after) {
        return before.name().equals(after.name())
                ? "%s %s to %s".formatted(before.name(), before.version(), after.version())
                : "%s %s to %s %s".formatted(before.name(), before.version(), after.name(), after.version());
    }

    private UpgradePlan plan(String title) {
        Manifests old = objects(before.manifests());
        Manifests now = objects(after.manifests());
        ManifestsDiff diff = ManifestsDiff.between(old, now);
        Map<Manifest, Manifest> recreated = recreated(diff);
        Map<Manifest, ManifestChange> changed = new HashMap<>();
        diff.changed().forEach(change -> changed.put(change.after(), change));
        int unchanged = diff.unchanged().size();
        for (Manifest manifest : now) {
            ManifestChange change = changed.get(manifest);
            if (change != null) {
                unchanged += update(change) ? 0 : 1;
            } else if (diff.added().contains(manifest)) {
                Manifest former = recreated.get(manifest);
                changes.add(new ObjectChange(
                        former == null ? Action.ADDED : Action.RECREATED, former, manifest, List.of(), List.of()));
            }
        }
        removed(diff, new HashSet<>(recreated.values()));
        new SelectorFindings(old, now).addTo(findings);
        new HookFindings(hooks(before.manifests()), hooks(after.manifests()), old, now).addTo(findings);
        DefinitionFindings.between(before.manifests(), after.manifests()).forEach(findings::add);
        findings.sort(Comparator.comparing(finding -> finding.rule().isDangerous() ? 0 : 1));
        List<ResourceId> objects = Stream.concat(old.stream(), now.stream())
                .map(Manifest::id)
                .distinct()
                .toList();
        return new UpgradePlan(
                title,
                minor.toString(),
                changes,
                objects,
                unchanged,
                findings,
                before.secrets().and(after.secrets()));
    }

    /** Plans the update of an object, and returns whether it changes anything in the cluster. */
    private boolean update(ManifestChange change) {
        PatchedObject object = new PatchedObject(change.before(), change.after(), minor);
        ObjectChange update = new ObjectChange(
                Action.CHANGED,
                change.before(),
                change.after(),
                object.fields(),
                PodRestarts.of(object, object.fields()));
        new UpdateFindings(object, update, change.fields()).addTo(findings);
        if (isKept(change.before()) && !isKept(change.after())) {
            findings.add(FindingText.keepLost(change.before(), change.after()));
        }
        boolean isEffective = !update.fields().isEmpty();
        if (isEffective) {
            changes.add(update);
        }
        return isEffective;
    }

    private void removed(ManifestsDiff diff, Set<Manifest> recreated) {
        for (Manifest manifest : diff.removed()) {
            Action action = isKept(manifest) ? Action.KEPT : Action.DELETED;
            if (!recreated.contains(manifest)) {
                changes.add(new ObjectChange(action, manifest, null, List.of(), List.of()));
            }
            if (action == Action.KEPT) {
                findings.add(FindingText.kept(manifest));
            } else {
                RemovalFindings.of(manifest, minor).forEach(findings::add);
            }
        }
    }

    /** Returns the objects that get another name, by their new manifest: a template has one of the kind before and afterwards. */
    private static Map<Manifest, Manifest> recreated(ManifestsDiff diff) {
        Map<Manifest, Manifest> recreated = new HashMap<>();
        for (Manifest added : diff.added()) {
            List<Manifest> former = like(added, diff.removed());
            if (former.size() == 1 && like(added, diff.added()).size() == 1 && !isKept(former.get(0))) {
                recreated.put(added, former.get(0));
            }
        }
        return recreated;
    }

    private static List<Manifest> like(Manifest manifest, List<Manifest> others) {
        return others.stream()
                .filter(other -> other.kind().equals(manifest.kind())
                        && other.id().group().equals(manifest.id().group())
                        && file(other).equals(file(manifest)))
                .toList();
    }

    /** Returns the template without the name of the chart, which may change. */
    private static String file(Manifest manifest) {
        return manifest.source().substring(manifest.source().indexOf('/') + 1);
    }

    private static Manifests objects(Manifests all) {
        return all.where("of the release", manifest -> !manifest.annotations().containsKey(HOOK));
    }

    private static Manifests hooks(Manifests all) {
        return all.where("of hooks", manifest -> manifest.annotations().containsKey(HOOK));
    }

    /** As in Helm, case and spaces around the value do not matter. */
    static boolean isKept(Manifest manifest) {
        return manifest.annotations()
                .getOrDefault(POLICY, "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .equals("keep");
    }
}
