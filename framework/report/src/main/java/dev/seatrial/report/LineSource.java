/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Where a line of a rendered document comes from.
 *
 * @param writtenBy the template line that wrote it, such as {@code shop/templates/api.yaml:12}; empty if it is unknown
 * @param includedFrom the calls that led there, innermost first
 * @param values the values that were used for the line
 */
@API(status = Status.EXPERIMENTAL)
public record LineSource(String writtenBy, List<String> includedFrom, List<ValueSource> values) {

    /** The source of a line of which nothing is known. */
    public static final LineSource UNKNOWN = new LineSource("", List.of(), List.of());

    /** Copies the lists. */
    public LineSource {
        includedFrom = List.copyOf(includedFrom);
        values = List.copyOf(values);
    }

    /**
     * A value that was used for a line. What it was set to is not recorded, since it may be secret.
     *
     * @param path the path at which users of the chart set it
     * @param setAt where it was set, such as {@code values-prod.yaml:7}; empty if that is unknown
     */
    public record ValueSource(String path, String setAt) {}
}
