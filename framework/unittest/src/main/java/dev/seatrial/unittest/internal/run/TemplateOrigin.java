/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.UsedValue;
import dev.seatrial.render.RenderedChart;
import java.util.Optional;

/** Finds template lines in a render. */
record TemplateOrigin(RenderedChart chart) implements AssertionFailure.Origin {

    private static String text(LineOrigin origin) {
        StringBuilder text = new StringBuilder(origin.describe());
        for (UsedValue used : origin.values()) {
            text.append('\n')
                    .append(used.path())
                    .append(used.value() instanceof String ? " = \"" + used.value() + '"' : " = " + used.value());
            if (used.setAt() != null) {
                text.append(", set at ").append(used.setAt());
            }
        }
        return text.toString();
    }

    @Override
    public String of(String template, int line) {
        try {
            Optional<LineOrigin> origin = chart.origin(template, line);
            return origin.map(TemplateOrigin::text).orElse("");
        } catch (RuntimeException e) {
            return ""; // what explains a failure must not take its place
        }
    }
}
