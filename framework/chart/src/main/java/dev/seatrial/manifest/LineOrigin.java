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
 * The origin of a line of a manifest: the template line that rendered it, the includes that led there, and the values that it used.
 *
 * @param writtenBy the template line whose text or action rendered the first character of the line
 * @param includedFrom the {@code include}, {@code template} and {@code tpl} calls that led there, innermost first; empty if the template
 *     of the manifest rendered the line itself
 * @param values the known values that were used for the line, from left to right
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
