/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.PathResult;
import dev.seatrial.secret.internal.Secrets;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apiguardian.api.API;
import org.opentest4j.AssertionFailedError;

/**
 * The rendered output of a chart, to be compared with the output that somebody approved.
 *
 * <pre>{@code
 * @Test
 * void production_is_approved(Snapshot snapshot) {
 *   snapshot.scrubbed(chartVersion(), checksums()).matches();
 * }
 * }</pre>
 *
 * <p>Secrets are masked, such that a snapshot changes if a secret does. Approved files that show them are accepted too.
 *
 * <p>The approved output is in {@code src/test/snapshots/<class>/<method>.approved.yaml}. If the rendered output differs,
 * the test fails with a diff of each manifest and the command that approves the new output. {@link SnapshotMode} describes
 * when files are written. Immutable.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Snapshot {

    private final SnapshotOwner test;
    private final Manifests manifests;
    private final String notes;
    private final List<Scrubber> scrubbers;
    private final String part;
    private final String extension;
    private final BiFunction<Snapshot, Secrets, String> text;

    private Snapshot(
            SnapshotOwner test,
            Manifests manifests,
            String notes,
            List<Scrubber> scrubbers,
            String part,
            String extension,
            BiFunction<Snapshot, Secrets, String> text) {
        this.test = test;
        this.manifests = manifests;
        this.notes = notes;
        this.scrubbers = List.copyOf(scrubbers);
        this.part = part;
        this.extension = extension;
        this.text = text;
    }

    /** Returns a part or another form of this snapshot. The test must compare it. */
    private Snapshot derived(
            Manifests selection,
            List<Scrubber> scrubbing,
            String name,
            String suffix,
            BiFunction<Snapshot, Secrets, String> content) {
        test.files().begin(test.id());
        return new Snapshot(test, selection, notes, scrubbing, name, suffix, content);
    }

    /** Returns the snapshot of everything that the chart of a test rendered. */
    public static Snapshot of(SnapshotOwner test, Manifests manifests, String notes) {
        return new Snapshot(
                test,
                manifests,
                notes,
                List.of(),
                "",
                "yaml",
                (s, secrets) -> SnapshotText.of(s.manifests, s.scrubbers, secrets));
    }

    /**
     * Returns this snapshot with scrubbers, which replace values that must not be part of it; see {@link Scrubbers}.
     */
    public Snapshot scrubbed(Scrubber... more) {
        List<Scrubber> all = new ArrayList<>(scrubbers);
        all.addAll(List.of(more));
        return derived(manifests, all, part, extension, text);
    }

    /** Returns this snapshot with a name of its own, for tests with several snapshots. */
    public Snapshot named(String name) {
        return derived(manifests, scrubbers, name, extension, text);
    }

    /**
     * Returns a snapshot of other manifests, such as a selection.
     *
     * @param selection the manifests; at least one
     */
    public Snapshot of(Manifests selection) {
        if (selection.isEmpty()) {
            throw new IllegalArgumentException(
                    "No %s was rendered, so there is nothing to compare.".formatted(selection.description()));
        }
        return derived(selection, scrubbers, part, extension, text);
    }

    /** Returns a snapshot of one manifest. */
    public Snapshot of(String kind, String name) {
        Manifests one = Manifests.of(List.of(manifests.one(kind, name)));
        return derived(one, scrubbers, kind + "-" + name, extension, text);
    }

    /** Returns a snapshot of the value at a path of one manifest. The path must exist. */
    public Snapshot of(String kind, String name, String path) {
        Manifest manifest = manifests.one(kind, name);
        ManifestPath wanted = ManifestPath.of(path);
        if (manifest.resolve(wanted) instanceof PathResult.Missing missing) {
            throw new IllegalArgumentException(
                    "`%s` of %s does not exist: %s".formatted(path, manifest, missing.problem())
                            + nearest(wanted, manifest));
        }
        return derived(
                manifests,
                scrubbers,
                kind + "-" + name + "-" + path,
                "yaml",
                (s, secrets) -> wanted.in(SnapshotText.scrubbed(manifest, s.scrubbers, secrets))
                                instanceof PathResult.Found found
                        ? Yaml.encode(found.value())
                        : "");
    }

    /** Returns a snapshot of the notes. The chart must have notes. */
    public Snapshot notes() {
        if (notes.isBlank()) {
            throw new IllegalArgumentException("The chart has no notes, so there is nothing to compare.");
        }
        return derived(
                manifests,
                scrubbers,
                "notes",
                "txt",
                (s, secrets) -> SnapshotText.notes(s.notes, s.scrubbers, secrets));
    }

    /**
     * Verifies that the rendered output is equal to the approved one.
     *
     * @throws AssertionError if the output differs or has not been approved yet, or if a manifest is not one that an API
     *     server accepts
     */
    public void matches() {
        test.files().compare(test.id());
        manifests.stream()
                .map(Manifest::fault)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(fault -> {
                    throw new AssertionFailedError(manifests.secrets().mask(DiagnosticRenderer.render(fault)));
                });
        Approval.verify(
                test,
                part,
                extension,
                text.apply(this, manifests.secrets().hidden()),
                () -> text.apply(this, Secrets.shown()));
    }

    private static String nearest(ManifestPath wanted, Manifest manifest) {
        return wanted.nearestIn(manifest.content())
                .map(" Did you mean `%s`?"::formatted)
                .orElse("");
    }
}
