/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * What manifests were rendered for, and what else was rendered with them.
 *
 * @param namespace the namespace of the release, for manifests that give none
 * @param kubernetes the version of the cluster, such as {@code v1.33.4}
 * @param notes the notes of the chart; empty if it has none
 * @param contents what the chart could render
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ReleaseContext(String namespace, String kubernetes, String notes, ChartContents contents) {

    /** Returns the context of a release whose chart is not known. */
    public ReleaseContext(String namespace, String kubernetes, String notes) {
        this(namespace, kubernetes, notes, ChartContents.unknown());
    }
}
