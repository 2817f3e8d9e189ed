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
 * Caches the documents of rendered files. A test class renders a chart many times, and most values affect few templates, so templates often
 * render the same text. Comparing texts is much faster than splitting them and parsing their YAML. The number of texts per template and
 * the total number of characters are limited. The chart owns the cache.
 */
final class KnownFiles {

    private static final int TEXTS_OF_A_TEMPLATE = 8;
    private static final long MAX_CHARACTERS = 16L << 20;

    private final Map<String, List<Known>> byPath = new ConcurrentHashMap<>();
    private final AtomicLong characters = new AtomicLong();

    private record Known(String text, List<ManifestDocument> documents) {}

    private record Key(HelmVersion helm) {}

    /** Returns the cache of a chart. */
    static KnownFiles of(Chart chart, HelmVersion helm) {
        return chart.derived(new Key(helm), KnownFiles::new);
    }

    /** Returns the documents of a text, or null if it is not cached. */
    @Nullable
    List<ManifestDocument> find(String path, String text) {
        for (Known known : byPath.getOrDefault(path, List.of())) {
            if (known.text().equals(text)) {
                return known.documents();
            }
        }
        return null;
    }

    /** Adds a text in front of the others of its template. */
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
