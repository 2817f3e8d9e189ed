/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

/** Writes the generic coverage format of SonarQube, version 1. */
final class SonarQube {

    private SonarQube() {}

    static String of(CoverageData data) {
        XmlText xml = new XmlText();
        xml.element("coverage", files -> SourceCoverage.of(data).forEach(file -> add(file, files)), "version", "1");
        return xml.toString();
    }

    private static void add(FileCoverage file, XmlText xml) {
        xml.element("file", lines -> file.lines().forEach(line -> add(line, lines)), "path", file.source());
    }

    private static void add(LineCoverage line, XmlText xml) {
        String number = String.valueOf(line.number());
        String covered = String.valueOf(line.covered());
        Count branches = line.branches();
        if (branches.total() == 0) {
            xml.element("lineToCover", "lineNumber", number, "covered", covered);
        } else {
            xml.element(
                    "lineToCover",
                    "lineNumber",
                    number,
                    "covered",
                    covered,
                    "branchesToCover",
                    String.valueOf(branches.total()),
                    "coveredBranches",
                    String.valueOf(branches.covered()));
        }
    }
}
