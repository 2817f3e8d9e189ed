/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.Provenance;
import dev.seatrial.manifest.TemplateLocation;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds the origin of the lines of one document of a file. */
final class TracedProvenance implements Provenance {

    private final Trace trace;
    private final int firstLine;

    /** Starts at the line of the file, from 1, on which the document begins. */
    TracedProvenance(Trace trace, int firstLine) {
        this.trace = trace;
        this.firstLine = firstLine;
    }

    @Override
    public Optional<LineOrigin> ofLine(int line) {
        return trace.locate(firstLine + line - 1).map(TracedProvenance::origin);
    }

    private static LineOrigin origin(Trace.Origin origin) {
        List<TemplateLocation> calls = new ArrayList<>();
        for (ExecutionPoint call : origin.calls()) {
            calls.add(new TemplateLocation(call.file().name(), call.line()));
        }
        Collections.reverse(calls); // innermost first
        return new LineOrigin(new TemplateLocation(origin.point().file().name(), origin.line()), calls);
    }
}
