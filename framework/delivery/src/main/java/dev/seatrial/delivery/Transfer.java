/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import dev.seatrial.chart.LogLine;
import dev.seatrial.delivery.internal.web.WebException;
import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.file.internal.WriteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What all downloads and uploads of one command have in common.
 *
 * @param out receives what Helm prints, with line breaks
 * @param log receives what Helm logs
 */
record Transfer(RemoteAccess access, HelmVersion helm, Limits limits, Consumer<String> out, Consumer<LogLine> log) {

    void print(String line) {
        out.accept(line + "\n");
    }

    /** Returns the error of a file that cannot be written, which has a hint already. */
    static ChartException notWritten(WriteException cause) {
        return new ChartException(String.valueOf(cause.getMessage()), cause);
    }

    /** Returns an error with a text before its headline. */
    static ChartException failed(String before, WebException cause) {
        return new ChartException(
                cause.diagnostic().withHeadline(before + cause.diagnostic().headline()), cause);
    }

    /** Returns an error with a text before its headline. */
    static ChartException failed(String before, ChartException cause) {
        return new ChartException(
                cause.diagnostic().withHeadline(before + cause.diagnostic().headline()), cause);
    }

    /**
     * Loads an archive that is not on the disk yet.
     *
     * @throws ChartException with Helm's text, in which the file has its name only
     */
    Chart load(String name, byte[] archive) {
        try {
            Path folder = Files.createTempDirectory("seatrial-chart");
            Path file = folder.resolve("chart.tgz");
            try {
                new AtomicFiles().write(file, archive);
                return ChartLoader.load(file, helm, limits);
            } catch (ChartException e) {
                throw new ChartException(
                        e.diagnostic().withHeadline(e.getMessage().replace(file.toString(), name)), e);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new ChartException("error reading " + name + ": " + e.getMessage(), e);
        }
    }
}
