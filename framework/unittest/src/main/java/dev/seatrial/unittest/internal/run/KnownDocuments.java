/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.unittest.internal.check.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the documents of texts once, since most templates write the same text for many jobs. Not safe for use by several threads. */
final class KnownDocuments {

    private static final int KEPT_CHARACTERS = 4 << 20;

    private final Map<String, List<Document>> known = new LinkedHashMap<>(16, 0.75f, true);
    private int characters;

    /**
     * Returns the documents of a text.
     *
     * @throws GoError if one of them cannot be read, or is no mapping
     */
    List<Document> of(String text) {
        List<Document> documents = known.get(text);
        if (documents == null) {
            documents = Document.all(text);
            known.put(text, documents);
            characters += text.length();
            removeEldest();
        }
        return documents;
    }

    private void removeEldest() {
        var eldest = known.keySet().iterator();
        while (characters > KEPT_CHARACTERS && known.size() > 1) {
            characters -= eldest.next().length();
            eldest.remove();
        }
    }
}
