/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * A line of a template.
 *
 * @param file the path as in Helm's messages, with the name of the chart: {@code shop/templates/api.yaml}
 * @param line the line, starting at 1
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TemplateLocation(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
