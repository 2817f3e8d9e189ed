/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Charts written as one text: a line {@code ==> path} before the content of each file. */
public final class ChartFixture {

    private static final String MARK = "==> ";
    private static final String CHART_YAML = "apiVersion: v2\nname: shop\nversion: 1.0.0\n";

    private ChartFixture() {}

    /** Returns a chart; Chart.yaml names it {@code shop} unless the text has one. */
    public static Chart chart(String text) {
        return ChartLoader.load(files(text));
    }

    /** Returns the files of a text. */
    public static Map<String, byte[]> files(String text) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("Chart.yaml", CHART_YAML.getBytes(StandardCharsets.UTF_8));
        for (String part : text.split("(?m)^" + MARK, -1)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                files.put(
                        part.substring(0, end).strip(), part.substring(end + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
