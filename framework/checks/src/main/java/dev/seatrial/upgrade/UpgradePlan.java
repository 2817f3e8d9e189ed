/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.manifest.CheckResult;
import dev.seatrial.manifest.ResourceId;
import dev.seatrial.secret.internal.Secrets;
import java.util.List;
import org.apiguardian.api.API;

/** What Helm and the API server would do in an upgrade. Immutable. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class UpgradePlan implements CheckResult {

    private final String title;
    private final String kubernetes;
    private final List<ObjectChange> changes;
    private final List<ResourceId> objects;
    private final int unchanged;
    private final List<UpgradeFinding> findings;
    private final Secrets secrets;

    UpgradePlan(
            String title,
            String kubernetes,
            List<ObjectChange> changes,
            List<ResourceId> objects,
            int unchanged,
            List<UpgradeFinding> findings,
            Secrets secrets) {
        this.title = title;
        this.kubernetes = kubernetes;
        this.changes = List.copyOf(changes);
        this.objects = List.copyOf(objects);
        this.unchanged = unchanged;
        this.findings = List.copyOf(findings);
        this.secrets = secrets;
    }

    /** Returns which charts are compared: {@code shop 1.0.0 to 1.1.0}. */
    public String title() {
        return title;
    }

    /** Returns the minor version of Kubernetes, such as {@code 1.35}. */
    public String kubernetes() {
        return kubernetes;
    }

    /** Returns what happens to objects that do not stay as they are: first those of the new chart in its order, then the others. */
    public List<ObjectChange> changes() {
        return changes;
    }

    /** Returns what happens to objects in one way. */
    public List<ObjectChange> changes(ObjectChange.Action action) {
        return changes.stream().filter(change -> change.action() == action).toList();
    }

    /** Returns the objects whose pods are replaced. */
    public List<ObjectChange> restarts() {
        return changes.stream().filter(ObjectChange::restartsPods).toList();
    }

    /** Returns the identities of all objects of the old and the new chart, without hooks. */
    public List<ResourceId> objects() {
        return objects;
    }

    /** Returns the number of objects that stay as they are. */
    public int unchanged() {
        return unchanged;
    }

    /** Returns everything that the plan warns of, dangers first. */
    public List<UpgradeFinding> findings() {
        return findings;
    }

    /** Returns the findings because of which the upgrade is not safe. */
    public List<UpgradeFinding> dangers() {
        return findings.stream().filter(finding -> finding.rule().isDangerous()).toList();
    }

    /** Returns whether there is no danger. Objects may still be changed and deleted, and pods may restart. */
    public boolean isSafe() {
        return dangers().isEmpty();
    }

    /** Returns whether nothing in the cluster changes, and there is nothing to say. */
    public boolean isEmpty() {
        return changes.isEmpty() && findings.isEmpty();
    }

    /** Returns the plan as text for a terminal. Secrets are masked. */
    public String text() {
        return secrets.mask(new PlanText(this).write());
    }

    /** Returns the plan as Markdown for a comment of a pull request, with fewer than 65,000 characters. Secrets are masked. */
    public String markdown() {
        return secrets.mask(new PlanMarkdown(this).write());
    }

    /** Returns the plan as JSON for other programs. Secrets are masked. */
    public String json() {
        return secrets.mask(PlanJson.write(this));
    }

    /** Returns the secrets of both releases, which are masked in messages and files. */
    @API(status = INTERNAL, since = "0.1")
    public Secrets secrets() {
        return secrets;
    }

    /** Returns the {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }
}
