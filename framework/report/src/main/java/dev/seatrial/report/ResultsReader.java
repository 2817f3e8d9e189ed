/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import dev.seatrial.report.DataFile.DocumentEntry;
import dev.seatrial.report.DataFile.RenderEntry;
import dev.seatrial.report.DataFile.ReviewEntry;
import dev.seatrial.report.DataFile.SectionEntry;
import dev.seatrial.report.DataFile.TestEntry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a data file completely or not at all, since incomplete results could be mistaken for complete ones. */
final class ResultsReader {

    private static final Set<String> FIELDS = Set.of(
            "format", "version", "run", "origins", "documents", "renders", "rules", "findings", "tests", "sections");

    private final Set<String> seen = new HashSet<>();
    private List<LineSource> origins = List.of();
    private List<DocumentEntry> documents = List.of();
    private List<RenderEntry> renders = List.of();
    private List<List<String>> rules = List.of();
    private List<PolicyReview.Finding> findings = List.of();
    private List<TestEntry> tests = List.of();
    private List<SectionEntry> sections = List.of();

    private ResultsReader() {}

    /**
     * Reads results.
     *
     * @throws ResultsFormatException if the file is incomplete or has an unsupported version
     */
    static Results read(InputStream in) throws IOException {
        ResultsReader reader = new ResultsReader();
        try (JsonParser json = Json.MAPPER.createParser(in)) {
            reader.read(json);
            return reader.results();
        } catch (JsonProcessingException e) {
            // What follows is about Java's view of the file.
            String problem = e.getOriginalMessage().split("\n| \\(start marker", 2)[0];
            throw new ResultsFormatException("it is damaged or incomplete (" + problem + ")");
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ResultsFormatException("it is damaged or incomplete (" + e.getMessage() + ")");
        }
    }

    private void read(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT || !"format".equals(json.nextFieldName())) {
            throw new ResultsFormatException("it is not a data file of Seatrial");
        }
        for (String name = "format"; name != null; name = json.nextFieldName()) {
            json.nextToken();
            seen.add(name);
            field(name, json);
        }
        if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
            throw new ResultsFormatException("it does not end where the results end");
        }
        if (!seen.containsAll(FIELDS)) {
            throw new ResultsFormatException("it lacks a part of the results");
        }
    }

    private void field(String name, JsonParser json) throws IOException {
        switch (name) {
            case "format" -> check(DataFile.FORMAT.equals(json.getText()), "it is not a data file of Seatrial");
            case "version" ->
                check(
                        json.currentToken() == JsonToken.VALUE_NUMBER_INT && json.getIntValue() == DataFile.VERSION,
                        "it has version %s of the data format, not %d".formatted(json.getText(), DataFile.VERSION));
            case "origins" -> origins = list(json, LineSource.class);
            case "documents" -> documents = list(json, DocumentEntry.class);
            case "renders" -> renders = list(json, RenderEntry.class);
            case "rules" ->
                rules = list(json, String[].class).stream().map(List::of).toList();
            case "findings" -> findings = list(json, PolicyReview.Finding.class);
            case "tests" -> tests = list(json, TestEntry.class);
            case "sections" -> sections = list(json, SectionEntry.class);
            default -> json.skipChildren();
        }
    }

    private static void check(boolean isRight, String problem) throws ResultsFormatException {
        if (!isRight) {
            throw new ResultsFormatException(problem);
        }
    }

    private static <T> List<T> list(JsonParser json, Class<T> type) throws IOException {
        JavaType list = Json.MAPPER.getTypeFactory().constructCollectionType(ArrayList.class, type);
        return Json.MAPPER.readValue(json, list);
    }

    private Results results() {
        List<RenderedDocument> texts = documents.stream().map(this::document).toList();
        List<Render> rendered =
                renders.stream().map(entry -> render(entry, texts)).toList();
        return new Results(
                tests.stream().map(entry -> test(entry, rendered)).toList(),
                sections.stream()
                        .map(section -> new Section(
                                section.name(),
                                section.version(),
                                section.data().toString()))
                        .toList());
    }

    private TestResult test(TestEntry entry, List<Render> rendered) {
        TestIdentity test = new TestIdentity(
                entry.id(),
                entry.packageName(),
                entry.className(),
                entry.method(),
                entry.invocation(),
                entry.displayName(),
                entry.fileName(),
                entry.source());
        return new TestResult(
                test,
                entry.outcome(),
                Duration.ofNanos(entry.nanos()),
                entry.reason(),
                entry.failures(),
                all(entry.renders(), rendered),
                entry.reviews().stream().map(this::review).toList(),
                entry.snapshots().stream()
                        .map(check -> new SnapshotCheck(check.file(), check.outcome(), check.difference()))
                        .toList(),
                entry.clusterRuns());
    }

    private PolicyReview review(ReviewEntry entry) {
        return new PolicyReview(
                entry.followed(),
                entry.kubernetes(),
                entry.manifests(),
                rules.get(entry.rules()),
                all(entry.findings(), findings),
                entry.waivers().stream()
                        .map(waiver -> new PolicyReview.Waiver(
                                waiver.waiver(), waiver.reason(), all(waiver.findings(), findings)))
                        .toList());
    }

    private static <T> List<T> all(int[] indexes, List<T> values) {
        return Arrays.stream(indexes).mapToObj(values::get).toList();
    }

    private RenderedDocument document(DocumentEntry entry) {
        return new RenderedDocument(
                entry.template(),
                entry.kind(),
                entry.namespace(),
                entry.name(),
                entry.text(),
                all(entry.lines(), origins));
    }

    private static Render render(RenderEntry entry, List<RenderedDocument> texts) {
        return new Render(
                entry.chart(),
                entry.chartVersion(),
                entry.path(),
                entry.release(),
                entry.namespace(),
                entry.revision(),
                entry.upgrade(),
                entry.kubernetes(),
                entry.helm(),
                entry.layers(),
                Duration.ofNanos(entry.nanos()),
                entry.manifests(),
                entry.failure(),
                all(entry.documents(), texts));
    }
}
