/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.seatrial.coverage.HitsBuilder.Hits;
import dev.seatrial.template.ExecutionPoint;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes data files: JSON compressed with gzip, whose check sum tells a damaged file. */
final class DataFileWriter {

    static final String FORMAT = "seatrial-coverage";
    static final int VERSION = 1;

    private final JsonGenerator json;

    private DataFileWriter(JsonGenerator json) {
        this.json = json;
    }

    static void write(CoverageData data, OutputStream out) throws IOException {
        GZIPOutputStream compressed = new GZIPOutputStream(out, 1 << 14);
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(compressed)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .enable(
                        JsonWriteFeature.ESCAPE_NON_ASCII
                                .mappedFeature())) { // bytes that are no UTF-8 are lone surrogates
            new DataFileWriter(json).write(data);
        }
        compressed.finish();
        out.flush();
    }

    private void write(CoverageData data) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeNumberField("version", VERSION);
        json.writeArrayFieldStart("tests");
        for (CoveredTest test : data.tests()) {
            json.writeStartObject();
            json.writeStringField("id", test.id());
            json.writeStringField("class", test.className());
            json.writeStringField("method", test.method());
            json.writeStringField("invocation", test.invocation());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("charts");
        for (ChartCoverage chart : data.charts()) {
            json.writeStartObject();
            json.writeStringField("location", chart.location());
            json.writeStringField("name", chart.name());
            json.writeStringField("version", chart.version());
            json.writeArrayFieldStart("files");
            for (FileCoverage file : chart.all()) {
                write(file);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("values");
            for (ValuesUsage usage : chart.usages()) {
                ValuesFields.write(usage, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(FileCoverage file) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", file.path());
        json.writeStringField("source", file.source());
        json.writeStringField("name", file.filePoints().file().name());
        json.writeStringField("digest", file.digest());
        json.writeBooleanField("isText", file.isText());
        json.writeStringField("time", file.time().toString());
        json.writeStringField(
                "text",
                file.isText() ? ActionsOnly.of(file) : file.filePoints().file().text());
        json.writeArrayFieldStart("points");
        for (ExecutionPoint point : file.filePoints().points()) {
            write(point);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("hits");
        for (Hits hits : file.hits()) {
            json.writeStartObject();
            json.writeBinaryField("slots", hits.slots().toByteArray());
            json.writeBinaryField("tests", hits.tests().toByteArray());
            json.writeEndObject();
        }
        json.writeEndArray();
        writeValues(file.values());
        json.writeEndObject();
    }

    private void write(ExecutionPoint point) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", point.kind().name());
        json.writeStringField("template", point.template());
        json.writeNumberField("start", point.span().start());
        json.writeNumberField("end", point.span().end());
        write("outcomes", point.outcomes());
        json.writeEndObject();
    }

    private void write(String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void writeValues(Map<Integer, List<String>> values) throws IOException {
        json.writeArrayFieldStart("values");
        for (Map.Entry<Integer, List<String>> each : values.entrySet()) {
            json.writeStartObject();
            json.writeNumberField("point", each.getKey());
            write("paths", each.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
