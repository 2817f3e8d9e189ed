/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import dev.seatrial.snapshot.SnapshotMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The comparisons with snapshots on the page. */
final class PageSnapshots {

    private PageSnapshots() {}

    static List<Map<String, Object>> of(Results results) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < results.tests().size(); i++) {
            TestResult result = results.tests().get(i);
            for (SnapshotCheck check : result.snapshots()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("test", i);
                entry.put("file", check.file());
                entry.put("outcome", check.outcome().name().toLowerCase(Locale.ROOT));
                entry.put("difference", check.difference());
                entry.put("accept", acceptCommand(result.test()));
                all.add(entry);
            }
        }
        return all;
    }

    /** Returns the command that approves what a test rendered. */
    static String acceptCommand(TestIdentity test) {
        String method = test.method().isEmpty() ? "" : "#" + test.method();
        return "mvn verify '-Dtest=%s%s' -D%s=update"
                .formatted(test.className().replace('.', '$'), method, SnapshotMode.PROPERTY);
    }
}
