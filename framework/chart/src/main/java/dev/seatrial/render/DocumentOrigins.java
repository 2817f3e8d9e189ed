/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.Provenance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The origins of the lines of one document. Where the document begins is found once, with the first line that somebody asks for. */
final class DocumentOrigins implements Provenance {

    private final LineOrigins origins;
    private final String source;
    private final String file;
    private final String document;
    private final int occurrence;

    /** Set before {@link #isSought}; two threads find the same. Null if the beginning is not found. */
    private volatile LineOrigins.@Nullable Start start;

    private volatile boolean isSought;

    /**
     * Creates the origins of a document.
     *
     * @param source the path of the template
     * @param file all that the template wrote
     * @param document the text of the document
     * @param occurrence how many equal documents the file has before this one
     */
    DocumentOrigins(LineOrigins origins, String source, String file, String document, int occurrence) {
        this.origins = origins;
        this.source = source;
        this.file = file;
        this.document = document;
        this.occurrence = occurrence;
    }

    @Override
    public Optional<LineOrigin> ofLine(int line) {
        if (!isSought) {
            start = origins.start(source, file, document, occurrence).orElse(null);
            isSought = true;
        }
        LineOrigins.Start known = start;
        return known == null ? Optional.empty() : known.ofLine(line);
    }
}
