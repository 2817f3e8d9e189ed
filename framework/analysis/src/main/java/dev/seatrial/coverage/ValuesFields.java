/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.seatrial.chart.ValuePath;
import dev.seatrial.coverage.ChartValue.Choice;
import dev.seatrial.coverage.ChartValue.Kind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The usage of values in a data file. */
final class ValuesFields {

    @Nullable
    String time;

    byte @Nullable [] read;
    final List<Map<String, List<String>>> values = new ArrayList<>();
    final List<List<String>> settings = new ArrayList<>();
    final List<Map<String, List<String>>> undeclared = new ArrayList<>();

    static void write(ValuesUsage usage, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("time", usage.time().toString());
        json.writeBinaryField("read", usage.read().toByteArray());
        json.writeArrayFieldStart("values");
        for (ChartValue value : usage.values()) {
            json.writeStartObject();
            json.writeStringField("path", value.path().toString());
            json.writeStringField("file", value.file());
            json.writeStringField("line", String.valueOf(value.line()));
            json.writeStringField("kind", value.kind().name());
            json.writeStringField("subchart", value.subchart());
            if (!value.choices().isEmpty()) {
                write("choices", value.choices().stream().map(Choice::text).toList(), json);
                write(
                        "choiceSettings",
                        value.choices().stream().map(Choice::setting).toList(),
                        json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("settings");
        for (int i = 0; i < usage.values().size(); i++) {
            write(List.copyOf(usage.settings().getOrDefault(i, Set.of())), json);
        }
        json.writeEndArray();
        writeUndeclared(usage, json);
        json.writeEndObject();
    }

    /** Writes the undeclared values with the places that read them. */
    static void writeUndeclared(ValuesUsage usage, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("undeclared");
        for (Map.Entry<ValuePath, String> each : usage.undeclared().entrySet()) {
            json.writeStartObject();
            json.writeStringField("path", each.getKey().toString());
            json.writeStringField("place", each.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(String field, List<String> texts, JsonGenerator json) throws IOException {
        json.writeFieldName(field);
        write(texts, json);
    }

    private static void write(List<String> texts, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** Returns the usage; if something is missing or wrong, the exception makes the file a damaged one. */
    ValuesUsage usage() throws CoverageFormatException {
        if (time == null || read == null || settings.size() != values.size()) {
            throw new CoverageFormatException("the file is damaged, or no coverage data");
        }
        Map<Integer, Set<String>> tried = new TreeMap<>();
        for (int i = 0; i < settings.size(); i++) {
            if (!settings.get(i).isEmpty()) {
                tried.put(i, new TreeSet<>(settings.get(i)));
            }
        }
        Map<ValuePath, String> places = new LinkedHashMap<>();
        for (Map<String, List<String>> each : undeclared) {
            places.put(ValuePath.parse(text(each, "path")), text(each, "place"));
        }
        List<ChartValue> all = new ArrayList<>();
        for (Map<String, List<String>> each : values) {
            all.add(value(each));
        }
        return new ValuesUsage(all, BitSet.valueOf(read), tried, places, Instant.parse(time));
    }

    private static ChartValue value(Map<String, List<String>> fields) throws CoverageFormatException {
        List<String> texts = fields.getOrDefault("choices", List.of());
        List<String> settings = fields.getOrDefault("choiceSettings", List.of());
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            choices.add(new Choice(texts.get(i), settings.get(i)));
        }
        return new ChartValue(
                ValuePath.parse(text(fields, "path")),
                text(fields, "file"),
                Integer.parseInt(text(fields, "line")),
                Kind.valueOf(text(fields, "kind")),
                text(fields, "subchart"),
                choices);
    }

    private static String text(Map<String, List<String>> fields, String name) throws CoverageFormatException {
        List<String> texts = fields.getOrDefault(name, List.of());
        if (texts.size() != 1) {
            throw new CoverageFormatException("the file is damaged, or no coverage data");
        }
        return texts.get(0);
    }
}
