/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.chart.internal.archive.ArchiveException;
import dev.seatrial.chart.internal.archive.ByteSource;
import dev.seatrial.chart.internal.archive.ContentType;
import dev.seatrial.chart.internal.archive.Fault;
import dev.seatrial.chart.internal.archive.GzipReader;
import dev.seatrial.chart.internal.archive.TarReader;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks {@code .tgz} charts into memory, with the limits and refusals of Helm's {@code archive.LoadArchiveFiles}, and a
 * limit on everything that is unpacked, nested archives included.
 */
final class ChartArchive {

    private static final Pattern DRIVE = Pattern.compile("^[a-zA-Z]:/.*", Pattern.DOTALL);

    private final HelmVersion version;
    private final Limits limits;
    private final Budget budget;
    private final long maxChartSize;
    private long unpacked;
    private int entries;

    ChartArchive(HelmVersion version, Limits limits, Budget budget) {
        this.version = version;
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
        try {
            return read(new TarReader(new Counting(new GzipReader(archive))));
        } catch (ArchiveException e) {
            throw new ChartException(e.fault().text(), e);
        }
    }

    /** Whether an archive, or one inside it, does not begin as gzip does. */
    static boolean hasBadHeader(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof ArchiveException archive && archive.fault().equals(Fault.GZIP_HEADER)) {
                return true;
            }
        }
        return false;
    }

    private List<ChartFile> read(TarReader tar) throws ArchiveException {
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
                throw tooLarge(entry, maxChartSize - remaining + entry.size());
            }
            if (entry.size() > limits.of(Limit.FILE_SIZE)) {
                throw SizeLimit.file(
                        "decompressed chart file " + GoQuote.quote(entry.name())
                                + " is larger than the maximum file size " + limits.of(Limit.FILE_SIZE),
                        entry.name(),
                        entry.size(),
                        limits);
            }
            byte[] content = tar.content(remaining);
            remaining -= content.length;
            if (content.length < entry.size() || remaining <= 0) {
                // Helm takes a link that states a size for a file that is too large
                throw tooLarge(entry, maxChartSize - remaining);
            }
            files.add(new ChartFile(name, ChartFolder.withoutByteOrderMark(content)));
        }
        if (files.isEmpty()) {
            throw new ChartException("no files in chart archive");
        }
        return files;
    }

    private ChartException tooLarge(TarReader.Entry entry, long size) {
        return SizeLimit.chart(
                version.rules().chartTooLarge(maxChartSize), entry.name() + ", where reading stopped", size, limits);
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
                "file '" + path + "' does not appear to be a gzipped archive; got '" + ContentType.of(head) + "'");
    }

    /** Counts what is unpacked: a small archive may hold endless zeros between its entries. */
    private final class Counting implements ByteSource {

        private final ByteSource source;

        Counting(ByteSource source) {
            this.source = source;
        }

        @Override
        public int read(byte[] to, int from, int length) {
            budget.step();
            int n = source.read(to, from, length);
            unpacked += n;
            if (unpacked > 4 * maxChartSize) { // archives inside archives count again
                throw new ChartException(version.rules().chartTooLarge(maxChartSize));
            }
            return n;
        }

        @Override
        public @Nullable Fault fault() {
            return source.fault();
        }
    }
}
