/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema.helm3;

import dev.seatrial.chart.internal.schema.SchemaException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The drafts that Helm 3 tells apart, in their order; {@link #HYBRID} knows the keywords of all. */
enum Draft {
    DRAFT_4("http://json-schema.org/draft-04/schema"),
    DRAFT_6("http://json-schema.org/draft-06/schema"),
    DRAFT_7("http://json-schema.org/draft-07/schema"),
    HYBRID("");

    private final String url;

    Draft(String url) {
        this.url = url;
    }

    boolean isSince(Draft other) {
        return compareTo(other) >= 0;
    }

    /** Returns whether a URL without fragment is that of a known metaschema. */
    static boolean isMetaschema(String url) {
        return url.equals(DRAFT_4.url) || url.equals(DRAFT_6.url) || url.equals(DRAFT_7.url);
    }

    /**
     * Returns the draft that the {@code $schema} of a document names, null for none that is known.
     *
     * @throws SchemaException if the document can be no schema
     */
    static @Nullable Draft of(@Nullable Object document) {
        if (document instanceof Boolean) {
            return null;
        }
        if (!(document instanceof Map<?, ?> object)) {
            throw new SchemaException("schema is invalid");
        }
        if (!object.containsKey("$schema")) {
            return null;
        }
        if (!(object.get("$schema") instanceof String name)) {
            throw new SchemaException("$schema must be of type string");
        }
        String wanted = Reference.parse(name).toString();
        for (Draft draft : values()) {
            if (draft != HYBRID && draft.url.equals(wanted)) {
                return draft;
            }
        }
        return null;
    }
}
