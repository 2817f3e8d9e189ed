/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.seatrial.report.DataFile.DocumentEntry;
import dev.seatrial.report.DataFile.RenderEntry;
import dev.seatrial.report.DataFile.ReviewEntry;
import dev.seatrial.report.DataFile.SectionEntry;
import dev.seatrial.report.DataFile.SnapshotEntry;
import dev.seatrial.report.DataFile.TestEntry;
import dev.seatrial.report.DataFile.WaiverEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes results as a data file. */
final class ResultsWriter {

    private final Pool<Render> renders = new Pool<>();
    private final Pool<RenderedDocument> documents = new Pool<>();
    private final Pool<LineSource> origins = new Pool<>();
    private final Pool<List<String>> rules = new Pool<>();
    private final Pool<PolicyReview.Finding> findings = new Pool<>();
    private final JsonGenerator json;

    private ResultsWriter(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes results. The stream is not closed.
     *
     * @param run the ID of their run
     */
    static void write(Results results, String run, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.MAPPER.createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            new ResultsWriter(json).write(results, run);
        }
    }

    private void write(Results results, String run) throws IOException {
        List<TestEntry> tests = results.tests().stream().map(this::test).toList();
        List<RenderEntry> rendered = renders.values().stream().map(this::render).toList();
        List<DocumentEntry> texts =
                documents.values().stream().map(this::document).toList();
        json.writeStartObject();
        json.writeStringField("format", DataFile.FORMAT);
        json.writeNumberField("version", DataFile.VERSION);
        json.writeStringField("run", run);
        array("origins", origins.values());
        array("documents", texts);
        array("renders", rendered);
        array("rules", rules.values());
        array("findings", findings.values());
        array("tests", tests);
        array(
                "sections",
                results.sections().stream()
                        .map(section -> new SectionEntry(section.name(), section.version(), Json.tree(section.json())))
                        .toList());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** Writes each value on a separate line, so that people can read the file. */
    private void array(String name, List<?> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object value : values) {
            json.writeRaw('\n');
            Json.MAPPER.writeValue(json, value);
        }
        json.writeEndArray();
    }

    private TestEntry test(TestResult result) {
        TestIdentity test = result.test();
        return new TestEntry(
                test.id(),
                test.packageName(),
                test.className(),
                test.method(),
                test.invocation(),
                test.displayName(),
                test.fileName(),
                test.sourceFile(),
                result.outcome(),
                result.duration().toNanos(),
                result.reason(),
                result.failures(),
                renders.indexes(result.renders()),
                result.reviews().stream().map(this::review).toList(),
                result.snapshots().stream()
                        .map(check -> new SnapshotEntry(check.file(), check.outcome(), check.difference()))
                        .toList(),
                result.clusterRuns());
    }

    private ReviewEntry review(PolicyReview review) {
        return new ReviewEntry(
                review.followed(),
                review.kubernetes(),
                review.manifests(),
                rules.index(review.rules()),
                findings.indexes(review.findings()),
                review.waivers().stream()
                        .map(waiver ->
                                new WaiverEntry(waiver.waiver(), waiver.reason(), findings.indexes(waiver.findings())))
                        .toList());
    }

    private RenderEntry render(Render render) {
        return new RenderEntry(
                render.chart(),
                render.chartVersion(),
                render.path(),
                render.release(),
                render.namespace(),
                render.revision(),
                render.upgrade(),
                render.kubernetes(),
                render.helm(),
                render.layers(),
                render.duration().toNanos(),
                render.manifests(),
                render.failure(),
                documents.indexes(render.documents()));
    }

    private DocumentEntry document(RenderedDocument document) {
        return new DocumentEntry(
                document.template(),
                document.kind(),
                document.namespace(),
                document.name(),
                document.text(),
                origins.indexes(document.lines()));
    }
}
