/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema.helm3;

import dev.seatrial.chart.internal.schema.JsonNumber;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.yaml.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The text by which the validator compares values: Go's JSON, every number a float64, so that 1 and 1.0 are the same. */
final class JsonText {

    private JsonText() {}

    static String of(@Nullable Object value) {
        return Json.encode(plain(value));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new TreeMap<>();
            map.forEach((key, part) -> plain.put(String.valueOf(key), plain(part)));
            return plain;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>();
            list.forEach(part -> plain.add(plain(part)));
            return plain;
        }
        if (value instanceof JsonNumber number) {
            return GoNumbers.parseFloat(number.text(), 64);
        }
        return value != null && GoNumbers.isInteger(value) ? (Object) GoNumbers.toFloat(value) : value;
    }
}
