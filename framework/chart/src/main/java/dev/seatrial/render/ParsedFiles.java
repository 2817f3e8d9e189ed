/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.source.SourceFile;
import dev.seatrial.template.internal.plan.ParsedFile;
import dev.seatrial.template.internal.plan.TemplateSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The parsed templates of a chart and its dependencies, kept by the chart: renders with other dependencies enabled, or with other templates
 * selected, share them.
 */
final class ParsedFiles {

    private record Key(HelmVersion helm, boolean lint) {}

    private final Map<SourceFile, ParsedFile> files = new ConcurrentHashMap<>();

    static ParsedFiles of(Chart chart, HelmVersion helm, boolean lint) {
        return chart.derived(new Key(helm, lint), ParsedFiles::new);
    }

    /** Adds a file to a set, and parses it unless that has been done. */
    void add(SourceFile file, TemplateSet.Builder set) {
        ParsedFile known = files.get(file);
        if (known == null) {
            known = set.parse(file);
            files.put(file, known);
        }
        set.add(known);
    }
}
