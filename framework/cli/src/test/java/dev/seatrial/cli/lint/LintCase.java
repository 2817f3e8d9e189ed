/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.lint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * A chart, a command line, and what {@code helm lint} answers.
 *
 * @param title what the case shows
 * @param arguments what comes behind {@code lint}
 * @param files the files that the case adds to the usual chart, by path; a null removes one
 * @param answers the answers by version of Helm
 */
record LintCase(String title, List<String> arguments, Map<String, String> files, Map<String, LintAnswer> answers) {

    private static final Map<String, String> USUAL_CHART = Map.of(
            "chart/Chart.yaml",
            "apiVersion: v2\nname: c\nversion: 1.0.0\nicon: https://example.com/icon.png\n",
            "chart/values.yaml",
            "a: 1\n",
            "chart/templates/config.yaml",
            "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: config\ndata:\n  a: {{ .Values.a | quote }}\n");

    /** Marks a file that is missing. */
    static final String REMOVED = "(removed)";

    /** Writes the files into a folder. */
    void write(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>(USUAL_CHART);
        all.putAll(files);
        Map<String, Map<String, String>> archives = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : all.entrySet()) {
            int mark = file.getKey().indexOf('!');
            if (mark >= 0) {
                archives.computeIfAbsent(file.getKey().substring(0, mark), name -> new LinkedHashMap<>())
                        .put(file.getKey().substring(mark + 1), file.getValue());
            } else if (!file.getValue().equals(REMOVED)) {
                write(folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        for (Map.Entry<String, Map<String, String>> archive : archives.entrySet()) {
            write(folder.resolve(archive.getKey()), archive(archive.getValue()));
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, content);
    }

    private static byte[] archive(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                byte[] content = entry.getValue().getBytes(StandardCharsets.UTF_8);
                gzip.write(header(entry.getKey(), content.length));
                gzip.write(content);
                gzip.write(new byte[(512 - content.length % 512) % 512]);
            }
            gzip.write(new byte[1024]);
        }
        return out.toByteArray();
    }

    private static byte[] header(String name, int size) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644\0");
        put(header, 108, "0000000\0");
        put(header, 116, "0000000\0");
        put(header, 124, String.format("%011o\0", size));
        put(header, 136, "00000000000\0");
        put(header, 148, "        ");
        header[156] = '0';
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, String.format("%06o\0 ", sum));
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    /** Returns the versions of Helm that answer. */
    List<String> versions() {
        return new ArrayList<>(answers.keySet());
    }

    @Override
    public String toString() {
        return title;
    }
}
