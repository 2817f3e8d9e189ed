/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.report.TestIdentity;
import dev.seatrial.snapshot.Snapshot;
import dev.seatrial.snapshot.SnapshotFiles;
import dev.seatrial.snapshot.SnapshotMode;
import dev.seatrial.snapshot.SnapshotOwner;
import dev.seatrial.snapshot.internal.FileName;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Creates the snapshots of tests. */
final class Snapshots {

    /** The configuration parameter for the folder of the snapshots. */
    private static final String FOLDER = "seatrial.snapshots.folder";

    private Snapshots() {}

    /** @param mustCompare whether the test fails unless it compares the snapshot */
    static Snapshot of(ExtensionContext context, RenderedChart rendered, boolean mustCompare) {
        TestIdentity test = TestIdentities.of(context);
        String method = context.getTestMethod().map(m -> "#" + m.getName()).orElse("");
        String selector = "-Dtest=" + test.className().replace('.', '$') + method;
        String folder = TestClasses.around(context).folder(context.getRequiredTestClass());
        checkMoved(context, folder, test);
        if (mustCompare) {
            files(context).begin(context.getUniqueId());
        }
        SnapshotOwner owner = new SnapshotOwner(
                files(context),
                folder,
                test.fileName(),
                context.getUniqueId(),
                selector,
                RunResults.of(context).record(context));
        return Snapshot.of(owner, rendered.manifests(), rendered.notes());
    }

    /**
     * Verifies that a class that has got a namesake does not lose its snapshots, which are still in the folder without the package.
     * Otherwise an update would approve all of them again, unseen.
     */
    private static void checkMoved(ExtensionContext context, String folder, TestIdentity test) {
        String plain = FileName.of(test.className());
        SnapshotFiles files = files(context);
        List<String> folders = files.classFolders();
        boolean isLeft = !plain.equals(folder) && folders.contains(plain) && !folders.contains(folder);
        if (isLeft
                && files.unused(plain).stream()
                        .anyMatch(file -> SnapshotFiles.methodOf(file).equals(method(test)))) {
            Path from = files.folder().resolve(plain);
            throw new Misuse(Diagnostic.of(
                            "Several classes are named `%s`, so the folders of their snapshots have the names of their packages. `%s` is still there."
                                    .formatted(test.className(), from))
                    .withFact("class", test.qualifiedClassName())
                    .withHint(
                            "If the snapshots are those of this class, run `git mv '%s' '%s'`. Otherwise move them to the folder of the other class."
                                    .formatted(from, files.folder().resolve(folder))));
        }
    }

    private static String method(TestIdentity test) {
        return SnapshotFiles.methodOf(Path.of(test.fileName() + "."));
    }

    /** Verifies that all snapshots that a test started to compare were compared. */
    static void checkFinished(ExtensionContext context) {
        SnapshotFiles known =
                context.getRoot().getStore(ChartExtension.NAMESPACE).get(SnapshotFiles.class, SnapshotFiles.class);
        if (known != null) {
            known.checkCompared(context.getUniqueId());
        }
    }

    static SnapshotFiles files(ExtensionContext context) {
        return context.getRoot()
                .getStore(ChartExtension.NAMESPACE)
                .getOrComputeIfAbsent(SnapshotFiles.class, key -> create(context), SnapshotFiles.class);
    }

    private static SnapshotFiles create(ExtensionContext context) {
        Path folder = Path.of(context.getConfigurationParameter(FOLDER).orElse("src/test/snapshots"));
        return new SnapshotFiles(
                folder,
                SnapshotMode.of(name -> context.getConfigurationParameter(name).orElse(null), System::getenv));
    }
}
