/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;

/** Parses the JSON output of Helm. Skips warnings that Helm prints before it. */
final class HelmJson {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private HelmJson() {}

    /** Returns the release in the output of {@code helm install|upgrade|status --output json}. */
    static ReleaseStatus release(String text) {
        return ReleaseStatus.of(node(text));
    }

    /** Returns the revisions in the output of {@code helm history --output json}, oldest first. */
    static List<Revision> history(String text) {
        try {
            return Arrays.asList(MAPPER.readValue(text, Revision[].class));
        } catch (JsonProcessingException e) {
            throw unreadable(text, e);
        }
    }

    static JsonNode node(String text) {
        int start = text.startsWith("{") ? 0 : text.indexOf("\n{") + 1;
        try {
            return MAPPER.readTree(text.substring(start));
        } catch (JsonProcessingException e) {
            throw unreadable(text, e);
        }
    }

    private static HelmException unreadable(String text, JsonProcessingException cause) {
        String shown = text.length() > 200 ? text.substring(0, 200) + " ..." : text;
        return HelmException.of("The output of Helm is not valid JSON: " + shown, cause);
    }
}
