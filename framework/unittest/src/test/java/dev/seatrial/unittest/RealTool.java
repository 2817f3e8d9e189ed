/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The real helm-unittest: the executable in {@code SEATRIAL_HELM_UNITTEST}, or {@code helm-unittest} on the PATH. */
final class RealTool {

    private final Path executable;

    private RealTool(Path executable) {
        this.executable = executable;
    }

    static Optional<RealTool> find() {
        String given = System.getenv("SEATRIAL_HELM_UNITTEST");
        if (given != null && !given.isEmpty()) {
            return Optional.of(new RealTool(Path.of(given)));
        }
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(java.io.File.pathSeparator, -1)) {
            Path file = Path.of(folder).resolve("helm-unittest");
            if (Files.isExecutable(file)) {
                return Optional.of(new RealTool(file));
            }
        }
        return Optional.empty();
    }

    /** Returns a line for each job of a chart: suite, job and verdict. */
    List<String> verdicts(Path chart) throws Exception {
        Path report = Files.createTempFile("report", ".xml");
        Process process = new ProcessBuilder(
                        executable.toString(),
                        "--color=false",
                        "-t",
                        "JUnit",
                        "-o",
                        report.toString(),
                        chart.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        try {
            return read(report);
        } catch (org.xml.sax.SAXException | IOException e) {
            throw new IllegalStateException("no report; the output is:\n" + output, e);
        } finally {
            Files.delete(report);
        }
    }

    private static List<String> read(Path report) throws Exception {
        String text = Files.readString(report).replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "?");
        NodeList cases = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new org.xml.sax.InputSource(new java.io.StringReader(text)))
                .getElementsByTagName("testcase");
        List<String> verdicts = new ArrayList<>();
        for (int i = 0; i < cases.getLength(); i++) {
            Element element = (Element) cases.item(i);
            verdicts.add(
                    element.getAttribute("classname") + " / " + element.getAttribute("name") + ": " + verdict(element));
        }
        return verdicts;
    }

    private static String verdict(Element element) {
        if (element.getElementsByTagName("error").getLength() > 0) {
            return "ERRORED";
        }
        if (element.getElementsByTagName("failure").getLength() > 0) {
            return "FAILED";
        }
        return element.getElementsByTagName("skipped").getLength() > 0 ? "SKIPPED" : "PASSED";
    }
}
