/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Tells which template line wrote a line of a manifest, through which includes it was reached, and what values it read.
 *
 * @param writtenBy the line of the template whose text or action wrote the first character of the line
 * @param includedFrom the {@code include}, {@code template} and {@code tpl} calls that led there, innermost first; empty
 *     where the manifest's own template wrote the line
 * @param values what was read on the way to the line, left to right, as far as it is known
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LineOrigin(TemplateLocation writtenBy, List<TemplateLocation> includedFrom, List<UsedValue> values) {

    public LineOrigin {
        includedFrom = List.copyOf(includedFrom);
        values = List.copyOf(values);
    }

    /** Returns {@code shop/templates/_helpers.tpl:12, included from shop/templates/api.yaml:7}. */
    public String describe() {
        if (includedFrom.isEmpty()) {
            return writtenBy.toString();
        }
        return includedFrom.stream()
                .map(TemplateLocation::toString)
                .collect(Collectors.joining(", included from ", writtenBy + ", included from ", ""));
    }
}
