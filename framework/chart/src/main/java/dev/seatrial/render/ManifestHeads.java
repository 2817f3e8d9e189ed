/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.HelmVersion;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers the heads of manifests by their text, since the same chart renders the same manifests over and over; bounded by
 * the number of characters it keeps. Kept by the chart.
 */
final class ManifestHeads {

    private static final long MAX_CHARACTERS = 16L << 20;

    private final Map<String, ManifestHead> byText = new LinkedHashMap<>(64, 0.75f, true);
    private long characters;

    /** Returns the heads that were read for a chart. */
    static ManifestHeads of(Chart chart, HelmVersion helm) {
        return chart.derived(new Key(helm), ManifestHeads::new);
    }

    private record Key(HelmVersion helm) {}

    ManifestHead of(String manifest, String path, HelmVersion helm) {
        synchronized (this) {
            ManifestHead known = byText.get(manifest);
            if (known != null) {
                return known;
            }
        }
        ManifestHead head = ManifestHead.read(manifest, path, helm);
        synchronized (this) {
            if (byText.put(manifest, head) == null) {
                characters += manifest.length();
            }
            var oldest = byText.entrySet().iterator();
            while (characters > MAX_CHARACTERS && oldest.hasNext()) {
                characters -= oldest.next().getKey().length();
                oldest.remove();
            }
        }
        return head;
    }
}
