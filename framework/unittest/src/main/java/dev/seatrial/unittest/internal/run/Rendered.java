/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.unittest.internal.check.Document;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of a render.
 *
 * @param chart the render, null if it failed
 * @param failure why it failed, null if it did not
 * @param outputs the paths of all templates that were executed, in Go's order
 * @param manifests the documents by path of the template; templates with other files than manifests and notes have none
 * @param problem why documents cannot be read, null if they can
 * @param record what was recorded of it
 */
record Rendered(
        @Nullable RenderedChart chart,
        @Nullable RenderException failure,
        Set<String> outputs,
        Map<String, List<Document>> manifests,
        @Nullable String problem,
        RenderRecord record) {

    /**
     * Returns a failed render.
     *
     * @param definitions the definitions of custom resources by their paths, which are there nevertheless
     */
    static Rendered failed(RenderException failure, Map<String, List<Document>> definitions, RenderRecord record) {
        return new Rendered(null, failure, Set.of(), Map.copyOf(definitions), null, record);
    }
}
