/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.internal.PreparedChart;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.KubeVersion;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.unittest.internal.check.Document;
import dev.seatrial.unittest.internal.suite.PostRendererFields;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Renders a chart for jobs, once for each distinct input. */
final class Renders {

    private static final int KEPT = 128;

    private final Chart chart;
    private final boolean skipsSchema;
    private final Supplier<? extends RenderRecord> records;
    private final KnownDocuments documents = new KnownDocuments();
    private final Map<RenderInput, Rendered> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<RenderInput, Rendered> eldest) {
            return size() > KEPT;
        }
    };

    Renders(Chart chart, boolean skipsSchema, Supplier<? extends RenderRecord> records) {
        this.chart = chart;
        this.skipsSchema = skipsSchema;
        this.records = records;
    }

    /**
     * Returns the render of an input.
     *
     * @throws PostRenderer.Fault if the post-renderer fails
     */
    synchronized Rendered render(RenderInput input) {
        Rendered rendered = known.get(input);
        if (rendered == null) {
            rendered = fresh(input);
            known.put(input, rendered);
        }
        return rendered;
    }

    private Rendered fresh(RenderInput input) {
        RenderRecord record = records.get();
        RenderedChart rendered;
        try {
            rendered = ChartRenderer.render(request(input, record));
        } catch (RenderException e) {
            return Rendered.failed(e, input.includeCrds() ? definitions(input) : Map.of(), record);
        }
        Map<String, String> files = new TreeMap<>(GoStrings.ORDER);
        files.putAll(rendered.files());
        if (input.includeCrds()) {
            rendered.crds().forEach(crd -> files.put(crd.path(), crd.file().text()));
        }
        PostRendererFields command = input.postRenderer();
        Map<String, String> outputs = command == null ? files : PostRenderer.run(command, files, chart.name());
        return documents(rendered, outputs, record);
    }

    /** Returns the definitions of custom resources of a chart whose templates fail; none if it cannot be prepared. */
    private Map<String, List<Document>> definitions(RenderInput input) {
        try {
            RenderRequest request = request(input, RenderRecord.NONE);
            Map<String, List<Document>> found = new TreeMap<>(GoStrings.ORDER);
            PreparedChart.of(
                            request.chart(),
                            request.values().merged(request.helmVersion()),
                            request.helmVersion(),
                            !skipsSchema,
                            Budget.unlimited())
                    .members()
                    .forEach(member -> member.chart()
                            .crds()
                            .forEach(file -> found.put(member.path() + "/" + file.name(), documents.of(file.text()))));
            return found;
        } catch (ChartException | PreparedChart.LoggedFailure | GoError e) {
            return Map.of();
        }
    }

    private RenderRequest request(RenderInput input, RenderRecord record) {
        Chart versioned = input.chart().version().isEmpty()
                        && input.chart().appVersion().isEmpty()
                ? chart
                : chart.withVersions(input.chart().version(), input.chart().appVersion());
        String version = "v" + input.major() + "." + input.minor() + ".0";
        return RenderRequest.builder(versioned)
                .helmVersion(HelmVersion.V3_21)
                .release(
                        input.release().name().isEmpty()
                                ? "RELEASE-NAME"
                                : input.release().name())
                .namespace(
                        input.release().namespace().isEmpty()
                                ? "NAMESPACE"
                                : input.release().namespace())
                .revision((int) input.release().revision())
                .upgrade(input.release().upgrade())
                .kubeVersion(new KubeVersion(version, version, input.major(), input.minor()))
                .servedApiVersions(input.apiVersions())
                .values(ValueLayers.values(input.layers()))
                .skipSchemaValidation(skipsSchema)
                .engineOnly(input.selection())
                .lookup(FakeCluster.of(input.provider()))
                .listeners(record.listeners())
                .build();
    }

    private Rendered documents(RenderedChart rendered, Map<String, String> files, RenderRecord record) {
        Map<String, List<Document>> manifests = new HashMap<>();
        TreeSet<String> outputs = new TreeSet<>(GoStrings.ORDER);
        outputs.addAll(files.keySet());
        String problem = null;
        for (String path : outputs) {
            try {
                List<Document> read = documents(path, files.getOrDefault(path, ""));
                if (read != null) {
                    manifests.put(path, read);
                }
            } catch (GoError e) {
                problem = problem == null ? String.valueOf(e.getMessage()) : problem;
            }
        }
        return new Rendered(
                rendered, null, Collections.unmodifiableSortedSet(outputs), Map.copyOf(manifests), problem, record);
    }

    private @Nullable List<Document> documents(String path, String text) {
        String extension = path.substring(Math.max(path.lastIndexOf('.'), 0));
        return switch (extension) {
            case ".yaml", ".yml", ".tpl" -> documents.of(text);
            case ".txt" -> List.of(Document.raw(text));
            default -> null;
        };
    }
}
