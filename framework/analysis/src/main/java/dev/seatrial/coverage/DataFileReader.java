/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.seatrial.coverage.ChartPoints.ChartKey;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads data files. Fields that it does not know are passed over; everything else that is not as written is an error. */
final class DataFileReader {

    private static final int MAX_TEXT = 64 << 20;

    private final JsonParser json;

    private DataFileReader(JsonParser json) {
        this.json = json;
    }

    static CoverageData read(InputStream in) throws IOException {
        try {
            JsonFactory factory = JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MAX_TEXT)
                            .build())
                    .build();
            GZIPInputStream plain = new GZIPInputStream(in, 1 << 14);
            try (JsonParser json = factory.createParser(plain)) {
                CoverageData data = new DataFileReader(json).data();
                if (json.nextToken() != null) {
                    throw new CoverageFormatException("something follows the data");
                }
                return data;
            }
        } catch (CoverageFormatException e) {
            throw e;
        } catch (EOFException e) {
            throw new CoverageFormatException("the file is cut off", e);
        } catch (ZipException | JsonProcessingException | RuntimeException e) {
            throw new CoverageFormatException("the file is damaged, or no coverage data", e);
        }
    }

    /** Reads the value of a field. */
    private interface Field {

        boolean read(String name) throws IOException;
    }

    private void object(Field field) throws IOException {
        expect(json.currentToken() == JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (!field.read(name)) {
                json.skipChildren();
            }
        }
        expect(json.currentToken() == JsonToken.END_OBJECT);
    }

    /** Reads an element. */
    private interface Element<T> {

        T read() throws IOException;
    }

    private <T> List<T> list(Element<T> element) throws IOException {
        expect(json.currentToken() == JsonToken.START_ARRAY);
        List<T> all = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            all.add(element.read());
        }
        return all;
    }

    private static void expect(boolean condition) throws CoverageFormatException {
        if (!condition) {
            throw new CoverageFormatException("the file is damaged, or no coverage data");
        }
    }

    private String text() throws IOException {
        expect(json.currentToken() == JsonToken.VALUE_STRING);
        return json.getText();
    }

    private int number() throws IOException {
        expect(json.currentToken() == JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    private CoverageData data() throws IOException {
        json.nextToken();
        String[] format = new String[1];
        int[] version = new int[1];
        List<CoveredTest> tests = new ArrayList<>();
        List<ChartCoverage> charts = new ArrayList<>();
        object(name -> switch (name) {
            case "format" -> {
                format[0] = text();
                expect(format[0].equals(DataFileWriter.FORMAT));
                yield true;
            }
            case "version" -> {
                version[0] = number();
                if (version[0] != DataFileWriter.VERSION) {
                    throw new CoverageFormatException(
                            "it has version %d of the format, and this Seatrial reads version %d"
                                    .formatted(version[0], DataFileWriter.VERSION));
                }
                yield true;
            }
            case "tests" -> tests.addAll(list(this::test));
            case "charts" -> charts.addAll(list(() -> chart(tests.size())));
            default -> false;
        });
        expect(format[0] != null && version[0] == DataFileWriter.VERSION);
        return new CoverageData(tests, charts);
    }

    private CoveredTest test() throws IOException {
        @Nullable String[] parts = new String[4];
        object(name -> {
            int at = List.of("id", "class", "method", "invocation").indexOf(name);
            if (at >= 0) {
                parts[at] = text();
            }
            return at >= 0;
        });
        return new CoveredTest(given(parts[0]), given(parts[1]), given(parts[2]), given(parts[3]));
    }

    private static String given(@Nullable String text) throws CoverageFormatException {
        if (text == null) {
            throw new CoverageFormatException("the file is damaged, or no coverage data");
        }
        return text;
    }

    private ChartCoverage chart(int tests) throws IOException {
        @Nullable String[] parts = new String[3];
        List<FileCoverage> files = new ArrayList<>();
        List<ValuesUsage> usages = new ArrayList<>();
        object(name -> {
            int at = List.of("location", "name", "version").indexOf(name);
            if (at >= 0) {
                parts[at] = text();
                return true;
            }
            if (name.equals("values")) {
                usages.addAll(list(this::usage));
                return true;
            }
            return name.equals("files") && files.addAll(list(() -> file(tests)));
        });
        return new ChartCoverage(new ChartKey(given(parts[0]), given(parts[1]), given(parts[2])), files, usages);
    }

    private ValuesUsage usage() throws IOException {
        ValuesFields usage = new ValuesFields();
        object(name -> {
            switch (name) {
                case "time" -> usage.time = text();
                case "read" -> usage.read = json.getBinaryValue();
                case "values" -> usage.values.addAll(list(() -> fields()));
                case "settings" -> usage.settings.addAll(list(() -> list(this::text)));
                case "undeclared" -> usage.undeclared.addAll(list(() -> fields()));
                default -> {
                    return false;
                }
            }
            return true;
        });
        return usage.usage();
    }

    /** Reads an object of texts and lists of texts. */
    private Map<String, List<String>> fields() throws IOException {
        Map<String, List<String>> fields = new HashMap<>();
        object(name -> {
            fields.put(name, json.currentToken() == JsonToken.START_ARRAY ? list(this::text) : List.of(text()));
            return true;
        });
        return fields;
    }

    private FileCoverage file(int tests) throws IOException {
        FileFields file = new FileFields();
        object(name -> switch (name) {
            case "path", "source", "name", "digest", "time", "text" -> {
                file.texts.put(name, text());
                yield true;
            }
            case "isText" -> {
                file.isText = json.getBooleanValue();
                yield true;
            }
            case "points" -> file.points.addAll(list(this::point)) || file.points.isEmpty();
            case "hits" -> file.hits.addAll(list(this::hits)) || file.hits.isEmpty();
            case "values" -> {
                list(() -> values(file));
                yield true;
            }
            default -> false;
        });
        return file.coverage(tests);
    }

    private FileFields.Point point() throws IOException {
        FileFields.Point point = new FileFields.Point();
        object(name -> {
            switch (name) {
                case "kind" -> point.kind = text();
                case "template" -> point.template = text();
                case "start" -> point.start = number();
                case "end" -> point.end = number();
                case "outcomes" -> point.outcomes = list(this::text);
                default -> {
                    return false;
                }
            }
            return true;
        });
        return point;
    }

    private HitsBuilder.Hits hits() throws IOException {
        byte[][] bits = new byte[2][];
        object(name -> {
            int at = List.of("slots", "tests").indexOf(name);
            if (at >= 0) {
                bits[at] = json.getBinaryValue();
            }
            return at >= 0;
        });
        expect(bits[0] != null && bits[1] != null);
        return new HitsBuilder.Hits(java.util.BitSet.valueOf(bits[0]), java.util.BitSet.valueOf(bits[1]));
    }

    private boolean values(FileFields file) throws IOException {
        int[] point = new int[1];
        List<String> paths = new ArrayList<>();
        object(name -> switch (name) {
            case "point" -> {
                point[0] = number();
                yield true;
            }
            case "paths" -> paths.addAll(list(this::text)) || paths.isEmpty();
            default -> false;
        });
        file.values.put(point[0], paths);
        return true;
    }
}
