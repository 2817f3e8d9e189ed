/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import org.apiguardian.api.API;

/**
 * The origin of a part of a line of a manifest: of literal text, or of what an action printed.
 *
 * @param writtenBy the template line with the text or the action; if the text came through {@code include} or {@code tpl}, that of the
 *     included template
 * @param column the column of the first visible character of the text, or of the action, starting at 1
 * @param literal whether it is literal text of the template, not what an action printed
 * @param includedFrom the {@code include}, {@code template} and {@code tpl} calls that led there, innermost first
 * @param values the values that were printed, in the order in which they were read; empty for literal text
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LinePart(
        TemplateLocation writtenBy,
        int column,
        boolean literal,
        List<TemplateLocation> includedFrom,
        List<UsedValue> values) {

    public LinePart {
        includedFrom = List.copyOf(includedFrom);
        values = List.copyOf(values);
    }
}
