/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * By what manifests were selected.
 *
 * @param key the name of the label; empty for other aspects
 * @param value what the manifests have to have
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record SelectedBy(Aspect aspect, String key, String value) {

    /** What of a manifest a selection looks at. */
    public enum Aspect {
        KIND,
        NAME,
        NAMESPACE,
        LABEL,
        TEMPLATE
    }
}
