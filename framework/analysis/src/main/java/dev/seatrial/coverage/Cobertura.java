/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes Cobertura's XML, version 04: a package for each folder of templates, a class for each file. */
final class Cobertura {

    /** GitLab reads at most 10 MiB of a file. */
    private static final int MAX_BYTES = 10 << 20;

    private static final String DOCTYPE =
            "<!DOCTYPE coverage SYSTEM \"http://cobertura.sourceforge.net/xml/coverage-04.dtd\">";

    private Cobertura() {}

    static List<String> of(CoverageData data) {
        return of(SourceCoverage.of(data), MAX_BYTES);
    }

    /** Returns documents of at most so many bytes; one with a single file may be longer. */
    static List<String> of(List<FileCoverage> files, int maxBytes) {
        String document = document(files);
        if (files.size() < 2 || document.getBytes(StandardCharsets.UTF_8).length <= maxBytes) {
            return List.of(document);
        }
        int middle = files.size() / 2;
        List<String> documents = new ArrayList<>(of(files.subList(0, middle), maxBytes));
        documents.addAll(of(files.subList(middle, files.size()), maxBytes));
        return documents;
    }

    private static String document(List<FileCoverage> files) {
        Map<String, List<FileCoverage>> packages = new LinkedHashMap<>();
        files.forEach(file -> packages.computeIfAbsent(folder(file), name -> new ArrayList<>())
                .add(file));
        Instant time =
                files.stream().map(FileCoverage::time).max(Instant::compareTo).orElse(Instant.EPOCH);
        Count lines = sum(files, Counter.LINE);
        Count branches = sum(files, Counter.BRANCH);
        XmlText xml = new XmlText();
        xml.doctype(DOCTYPE);
        xml.element(
                "coverage",
                root -> {
                    root.element("sources", sources -> sources.text("source", "."));
                    root.element("packages", all -> packages.forEach((name, each) -> addPackage(name, each, all)));
                },
                "line-rate",
                rate(lines),
                "branch-rate",
                rate(branches),
                "lines-covered",
                String.valueOf(lines.covered()),
                "lines-valid",
                String.valueOf(lines.total()),
                "branches-covered",
                String.valueOf(branches.covered()),
                "branches-valid",
                String.valueOf(branches.total()),
                "complexity",
                "0",
                "version",
                "1",
                "timestamp",
                String.valueOf(time.toEpochMilli()));
        return xml.toString();
    }

    private static String folder(FileCoverage file) {
        int slash = file.source().lastIndexOf('/');
        return slash < 0 ? "" : file.source().substring(0, slash);
    }

    private static void addPackage(String name, List<FileCoverage> files, XmlText xml) {
        xml.element(
                "package",
                all -> all.element("classes", classes -> files.forEach(file -> addClass(file, classes))),
                "name",
                name,
                "line-rate",
                rate(sum(files, Counter.LINE)),
                "branch-rate",
                rate(sum(files, Counter.BRANCH)),
                "complexity",
                "0");
    }

    private static void addClass(FileCoverage file, XmlText xml) {
        xml.element(
                "class",
                all -> {
                    all.element("methods");
                    all.element("lines", lines -> file.lines().forEach(line -> addLine(line, lines)));
                },
                "name",
                file.source().substring(file.source().lastIndexOf('/') + 1),
                "filename",
                file.source(),
                "line-rate",
                rate(file.count(Counter.LINE)),
                "branch-rate",
                rate(file.count(Counter.BRANCH)),
                "complexity",
                "0");
    }

    private static void addLine(LineCoverage line, XmlText xml) {
        String number = String.valueOf(line.number());
        String hits = String.valueOf(line.tests().cardinality());
        Count branches = line.branches();
        if (branches.total() == 0) {
            xml.element("line", "number", number, "hits", hits, "branch", "false");
        } else {
            String condition =
                    "%s%% (%d/%d)".formatted(branches.shown().replace(" %", ""), branches.covered(), branches.total());
            xml.element("line", "number", number, "hits", hits, "branch", "true", "condition-coverage", condition);
        }
    }

    private static Count sum(List<FileCoverage> files, Counter counter) {
        return files.stream().map(file -> file.count(counter)).reduce(Count.NONE, Count::plus);
    }

    private static String rate(Count count) {
        return count.total() == 0
                ? "1"
                : BigDecimal.valueOf(count.covered())
                        .divide(BigDecimal.valueOf(count.total()), MathContext.DECIMAL32)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
