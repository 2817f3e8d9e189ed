/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.template.internal.go.GoStrings;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** A file of a chart: its path inside the chart, with slashes, and its content. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ChartFile {

    private final String name;
    private final byte[] content;
    private volatile @Nullable String text;

    /** Wraps content, which must not change afterwards. */
    public ChartFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** Returns the path inside the chart, such as {@code templates/api.yaml}. */
    public String name() {
        return name;
    }

    /** Returns the content as a Go string: bytes that are no UTF-8 are kept. */
    public String text() {
        String decoded = text;
        if (decoded == null) {
            decoded = GoStrings.string(content);
            text = decoded;
        }
        return decoded;
    }

    /** Returns a copy of the content. */
    public byte[] bytes() {
        return content.clone();
    }

    /** Returns the number of bytes. */
    public int size() {
        return content.length;
    }

    /** Returns the same content under another path. */
    ChartFile named(String other) {
        return new ChartFile(other, content);
    }

    /** Returns the content itself, which must not be changed. */
    byte[] content() {
        return content;
    }

    @Override
    public String toString() {
        return name;
    }
}
