/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

/**
 * Points at a line of a chart's file.
 *
 * @param file as Helm names it, chart name in front: {@code shop/templates/api.yaml}
 * @param line counted from 1
 */
public record TemplateLocation(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
