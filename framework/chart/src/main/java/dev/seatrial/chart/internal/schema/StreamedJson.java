/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Json;

/** Tells the errors of {@code json.Decoder}, which reads a stream, from those of {@code json.Unmarshal}. */
public final class StreamedJson {

    private StreamedJson() {}

    /**
     * Returns the error of a text that ends too early, empty if it does not.
     *
     * @param message the error of {@code json.Unmarshal}, which takes the end of a literal for a blank
     */
    public static String endOf(String json, String message) {
        if (message.equals("unexpected end of JSON input") || !message.equals(error(json + "\n"))) {
            return json.isBlank() ? "EOF" : "unexpected EOF";
        }
        return "";
    }

    private static String error(String json) {
        try {
            Json.read(json);
            return "";
        } catch (GoError e) {
            return String.valueOf(e.getMessage());
        }
    }
}
