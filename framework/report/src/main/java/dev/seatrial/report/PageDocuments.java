/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The rendered documents of the page, each distinct one once, compressed: the page unpacks them when somebody looks at them. */
final class PageDocuments {

    private final Pool<RenderedDocument> documents = new Pool<>();
    private final Pool<LineSource> origins = new Pool<>();
    private final List<int[]> ofRenders = new ArrayList<>();

    private PageDocuments() {}

    /** Returns gzip data in Base64, or an empty text if no render has documents. */
    static String of(List<Render> renders) throws IOException {
        PageDocuments page = new PageDocuments();
        renders.forEach(render -> page.ofRenders.add(page.documents.indexes(render.documents())));
        if (page.documents.values().isEmpty()) {
            return "";
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new FastGzip(bytes)) {
            page.write(gzip);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private void write(GZIPOutputStream out) throws IOException {
        List<RenderedDocument> all = documents.values();
        List<int[]> lines =
                all.stream().map(document -> origins.indexes(document.lines())).toList();
        try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("origins");
            for (LineSource origin : origins.values()) {
                json.writeStartArray();
                json.writeString(origin.writtenBy());
                strings(origin.includedFrom(), json);
                json.writeStartArray();
                for (LineSource.ValueSource value : origin.values()) {
                    strings(List.of(value.path(), value.setAt()), json);
                }
                json.writeEndArray();
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("documents");
            for (int i = 0; i < all.size(); i++) {
                RenderedDocument document = all.get(i);
                json.writeStartArray();
                json.writeString(document.template());
                json.writeString(document.kind());
                json.writeString(document.namespace());
                json.writeString(document.name());
                json.writeString(document.text());
                json.writeArray(lines.get(i), 0, lines.get(i).length);
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("renders");
            int[] previous = {};
            for (int[] each : ofRenders) {
                difference(previous, each, json);
                previous = each;
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** Writes the beginning that a render shares with the one before, the end that it shares, and what is between them. */
    private static void difference(int[] before, int[] now, JsonGenerator json) throws IOException {
        int mismatch = Arrays.mismatch(before, now);
        int start = mismatch < 0 ? now.length : mismatch;
        int end = 0;
        while (end < Math.min(before.length, now.length) - start
                && before[before.length - 1 - end] == now[now.length - 1 - end]) {
            end++;
        }
        json.writeStartArray();
        json.writeNumber(start);
        json.writeNumber(end);
        for (int i = start; i < now.length - end; i++) {
            json.writeNumber(now[i]);
        }
        json.writeEndArray();
    }

    private static void strings(List<String> texts, JsonGenerator json) throws IOException {
        json.writeArray(texts.toArray(String[]::new), 0, texts.size());
    }
}
