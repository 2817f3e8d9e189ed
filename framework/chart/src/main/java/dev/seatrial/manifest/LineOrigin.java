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
 * @param values the values that were printed in the line, from left to right; where {@code toYaml} printed a map, the entry of the line
 * @param decidedBy other values without which the line would not be there or would be different: those of conditions and loops around it,
 *     and those that functions used to change it
 * @param parts what the line consists of, from left to right, then actions of the same template lines that wrote nothing
 * @param derivedFrom template lines whose text decided something about the line, or that a function such as {@code b64enc} turned into a
 *     part of it
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record LineOrigin(
        TemplateLocation writtenBy,
        List<TemplateLocation> includedFrom,
        List<UsedValue> values,
        List<UsedValue> decidedBy,
        List<LinePart> parts,
        List<TemplateLocation> derivedFrom) {

    public LineOrigin {
        includedFrom = List.copyOf(includedFrom);
        values = List.copyOf(values);
        decidedBy = List.copyOf(decidedBy);
        parts = List.copyOf(parts);
        derivedFrom = List.copyOf(derivedFrom);
    }

    /** Creates the origin of a line of which no more is known. */
    public LineOrigin(TemplateLocation writtenBy, List<TemplateLocation> includedFrom, List<UsedValue> values) {
        this(writtenBy, includedFrom, values, List.of(), List.of(), List.of());
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
