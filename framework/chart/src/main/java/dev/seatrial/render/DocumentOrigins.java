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
    /** Two threads find the same. */
    private volatile @Nullable Optional<LineOrigins.Start> start;

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
        Optional<LineOrigins.Start> known = start;
        if (known == null) {
            known = origins.start(source, file, document, occurrence);
            start = known;
        }
        return known.flatMap(found -> found.ofLine(line));
    }
}
