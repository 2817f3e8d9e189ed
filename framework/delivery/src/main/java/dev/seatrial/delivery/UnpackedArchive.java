/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.Limit;
import dev.seatrial.chart.Limits;
import dev.seatrial.chart.internal.archive.ArchiveException;
import dev.seatrial.chart.internal.archive.GzipReader;
import dev.seatrial.chart.internal.archive.TarReader;
import dev.seatrial.file.internal.AtomicFolder;
import dev.seatrial.file.internal.WriteException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of an archive that could be loaded as a chart, as {@code Expand} in Helm's {@code pkg/chart/v2/util/expand.go}. */
final class UnpackedArchive {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final Map<String, byte[]> files;

    private UnpackedArchive(Map<String, byte[]> files) {
        this.files = files;
    }

    static UnpackedArchive of(byte[] archive, Limits limits) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try {
            TarReader tar = new TarReader(new GzipReader(archive));
            for (TarReader.Entry entry = tar.next(); entry != null; entry = tar.next()) {
                if (!entry.isFolder() && entry.type() != 'g') {
                    files.put(name(entry.name()), withoutMark(tar.content(limits.of(Limit.FILE_SIZE))));
                }
            }
        } catch (ArchiveException e) {
            throw new ChartException(e.fault().text(), e);
        }
        return new UnpackedArchive(files);
    }

    /** Returns the path below the folder of the chart. Loading has refused all paths that lead elsewhere; this only makes sure. */
    private static String name(String entry) {
        String path = entry.replace('\\', '/');
        Path name = Path.of(path.substring(path.indexOf('/') + 1)).normalize();
        if (name.isAbsolute() || name.startsWith("..") || name.toString().isEmpty()) {
            throw new ChartException("chart illegally references parent directory");
        }
        return name.toString();
    }

    private static byte[] withoutMark(byte[] content) {
        boolean isMarked = content.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(Arrays.copyOf(content, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
        return isMarked ? Arrays.copyOfRange(content, BYTE_ORDER_MARK.length, content.length) : content;
    }

    /** Writes the files into a folder that does not exist yet; all of them or none. */
    void writeTo(Path target) {
        try {
            AtomicFolder.write(target, files);
        } catch (WriteException e) {
            throw Transfer.notWritten(e);
        }
    }
}
