/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes findings as XML. */
final class XmlReports {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private XmlReports() {}

    static String checkstyle(List<LintResult> results) {
        Map<String, List<ReportedFinding>> byFile = results.stream()
                .flatMap(result -> ReportedFinding.of(result).stream())
                .collect(Collectors.groupingBy(ReportedFinding::file, LinkedHashMap::new, Collectors.toList()));
        StringBuilder xml = new StringBuilder(DECLARATION).append("<checkstyle version=\"10.0\">\n");
        byFile.forEach((file, findings) -> {
            xml.append("  <file name=\"").append(escaped(file)).append("\">\n");
            findings.forEach(finding -> xml.append("    <error")
                    .append(
                            finding.line().isPresent()
                                    ? " line=\"" + finding.line().getAsInt() + "\""
                                    : "")
                    .append(" severity=\"")
                    .append(finding.severity().name().toLowerCase(Locale.ROOT))
                    .append("\" message=\"")
                    .append(escaped(finding.text()))
                    .append("\" source=\"seatrial.lint.")
                    .append(finding.rule())
                    .append("\"/>\n"));
            xml.append("  </file>\n");
        });
        return xml.append("</checkstyle>\n").toString();
    }

    /** A chart without findings has one test case, which passes; an INFO passes as well. */
    static String junit(List<LintResult> results) {
        StringBuilder xml = new StringBuilder(DECLARATION).append("<testsuites>\n");
        for (LintResult result : results) {
            List<ReportedFinding> findings = ReportedFinding.of(result);
            long failed = findings.stream()
                    .filter(finding -> finding.severity() != LintSeverity.INFO)
                    .count();
            xml.append("  <testsuite name=\"")
                    .append(escaped(result.chart()))
                    .append("\" tests=\"")
                    .append(Math.max(1, findings.size()))
                    .append("\" failures=\"")
                    .append(failed)
                    .append("\">\n");
            findings.forEach(finding -> testCase(xml, finding));
            if (findings.isEmpty()) {
                xml.append("    <testcase classname=\"seatrial.lint\" name=\"lint\"/>\n");
            }
            xml.append("  </testsuite>\n");
        }
        return xml.append("</testsuites>\n").toString();
    }

    private static void testCase(StringBuilder xml, ReportedFinding finding) {
        String line = finding.line().isPresent() ? ":" + finding.line().getAsInt() : "";
        xml.append("    <testcase classname=\"seatrial.lint.")
                .append(finding.rule())
                .append("\" name=\"")
                .append(escaped(finding.file() + line))
                .append('"');
        if (finding.severity() == LintSeverity.INFO) {
            xml.append("/>\n");
            return;
        }
        xml.append(">\n      <failure type=\"")
                .append(finding.severity())
                .append("\" message=\"")
                .append(escaped(finding.text()))
                .append("\">")
                .append(escaped(finding.hint()))
                .append("</failure>\n    </testcase>\n");
    }

    /** Escapes a text for attributes, and replaces what XML cannot hold. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                case '\r' -> escaped.append("&#13;");
                case '\t' -> escaped.append("&#9;");
                default -> {
                    boolean isAllowed = c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c < 0xE000);
                    escaped.appendCodePoint(isAllowed ? c : '?');
                }
            }
        });
        return escaped.toString();
    }
}
