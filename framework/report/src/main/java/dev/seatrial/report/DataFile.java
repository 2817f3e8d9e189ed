/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.seatrial.snapshot.SnapshotComparison;
import java.util.List;

/**
 * The data file as it is written, described in {@code docs/reference/results.md}. What many tests share is written once, and
 * they refer to it by its index.
 */
@SuppressWarnings("ArrayRecordComponent") // parts of a file are read once and compared by nobody
final class DataFile {

    static final String FORMAT = "seatrial-results";

    /** Increases if readers of the previous version would misunderstand the file. New fields alone do not change it. */
    static final int VERSION = 2;

    private DataFile() {}

    record RenderEntry(
            String chart,
            String chartVersion,
            String path,
            String release,
            String namespace,
            int revision,
            boolean upgrade,
            String kubernetes,
            String helm,
            List<String> layers,
            long nanos,
            int manifests,
            String failure,
            int[] documents) {}

    /** @param lines the index of the origin of each line; empty if that was not recorded */
    record DocumentEntry(String template, String kind, String namespace, String name, String text, int[] lines) {}

    /** @param rules the index of the list of rules */
    record ReviewEntry(
            boolean followed, String kubernetes, int manifests, int rules, int[] findings, List<WaiverEntry> waivers) {}

    record WaiverEntry(String waiver, String reason, int[] findings) {}

    record SnapshotEntry(String file, SnapshotComparison.Outcome outcome, String difference) {}

    record TestEntry(
            String id,
            @JsonProperty("package") String packageName,
            @JsonProperty("class") String className,
            String method,
            String invocation,
            String displayName,
            String fileName,
            String source,
            Outcome outcome,
            long nanos,
            String reason,
            List<Failure> failures,
            int[] renders,
            List<ReviewEntry> reviews,
            List<SnapshotEntry> snapshots,
            List<ClusterRun> clusterRuns) {}

    record SectionEntry(String name, int version, JsonNode data) {}
}
