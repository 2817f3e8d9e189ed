/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.LogLine;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.CheckObserver;
import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestContent;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
import dev.seatrial.manifest.internal.ManifestSplitter;
import dev.seatrial.secret.internal.Secrets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The result of a render. Immutable. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class RenderedChart {

    /** A null behind comments; what is longer than that is not looked at. */
    private static final Pattern NULL = Pattern.compile("^(?:\\s*#[^\\n]*\\n)*+\\s*(?:null|~)\\s*$");

    private final Map<String, String> files;
    private final String notes;
    private final List<Hook> hooks;
    private final List<RenderedManifest> documents;
    private final List<Crd> crds;
    private final boolean includesCrds;
    private final List<LogLine> log;
    private final LineOrigins origins;
    private final ReleaseContext release;
    private final Supplier<List<Diagnostic>> advice;
    private final RenderRequest request;
    private final Supplier<Secrets> secrets;
    private @Nullable Manifests manifests;

    RenderedChart(
            Map<String, String> files,
            String notes,
            List<Hook> hooks,
            List<RenderedManifest> documents,
            List<Crd> crds,
            boolean includesCrds,
            List<LogLine> log,
            LineOrigins origins,
            ReleaseContext release,
            Supplier<List<Diagnostic>> advice,
            RenderRequest request,
            @Nullable Supplier<Secrets> secrets) {
        this.advice = advice;
        this.files = Collections.unmodifiableMap(files);
        this.notes = notes;
        this.hooks = hooks;
        this.documents = documents;
        this.crds = List.copyOf(crds);
        this.includesCrds = includesCrds;
        this.log = List.copyOf(log);
        this.origins = origins;
        this.release = release;
        this.request = request;
        this.secrets =
                secrets == null ? new ReleaseSecrets(request, () -> manifests().all()) : secrets;
    }

    /**
     * A file of a {@code crds/} folder.
     *
     * @param path its path with the names of charts
     */
    public record Crd(String path, ChartFile file) {}

    /** Returns what each template wrote, by path with the names of charts, {@code NOTES.txt} left out. */
    public Map<String, String> files() {
        return files;
    }

    /** Returns the notes of the chart, without those of its dependencies. */
    public String notes() {
        return notes;
    }

    /**
     * Returns all documents: those of the release in the order of installation, then the hooks in the order in which Helm
     * prints them. Their YAML is decoded when first asked for.
     */
    public synchronized Manifests manifests() {
        Manifests known = manifests;
        if (known == null) {
            known = allManifests();
            manifests = known;
        }
        return known;
    }

    /** Returns the same chart; checks of its manifests are reported to an observer. */
    public RenderedChart observedBy(CheckObserver observer) {
        RenderedChart observed = new RenderedChart(
                files, notes, hooks, documents, crds, includesCrds, log, origins, release, advice, request, secrets);
        observed.manifests = manifests().observedBy(observer);
        return observed;
    }

    /** Returns the secrets of the release, which are masked in messages and files. */
    @API(status = INTERNAL)
    public Secrets secrets() {
        return secrets.get();
    }

    /** Returns the version of Helm whose rules the render followed. */
    @API(status = INTERNAL)
    public HelmVersion helm() {
        return request.capabilities().helm();
    }

    /** Returns the hooks in the order in which Helm prints them. */
    public List<Hook> hooks() {
        return hooks;
    }

    /** Returns the files of the {@code crds/} folders, those of dependencies too. */
    public List<Crd> crds() {
        return crds;
    }

    LineOrigins origins() {
        return origins;
    }

    /** Returns what Helm logs on the way: warnings about values, dependencies, hooks. */
    public List<LogLine> warnings() {
        return log;
    }

    /**
     * Returns what is probably not meant, though Helm does not complain: a separator that stands on one line with the start of a
     * manifest, a hook event that Helm does not know, and a comparison of versions that fails only because of a suffix such as
     * {@code -gke.2392000}. Renders the chart once more if its templates compare versions.
     */
    public List<Diagnostic> advice() {
        return advice.get();
    }

    /**
     * Returns which template line wrote a line of what a template wrote. Unless the request asked for a trace, the chart is
     * rendered once more to find out.
     *
     * @param path the path of the template with the names of charts, a key of {@link #files()}
     * @param line the line of its text, from 1
     * @return empty where that is unknown
     */
    public Optional<LineOrigin> origin(String path, int line) {
        String text = files.get(path);
        return text == null ? Optional.empty() : origins.find(path, text, line);
    }

    /** Returns the standard output of {@code helm template}. */
    public String text() {
        return text(hooks);
    }

    /** Returns the standard output of {@code helm template} with some hooks only. */
    public String text(List<Hook> shownHooks) {
        StringBuilder text = new StringBuilder();
        if (includesCrds) {
            crds.forEach(crd -> append(text, crd.path(), crd.file().text()));
        }
        documents.forEach(document -> append(text, document.source(), document.text()));
        StringBuilder out = new StringBuilder(ManifestSplitter.trim(text.toString())).append('\n');
        shownHooks.forEach(hook -> append(out, hook.source(), hook.text()));
        return out.toString();
    }

    /** Returns the documents in the order of {@link #text()}, for those who write them to files. */
    public List<Output> outputs() {
        return documents.stream()
                .map(document -> new Output(document.source(), document.text()))
                .toList();
    }

    /** A document and the template that wrote it. */
    public record Output(String source, String text) {}

    private Manifests allManifests() {
        List<Manifest> all = new ArrayList<>();
        Map<Output, Integer> seen = new HashMap<>();
        documents.forEach(
                document -> add(all, new Output(document.source(), document.text()), document.content(), seen));
        hooks.forEach(
                hook -> add(all, new Output(hook.source(), hook.text()), ManifestContent.ofText(hook.text()), seen));
        return Manifests.of(all, release);
    }

    /** Helm prints documents that are comments only or null, and installs nothing for them. */
    private void add(List<Manifest> all, Output document, ManifestContent content, Map<Output, Integer> seen) {
        int occurrence = seen.merge(document, 1, Integer::sum) - 1;
        String text = document.text();
        if (!isComment(text) && !NULL.matcher(text).find()) {
            all.add(Manifest.of(
                            document.source(),
                            text,
                            content,
                            new DocumentOrigins(origins, document.source(), file(document), text, occurrence))
                    .withSecrets(secrets));
        }
    }

    private static boolean isComment(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '#') {
                while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                    i++;
                }
            } else if (!Character.isWhitespace(c)) {
                return false;
            } else {
                i++;
            }
        }
        return true;
    }

    private String file(Output document) {
        return files.getOrDefault(document.source(), "");
    }

    private static void append(StringBuilder out, String source, String text) {
        out.append("---\n# Source: ").append(source).append('\n').append(text).append('\n');
    }
}
