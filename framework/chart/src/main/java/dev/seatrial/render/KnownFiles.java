/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.HelmVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the documents of rendered files, since a template writes the same text over and over: a test class renders a
 * chart again and again, and most values touch few templates. Comparing a text with that of last time is far quicker than
 * cutting it and reading its YAML. Bounded by a few texts for each template and by the characters of all. Kept by the chart.
 */
final class KnownFiles {

    private static final int TEXTS_OF_A_TEMPLATE = 8;
    private static final long MAX_CHARACTERS = 16L << 20;

    private final Map<String, List<Known>> byPath = new ConcurrentHashMap<>();
    private final AtomicLong characters = new AtomicLong();

    private record Known(String text, List<ManifestDocument> documents) {}

    private record Key(HelmVersion helm) {}

    /** Returns the files that were read for a chart. */
    static KnownFiles of(Chart chart, HelmVersion helm) {
        return chart.derived(new Key(helm), KnownFiles::new);
    }

    /** Returns the documents of a text, null if it is not known. */
    @Nullable
    List<ManifestDocument> find(String path, String text) {
        for (Known known : byPath.getOrDefault(path, List.of())) {
            if (known.text().equals(text)) {
                return known.documents();
            }
        }
        return null;
    }

    /** Remembers a text in front of the others of its template. */
    void add(String path, String text, List<ManifestDocument> documents) {
        if (characters.addAndGet(text.length()) > MAX_CHARACTERS) {
            byPath.clear();
            characters.set(text.length());
        }
        Known known = new Known(text, List.copyOf(documents));
        byPath.merge(path, List.of(known), (others, one) -> {
            List<Known> all = new ArrayList<>(one);
            all.addAll(others);
            if (all.size() > TEXTS_OF_A_TEMPLATE) {
                characters.addAndGet(-all.remove(TEXTS_OF_A_TEMPLATE).text().length());
            }
            return List.copyOf(all);
        });
    }
}
