/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Finds approved snapshots that no test uses any more, after all tests of an outermost class have run. */
public final class StaleSnapshotsExtension implements BeforeAllCallback, TestWatcher {

    @Override
    public void beforeAll(ExtensionContext context) {
        ledger(context).enter(context.getRequiredTestClass(), MethodNames.of(context));
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        record(context, true);
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        record(context, false);
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        record(context, false);
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        record(context, false);
    }

    private static void record(ExtensionContext context, boolean succeeded) {
        SnapshotLedger ledger = ledger(context);
        ledger.enter(context.getRequiredTestClass(), MethodNames.of(context));
        ledger.record(
                context.getRequiredTestClass(), context.getRequiredTestMethod(), context.getUniqueId(), succeeded);
    }

    /** Uses the store of the outermost class, which is closed when all nested tests and matrix cells have run. */
    private static SnapshotLedger ledger(ExtensionContext context) {
        ExtensionContext root = context.getRoot();
        ExtensionContext at = context;
        for (ExtensionContext parent = at;
                parent != root;
                parent = parent.getParent().orElse(root)) {
            at = parent;
        }
        return at.getStore(ChartExtension.NAMESPACE)
                .getOrComputeIfAbsent(
                        SnapshotLedger.class,
                        key -> new SnapshotLedger(Snapshots.files(context), TestClasses.around(context)),
                        SnapshotLedger.class);
    }
}
