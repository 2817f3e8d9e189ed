/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The drafts of JSON Schema: their number, their metaschema, and where schemas hold schemas. */
enum Draft {
    DRAFT_4(4, "http://json-schema.org/draft-04/schema", "id", null),
    DRAFT_6(6, "http://json-schema.org/draft-06/schema", "$id", DRAFT_4, "propertyNames", "contains"),
    DRAFT_7(7, "http://json-schema.org/draft-07/schema", "$id", DRAFT_6, "if", "then", "else"),
    DRAFT_2019(
            2019,
            "https://json-schema.org/draft/2019-09/schema",
            "$id",
            DRAFT_7,
            "$defs/*",
            "dependentSchemas/*",
            "unevaluatedProperties",
            "unevaluatedItems",
            "contentSchema"),
    DRAFT_2020(2020, "https://json-schema.org/draft/2020-12/schema", "$id", DRAFT_2019, "prefixItems/[]");

    private static final List<String> BASE = List.of(
            "definitions/*",
            "not",
            "allOf/[]",
            "anyOf/[]",
            "oneOf/[]",
            "properties/*",
            "additionalProperties",
            "patternProperties/*",
            "items",
            "items/[]",
            "additionalItems",
            "dependencies/*");

    final int version;
    final String url;
    final String idKey;
    private final @Nullable Draft previous;
    private final String more;

    Draft(int version, String url, String idKey, @Nullable Draft previous, String... more) {
        this.version = version;
        this.url = url;
        this.idKey = idKey;
        this.previous = previous;
        this.more = String.join(" ", more);
    }

    /** Returns all places that hold schemas. */
    List<String> places() {
        List<String> places = previous == null ? new ArrayList<>(BASE) : previous.places();
        if (!more.isEmpty()) {
            places.addAll(List.of(more.split(" ")));
        }
        return places;
    }

    /** Returns the draft that {@code $schema} names, null if it is none. */
    static @Nullable Draft of(String url) {
        int hash = url.indexOf('#');
        if (hash >= 0 && hash < url.length() - 1) {
            return null;
        }
        String plain = (hash < 0 ? url : url.substring(0, hash)).replaceFirst("^https?://", "");
        if (plain.equals("json-schema.org/schema")) {
            return DRAFT_2020;
        }
        for (Draft draft : values()) {
            if (draft.url.replaceFirst("^https?://", "").equals(plain)) {
                return draft;
            }
        }
        return null;
    }
}
