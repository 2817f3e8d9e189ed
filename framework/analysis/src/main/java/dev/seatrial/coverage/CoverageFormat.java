/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.file.internal.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The formats of reports. */
@API(status = Status.EXPERIMENTAL)
public enum CoverageFormat {
    /** A table for a terminal. */
    TEXT("coverage.txt"),
    /** Tables for the summary of a job on GitHub; what is longer than 1,024 kB is cut, with a sentence that says so. */
    MARKDOWN("coverage.md"),
    /** A list of values that templates do not read or charts do not declare, and of settings that were never tried. */
    VALUES("values.txt"),
    /** All that is known, for other programs. */
    JSON("coverage.json"),
    /** The tracefile of LCOV. */
    LCOV("lcov.info"),
    /** Cobertura's XML, which GitLab reads; several files if one would have more than 10 MiB. */
    COBERTURA("cobertura.xml"),
    /** SonarQube's generic test data. */
    SONARQUBE("sonarqube.xml");

    private final String file;

    CoverageFormat(String file) {
        this.file = file;
    }

    /** Returns the format of a name such as {@code lcov}, in any case. */
    public static Optional<CoverageFormat> named(String name) {
        for (CoverageFormat format : values()) {
            if (format.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Returns the usual name of the file. */
    public String fileName() {
        return file;
    }

    /**
     * Returns the report; more than one text only where a single one would be too long.
     *
     * @param data of which each file has one content, see {@link CoverageData#latest}
     */
    public List<String> documents(CoverageData data) {
        return switch (this) {
            case TEXT -> List.of(TextTable.of(data));
            case MARKDOWN -> List.of(MarkdownTable.of(data));
            case VALUES -> List.of(ValuesText.of(data));
            case JSON -> List.of(JsonReport.of(data));
            case LCOV -> List.of(Lcov.of(data));
            case COBERTURA -> Cobertura.of(data);
            case SONARQUBE -> List.of(SonarQube.of(data));
        };
    }

    /**
     * Writes the report.
     *
     * @param target the file; further ones of the same report get a number before the extension
     * @return the files, in their order
     */
    public List<Path> write(CoverageData data, Path target) throws IOException {
        AtomicFiles writer = new AtomicFiles();
        List<Path> files = new ArrayList<>();
        for (String document : documents(data)) {
            Path at = files.isEmpty() ? target : numbered(target, files.size() + 1);
            writer.write(at, document.getBytes(StandardCharsets.UTF_8));
            files.add(at);
        }
        return List.copyOf(files);
    }

    private static Path numbered(Path target, int number) {
        String name = String.valueOf(target.getFileName());
        int dot = name.lastIndexOf('.');
        String other = dot < 0 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot);
        return target.resolveSibling(other);
    }
}
