/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.ChartFixture;
import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the lines of a rendered manifest come from, as texts to compare. */
final class Origins {

    private Origins() {}

    static List<String> origins(String chart) {
        return origins(RenderRequest.builder(ChartFixture.chart(chart)).build());
    }

    /** Returns each line of the only manifest with its origin and the values that it shows. */
    static List<String> origins(RenderRequest request) {
        Manifest manifest = ChartRenderer.render(request).manifests().one();
        List<String> lines = new ArrayList<>();
        int n = 0;
        for (String line : manifest.text().lines().toList()) {
            Optional<LineOrigin> origin = manifest.provenance().ofLine(++n);
            StringBuilder shown = new StringBuilder("%-21s | ".formatted(line));
            shown.append(origin.map(LineOrigin::describe).orElse("-"));
            origin.ifPresent(o -> o.values()
                    .forEach(used -> shown.append(" | %s=%s %s"
                            .formatted(
                                    used.path(),
                                    used.value() instanceof java.util.Map ? "map" : used.value(),
                                    used.setAt()))));
            lines.add(shown.toString());
        }
        return lines;
    }
}
