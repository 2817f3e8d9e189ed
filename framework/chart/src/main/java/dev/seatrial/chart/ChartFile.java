/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.template.internal.go.GoStrings;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** A file of a chart: its content, and its path in the chart, with slashes. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ChartFile {

    private final String name;
    private final byte[] content;
    private volatile @Nullable String text;

    /** Creates a file. The content must not be changed afterwards. */
    public ChartFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** Returns the path in the chart, such as {@code templates/api.yaml}. */
    public String name() {
        return name;
    }

    /** Returns the content as a Go string, which preserves bytes that are not valid UTF-8. */
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
