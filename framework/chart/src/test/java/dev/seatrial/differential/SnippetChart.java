/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The charts that a snippet is put into, as files by path. One has it as a template of its own, so that errors stand at
 * the snippet's own lines; the other includes it and encodes the output, so that any output passes as YAML, byte by byte.
 */
final class SnippetChart {

    static final String NAME = "c";
    static final String MAIN = "templates/s.yaml";
    private static final String INCLUDED = "templates/_s.tpl";
    private static final String HELPERS = """
            {{- define "helper" }}[helper {{ . | toString | trunc 9 }}]{{ end -}}
            {{- define "values" }}{{ .Values.text }}{{ end -}}
            {{- define "fails" }}
              {{ .Values.text.deeper }}{{ end -}}
            """;

    private SnippetChart() {}

    /** Returns the files that all charts share. */
    static Map<String, String> common() {
        return Map.of(
                "Chart.yaml",
                "apiVersion: v2\nname: " + NAME + "\nversion: 1.0.0\n",
                "values.yaml",
                resource("values.yaml"),
                "templates/_helpers.tpl",
                HELPERS,
                "files/lines.txt",
                "first\r\nsecond: ü\n\nlast",
                "files/binary",
                "\u0000\uDCFFa\u001b");
    }

    /** Returns the files of the chart whose template is the snippet. */
    static Map<String, String> plain(Snippet snippet) {
        return Map.of(MAIN, snippet.text());
    }

    /** Returns the files of the chart that shows the snippet's output in base 64, in this frame. */
    static Map<String, String> encoded(Snippet snippet, String before, String after) {
        String include = "(include \"" + NAME + "/" + INCLUDED + "\" . | b64enc)";
        return Map.of(INCLUDED, snippet.text(), MAIN, "{{ " + before + include + after + " }}");
    }

    /** Returns all files of a chart. */
    static Map<String, String> complete(Map<String, String> files) {
        Map<String, String> all = new LinkedHashMap<>(common());
        all.putAll(files);
        return all;
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(SnippetChart.class.getResourceAsStream("/differential/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
