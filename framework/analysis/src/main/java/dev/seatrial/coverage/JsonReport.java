/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Writes all that is known as JSON: the counts, and for each point and way the tests that reached it. */
final class JsonReport {

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    static String of(CoverageData data) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(text)
                .useDefaultPrettyPrinter()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature())) {
            new JsonReport(json).write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void write(CoverageData data) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", "seatrial-coverage-report");
        json.writeNumberField("version", 1);
        write(data::count);
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
            write(chart);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Function<Counter, Count> counts) throws IOException {
        json.writeObjectFieldStart("counts");
        for (Counter counter : Counter.values()) {
            Count count = counts.apply(counter);
            json.writeObjectFieldStart(counter.plural());
            json.writeNumberField("covered", count.covered());
            json.writeNumberField("total", count.total());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void write(ChartCoverage chart) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", chart.name());
        json.writeStringField("version", chart.version());
        json.writeStringField("location", chart.location());
        write(chart::count);
        json.writeArrayFieldStart("files");
        for (FileCoverage file : chart.files()) {
            write(file);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("texts");
        for (FileCoverage text : chart.texts()) {
            write(text);
        }
        json.writeEndArray();
        if (chart.values().isPresent()) {
            write(chart.values().get());
        }
        json.writeEndObject();
    }

    private void write(ValuesUsage usage) throws IOException {
        json.writeObjectFieldStart("values");
        write("unread", usage.unread());
        ValuesFields.writeUndeclared(usage, json);
        write("withoutValue", usage.withoutValue());
        write("constant", usage.constant());
        json.writeArrayFieldStart("untried");
        for (Map.Entry<ChartValue, List<String>> each : usage.untried().entrySet()) {
            json.writeStartObject();
            json.writeStringField("path", each.getKey().path().toString());
            json.writeStringField("place", each.getKey().place());
            json.writeFieldName("settings");
            json.writeArray(
                    each.getValue().toArray(String[]::new), 0, each.getValue().size());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(String field, List<ChartValue> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (ChartValue value : values) {
            json.writeStartObject();
            json.writeStringField("path", value.path().toString());
            json.writeStringField("place", value.place());
            if (!value.subchart().isEmpty()) {
                json.writeStringField("subchart", value.subchart());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(FileCoverage file) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", file.path());
        json.writeStringField("source", file.source());
        write(file::count);
        json.writeArrayFieldStart("points");
        for (PointCoverage point : file.points()) {
            write(point);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(PointCoverage point) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", point.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("template", point.template());
        json.writeNumberField("line", point.line());
        json.writeNumberField("column", point.column());
        write("tests", point.tests());
        if (!point.outcomes().isEmpty()) {
            json.writeArrayFieldStart("outcomes");
            for (int outcome = 0; outcome < point.outcomes().size(); outcome++) {
                json.writeStartObject();
                json.writeStringField("name", point.outcomes().get(outcome));
                write("tests", point.tests(outcome));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void write(String field, BitSet tests) throws IOException {
        json.writeFieldName(field);
        int[] indexes = tests.stream().toArray();
        json.writeArray(indexes, 0, indexes.length);
    }
}
