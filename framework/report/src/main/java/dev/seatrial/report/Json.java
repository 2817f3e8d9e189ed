/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The JSON settings of data files. */
final class Json {

    /**
     * Characters outside of ASCII are escaped: half of a surrogate pair, which a message may hold, has no UTF-8. Fields that a
     * later Seatrial adds are ignored; what is missing, or null, is an error.
     */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .configure(JsonWriteFeature.ESCAPE_NON_ASCII, true)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    private Json() {}

    /** Parses a text that must contain exactly one value. */
    static JsonNode tree(String text) {
        try {
            JsonNode tree = MAPPER.readerFor(JsonNode.class)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(text);
            if (tree.isMissingNode()) {
                throw new IllegalArgumentException("The text contains no JSON value.");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The text is not a single JSON value: " + e.getOriginalMessage(), e);
        }
    }
}
