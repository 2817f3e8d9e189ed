/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.yaml.SimpleHead;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.Map;

/**
 * What Helm reads of a manifest to sort it; reading it also finds YAML that is none.
 *
 * @param annotations empty when there are none
 */
record ManifestHead(String kind, String name, Map<String, String> annotations) {

    private static final String TYPE = "type util.SimpleHead";

    /**
     * Reads a manifest.
     *
     * @throws ChartException with Helm's text
     */
    static ManifestHead read(String manifest, String path, HelmVersion helm, Budget budget) {
        try {
            SimpleHead head = Yaml.head(manifest, budget);
            SimpleHead.Metadata metadata = head.metadata();
            return metadata == null
                    ? new ManifestHead(head.kind(), "", Map.of())
                    : new ManifestHead(head.kind(), metadata.name(), metadata.annotations());
        } catch (GoError e) {
            String message = String.valueOf(e.getMessage());
            String text = message.replace(TYPE, "type " + helm.rules().manifestPackage() + ".SimpleHead");
            throw new ChartException("YAML parse error on " + path + ": " + text, e);
        }
    }
}
