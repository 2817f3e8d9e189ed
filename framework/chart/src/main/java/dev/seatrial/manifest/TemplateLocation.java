/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * Points at a line of a chart's file.
 *
 * @param file as Helm names it, chart name in front: {@code shop/templates/api.yaml}
 * @param line counted from 1
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TemplateLocation(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
