/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.TemplateLocation;
import dev.seatrial.manifest.UsedValue;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.report.LineSource;
import dev.seatrial.report.RenderedDocument;
import dev.seatrial.secret.internal.SecretDocuments;
import dev.seatrial.secret.internal.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Records the documents that tests render, each distinct one once. Where their lines come from is recorded for some renders only, since
 * that takes a second render. Thread-safe.
 */
final class RecordedDocuments {

    /** The configuration parameter that turns the record off. */
    static final String PARAMETER = "seatrial.report.manifests";

    /** Of each chart, the first renders with something new are traced, and later ones that use another template. */
    private static final int TRACED = 8;

    private final boolean isOn;
    private final ConcurrentMap<Key, RenderedDocument> known = new ConcurrentHashMap<>();
    private final ConcurrentMap<LineSource, LineSource> sources = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, AtomicInteger> tracedRenders = new ConcurrentHashMap<>();
    private final Set<String> tracedTemplates = ConcurrentHashMap.newKeySet();

    private record Key(String template, String text) {}

    RecordedDocuments(boolean isOn) {
        this.isOn = isOn;
    }

    /** Returns the documents of a render, with their secrets masked. */
    List<RenderedDocument> of(RenderedChart rendered, String chart) {
        if (!isOn) {
            return List.of();
        }
        List<Manifest> all = rendered.manifests().all();
        boolean isTraced = isWorthTracing(all, chart);
        List<RenderedDocument> documents = new ArrayList<>(all.size());
        for (Manifest manifest : all) {
            Key key = new Key(manifest.source(), manifest.text());
            RenderedDocument document = known.get(key);
            if (document == null) {
                RenderedDocument added = document(manifest, rendered, isTraced);
                RenderedDocument other = known.putIfAbsent(key, added);
                document = other == null ? added : other;
            }
            documents.add(document);
        }
        return documents;
    }

    private boolean isWorthTracing(List<Manifest> all, String chart) {
        List<Manifest> added = all.stream()
                .filter(each -> !known.containsKey(new Key(each.source(), each.text())))
                .toList();
        if (added.isEmpty()) {
            return false;
        }
        boolean isFirst =
                tracedRenders.computeIfAbsent(chart, key -> new AtomicInteger()).getAndIncrement() < TRACED;
        boolean hasNewTemplate = added.stream()
                        .filter(each -> tracedTemplates.add(each.source()))
                        .count()
                > 0;
        return isFirst || hasNewTemplate;
    }

    private RenderedDocument document(Manifest manifest, RenderedChart rendered, boolean isTraced) {
        Secrets secrets = rendered.secrets();
        String text = SecretDocuments.masked(manifest.text(), secrets);
        boolean hasLines = isTraced && text.equals(secrets.mask(manifest.text())); // Secrets are written anew
        String namespace = manifest.id().namespace();
        return new RenderedDocument(
                manifest.source(),
                secrets.mask(manifest.kind()),
                namespace == null ? "" : secrets.mask(namespace),
                secrets.mask(manifest.name()),
                text.equals(manifest.text()) ? manifest.text() : text,
                hasLines ? lines(manifest) : List.of());
    }

    private List<LineSource> lines(Manifest manifest) {
        long lines = manifest.text().lines().count();
        List<LineSource> found = new ArrayList<>();
        for (int line = 1; line <= lines; line++) {
            LineSource source = manifest.provenance()
                    .ofLine(line)
                    .map(RecordedDocuments::source)
                    .orElse(LineSource.UNKNOWN);
            LineSource same = sources.putIfAbsent(source, source);
            found.add(same == null ? source : same);
        }
        return found;
    }

    private static LineSource source(LineOrigin origin) {
        return new LineSource(
                origin.writtenBy().toString(),
                origin.includedFrom().stream().map(TemplateLocation::toString).toList(),
                origin.values().stream().map(RecordedDocuments::value).toList());
    }

    private static LineSource.ValueSource value(UsedValue value) {
        String setAt = value.setAt() == null ? "" : RenderRecords.withoutValue(value.setAt());
        return new LineSource.ValueSource(value.path().toString(), setAt);
    }
}
