/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.template.internal.go.GoError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Reads the first record of a text by the rules of Go's {@code encoding/csv}, which pflag uses for flags with lists. */
final class CsvRecord {

    private final Deque<String> lines;
    private final List<String> fields = new ArrayList<>();
    private int lineNumber;
    private String line = "";
    private int at;

    private CsvRecord(String text) {
        String normal = text.replace("\r\n", "\n").replaceFirst("\r$", "");
        lines = new ArrayDeque<>(Arrays.asList(normal.split("(?<=\n)")));
    }

    /**
     * Returns the fields of the first line that is not empty. Quoted fields may continue on the following lines.
     *
     * @throws GoError with Go's text
     */
    static List<String> fields(String text) {
        return text.isEmpty() ? List.of() : new CsvRecord(text).read();
    }

    private List<String> read() {
        do {
            if (!next()) {
                throw new GoError("EOF");
            }
        } while (line.equals("\n"));
        int firstLine = lineNumber;
        boolean more = true;
        while (more) {
            more = line.startsWith("\"", at) ? quotedField(firstLine) : plainField(firstLine);
        }
        return fields;
    }

    private boolean plainField(int firstLine) {
        int end = line.endsWith("\n") ? line.length() - 1 : line.length();
        int comma = line.indexOf(',', at);
        int stop = comma < 0 ? end : comma;
        int quote = line.substring(0, stop).indexOf('"', at);
        if (quote >= 0) {
            throw error(firstLine, quote, "bare \" in non-quoted-field");
        }
        fields.add(line.substring(at, stop));
        at = stop + 1;
        return comma >= 0;
    }

    private boolean quotedField(int firstLine) {
        StringBuilder field = new StringBuilder();
        at++;
        while (true) {
            int quote = line.indexOf('"', at);
            if (quote < 0) {
                field.append(line, at, line.length());
                at = line.length();
                if (!next()) {
                    throw error(firstLine, at, "extraneous or missing \" in quoted-field");
                }
                continue;
            }
            field.append(line, at, quote);
            at = quote + 1;
            if (line.startsWith("\"", at)) {
                field.append('"');
                at++;
                continue;
            }
            boolean comma = line.startsWith(",", at);
            if (!comma && at < line.length() && line.charAt(at) != '\n') {
                throw error(firstLine, quote, "extraneous or missing \" in quoted-field");
            }
            fields.add(field.toString());
            at++;
            return comma;
        }
    }

    private boolean next() {
        if (lines.isEmpty()) {
            return false;
        }
        line = lines.remove();
        lineNumber++;
        at = 0;
        return true;
    }

    private GoError error(int firstLine, int index, String problem) {
        int column = line.substring(0, index).getBytes(StandardCharsets.UTF_8).length + 1;
        String place = "parse error on line " + lineNumber + ", column " + column + ": " + problem;
        return new GoError(firstLine == lineNumber ? place : "record on line " + firstLine + "; " + place);
    }
}
