/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Helm reads of a rendered manifest to sort it ({@code SimpleHead} in {@code pkg/release/v1/util}).
 *
 * @param apiVersion the API version, empty if there is none
 * @param kind the kind, empty if there is none
 * @param metadata the metadata, null if there is none
 */
public record SimpleHead(
        String apiVersion, String kind, @Nullable Metadata metadata) {

    static final SimpleHead EMPTY = new SimpleHead("", "", null);

    /**
     * Name and annotations.
     *
     * @param name the name, empty if there is none
     * @param annotations the annotations, scalars of other types as Go prints them; empty if there are none
     */
    public record Metadata(String name, Map<String, String> annotations) {

        public Metadata {
            annotations = Collections.unmodifiableMap(new HashMap<>(annotations));
        }
    }
}
