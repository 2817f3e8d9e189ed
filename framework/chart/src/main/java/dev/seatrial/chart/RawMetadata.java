/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.template.internal.go.GoError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** A Chart.yaml as Helm's {@code LoadChartfile} reads it: neither checked nor cleaned, and without defaults. */
@API(status = INTERNAL, since = "0.1")
public final class RawMetadata {

    private final Map<String, @Nullable Object> fields;

    private RawMetadata(Map<String, @Nullable Object> fields) {
        this.fields = fields;
    }

    /**
     * Reads a file.
     *
     * @throws GoError with Helm's text
     */
    public static RawMetadata read(String yaml, HelmVersion helm) {
        return new RawMetadata(GoJsonDecoder.decode(yaml, type(helm)));
    }

    /**
     * Refuses a file with keys that are unknown or that come twice.
     *
     * @throws GoError with Helm's text
     */
    public static void checkStrictly(String yaml, HelmVersion helm) {
        GoJsonDecoder.decodeStrict(yaml, type(helm));
    }

    /** Returns the keys that a Chart.yaml may have. */
    public static Set<String> keys() {
        return type(HelmVersion.latest()).fields().keySet();
    }

    private static GoJsonType type(HelmVersion helm) {
        return MetadataReader.type(helm.rules().metadataPackage());
    }

    /** Returns the text of a field, which is empty if the field is missing. */
    public String text(String field) {
        return text(fields, field);
    }

    /** Returns the elements of a field. */
    public List<?> list(String field) {
        return fields.get(field) instanceof List<?> list ? list : List.of();
    }

    /** Returns the text of a field of an element, such as a maintainer, which is empty if the field is missing. */
    public static String text(Map<?, ?> table, String field) {
        return table.get(field) instanceof String text ? text : "";
    }
}
