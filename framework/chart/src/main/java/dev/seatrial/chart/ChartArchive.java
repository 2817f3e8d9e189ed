/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.limit.Budget;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks {@code .tgz} charts into memory, with the limits and refusals of Helm's {@code archive.LoadArchiveFiles}, and a
 * limit on everything that is unpacked, nested archives included.
 */
final class ChartArchive {

    private static final Pattern DRIVE = Pattern.compile("^[a-zA-Z]:/.*", Pattern.DOTALL);

    private final Limits limits;
    private final Budget budget;
    private final long maxChartSize;
    private long unpacked;
    private int entries;

    ChartArchive(Limits limits, Budget budget) {
        this.limits = limits;
        this.budget = budget;
        this.maxChartSize = limits.of(Limit.CHART_SIZE);
    }

    /**
     * Returns the files of an archive, named relative to the folder that it holds.
     *
     * @throws ChartException with Helm's text
     */
    List<ChartFile> unpack(byte[] archive) {
        if (archive.length < 2 || (archive[0] & 0xff) != 0x1f || (archive[1] & 0xff) != 0x8b) {
            throw new ChartException(archive.length == 0 ? "EOF" : "gzip: invalid header");
        }
        try (InputStream in = new Counting(
                new BufferedInputStream(new GZIPInputStream(new ByteArrayInputStream(archive), 1 << 16), 1 << 16))) {
            return read(new TarReader(in));
        } catch (EOFException e) {
            throw new ChartException("unexpected EOF", e);
        } catch (ZipException e) {
            throw new ChartException("gzip: invalid header", e);
        } catch (IOException e) {
            throw new ChartException(String.valueOf(e.getMessage()), e);
        }
    }

    private List<ChartFile> read(TarReader tar) throws IOException {
        List<ChartFile> files = new ArrayList<>();
        long remaining = maxChartSize;
        for (TarReader.Entry entry = tar.next(); entry != null; entry = tar.next()) {
            budget.step();
            if (++entries > limits.of(Limit.FILES)) {
                throw SizeLimit.own("chart archive has more than " + limits.of(Limit.FILES) + " entries", Limit.FILES);
            }
            if (entry.isFolder() || entry.type() == 'g') {
                continue;
            }
            String name = nameInside(entry.name());
            if (entry.size() > remaining) {
                throw SizeLimit.chart(
                        "decompressed chart is larger than the maximum size " + maxChartSize,
                        entry.name() + ", where reading stopped",
                        maxChartSize - remaining + entry.size(),
                        limits);
            }
            if (entry.size() > limits.of(Limit.FILE_SIZE)) {
                throw SizeLimit.file(
                        "decompressed chart file " + GoQuote.quote(entry.name())
                                + " is larger than the maximum file size " + limits.of(Limit.FILE_SIZE),
                        entry.name(),
                        entry.size(),
                        limits);
            }
            remaining -= entry.size();
            files.add(new ChartFile(name, ChartFolder.withoutByteOrderMark(tar.content(entry.size()))));
        }
        if (files.isEmpty()) {
            throw new ChartException("no files in chart archive");
        }
        return files;
    }

    /** Returns the path without its first element, refusing whatever would lead out of the chart. */
    private static String nameInside(String entry) {
        String delimiter = entry.indexOf('\\') >= 0 ? "\\" : "/";
        String[] parts = entry.split(Pattern.quote(delimiter), -1);
        String rest = String.join("/", Arrays.copyOfRange(parts, 1, parts.length));
        if (rest.startsWith("/")) {
            throw new ChartException("chart illegally contains absolute paths");
        }
        String name = clean(rest);
        if (name.equals(".")) {
            throw new ChartException(
                    "chart illegally contains content outside the base directory: " + GoQuote.quote(entry));
        }
        if (name.startsWith("..")) {
            throw new ChartException("chart illegally references parent directory");
        }
        if (DRIVE.matcher(name).matches()) {
            throw new ChartException("chart contains illegally named files");
        }
        if (parts[0].equals("Chart.yaml")) {
            throw new ChartException("chart yaml not in base directory");
        }
        return name;
    }

    /** Go's {@code path.Clean} of a relative path. */
    static String clean(String path) {
        Deque<String> clean = new ArrayDeque<>();
        for (String element : path.split("/", -1)) {
            if (element.equals("..") && !clean.isEmpty() && !clean.getLast().equals("..")) {
                clean.removeLast();
            } else if (!element.isEmpty() && !element.equals(".")) {
                clean.addLast(element);
            }
        }
        return clean.isEmpty() ? "." : String.join("/", clean);
    }

    /**
     * Checks that a file is gzipped, as Helm's {@code EnsureArchive} does before it unpacks.
     *
     * @throws ChartException with Helm's text
     */
    static void ensureArchive(String path, byte[] content) {
        byte[] head = Arrays.copyOf(content, 512);
        if ((head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b && head[2] == 8) {
            return;
        }
        if (path.endsWith(".yml") || path.endsWith(".yaml")) {
            throw new ChartException("file '" + path + "' seems to be a YAML file, but expected a gzipped archive");
        }
        throw new ChartException(
                "file '" + path + "' does not appear to be a gzipped archive; got '" + contentType(head) + "'");
    }

    /** Go's {@code http.DetectContentType}, for the kinds of files that get mistaken for charts. */
    private static String contentType(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004")) {
            return "application/zip";
        }
        if (text.startsWith("%PDF-")) {
            return "application/pdf";
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        }
        if (text.stripLeading().startsWith("<?xml")) {
            return "text/xml; charset=utf-8";
        }
        boolean binary =
                text.chars().anyMatch(c -> c <= 8 || c == 0x0b || (c >= 0x0e && c <= 0x1a) || (c >= 0x1c && c <= 0x1f));
        return binary ? "application/octet-stream" : "text/plain; charset=utf-8";
    }

    /** Counts what is unpacked: a small archive may hold endless zeros between its entries. */
    private final class Counting extends FilterInputStream {

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(n);
            count(skipped);
            return skipped;
        }

        private void count(long n) {
            budget.step();
            unpacked += n;
            if (unpacked > 4 * maxChartSize) { // archives inside archives count again
                throw new ChartException("decompressed chart is larger than the maximum size " + maxChartSize);
            }
        }
    }
}
