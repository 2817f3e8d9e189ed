/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import com.spun.util.ThreadUtils;
import java.nio.file.Path;
import org.approvaltests.ReporterFactory;
import org.approvaltests.core.ApprovalFailureReporter;

/** Shows a received file beside the approved one. */
@FunctionalInterface
interface DiffTool {

    void open(Path received, Path approved);

    /**
     * Returns the tool that {@code @UseReporter} of ApprovalTests names on the running test or its class. Without that
     * annotation no window opens, since the failure message shows the difference. ApprovalTests is an optional dependency:
     * a test that has the annotation also has the library.
     */
    static DiffTool ofTest() {
        try {
            return Reporter.chosen();
        } catch (NoClassDefFoundError e) {
            return (received, approved) -> {};
        }
    }

    /** Loaded only here, so that ApprovalTests may be absent. */
    final class Reporter {

        private Reporter() {}

        private static DiffTool chosen() {
            ApprovalFailureReporter chosen = ReporterFactory.getFromAnnotation(ThreadUtils.getStackTrace());
            return chosen == null
                    ? (received, approved) -> {}
                    : (received, approved) -> chosen.report(received.toString(), approved.toString());
        }
    }
}
