/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.LogLine;
import dev.seatrial.manifest.ManifestContent;
import dev.seatrial.manifest.internal.ManifestSplitter;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sorts rendered files into hooks and manifests in install order, as Helm's {@code SortManifests} does. */
final class ManifestSorter {

    private static final String HOOK = "helm.sh/hook";
    private static final String HOOK_WEIGHT = "helm.sh/hook-weight";
    private static final String HOOK_DELETE_POLICY = "helm.sh/hook-delete-policy";
    private static final Set<String> EVENTS = Set.of(
            "pre-install",
            "post-install",
            "pre-delete",
            "post-delete",
            "pre-upgrade",
            "post-upgrade",
            "pre-rollback",
            "post-rollback",
            "test",
            "test-success");

    private final HelmVersion helm;
    private final KnownFiles known;
    private final List<LogLine> log;
    private final Budget budget;
    private final List<Hook> hooks = new ArrayList<>();
    private final List<RenderedManifest> manifests = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    private @Nullable RenderedManifest refused;

    /**
     * An object with an unknown hook event.
     *
     * @param path the path of its template
     * @param event the first event that Helm does not know
     */
    record Skipped(String path, String text, String kind, String name, String event) {}

    ManifestSorter(HelmVersion helm, KnownFiles known, List<LogLine> log, Budget budget) {
        this.budget = budget;
        this.helm = helm;
        this.known = known;
        this.log = log;
    }

    /**
     * Sorts files.
     *
     * @param files texts by path of template, in the order of the paths
     * @throws ChartException with Helm's text for the first document that is no YAML
     */
    void sort(Map<String, String> files) {
        files.forEach(this::add);
        Comparator<String> order = InstallOrder.of(helm);
        hooks.sort((a, b) -> order.compare(a.kind(), b.kind()));
        manifests.sort((a, b) -> order.compare(a.kind(), b.kind()));
    }

    /** Returns the document that is no YAML, null if there is none. */
    @Nullable
    RenderedManifest refused() {
        return refused;
    }

    /** Returns the objects that Helm leaves out. */
    List<Skipped> skipped() {
        return List.copyOf(skipped);
    }

    /** Returns the hook events that Helm knows. */
    static Set<String> events() {
        return EVENTS;
    }

    List<Hook> hooks() {
        return List.copyOf(hooks);
    }

    List<RenderedManifest> manifests() {
        return List.copyOf(manifests);
    }

    private void add(String path, String text) {
        List<ManifestDocument> documents = known.find(path, text);
        if (documents != null) {
            documents.forEach(document -> add(path, document));
            return;
        }
        List<ManifestDocument> read = new ArrayList<>();
        for (String document : ManifestSplitter.of(helm).split(text)) {
            ManifestDocument next = new ManifestDocument(document, head(path, document));
            read.add(next);
            add(path, next);
        }
        known.add(path, text, read);
    }

    private ManifestHead head(String path, String document) {
        try {
            return ManifestHead.read(document, path, helm, budget);
        } catch (ChartException e) {
            refused = new RenderedManifest(path, document, "", ManifestContent.of(Map::of));
            throw e;
        }
    }

    private void add(String path, ManifestDocument document) {
        ManifestHead head = document.head();
        String types = head.annotations().get(HOOK);
        if (types == null) {
            manifests.add(new RenderedManifest(path, document.text(), head.kind(), document.content()));
            return;
        }
        List<String> events = new ArrayList<>();
        for (String type : items(types)) {
            if (!EVENTS.contains(type)) {
                log.add(LogLine.leveled(
                        "INFO",
                        "skipping unknown hooks",
                        "manifest_sorter.go:190: info: skipping unknown hook: " + GoQuote.quote(types),
                        "hookTypes",
                        types));
                skipped.add(new Skipped(path, document.text(), head.kind(), head.name(), type));
                return;
            }
            events.add(type.equals("test-success") ? "test" : type);
        }
        String policies = head.annotations().get(HOOK_DELETE_POLICY);
        hooks.add(new Hook(
                head.kind(),
                head.name(),
                path,
                document.text(),
                events,
                weight(head),
                policies == null ? List.of() : items(policies)));
    }

    private static List<String> items(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(item -> ManifestSplitter.trim(item).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static int weight(ManifestHead head) {
        try {
            return (int) GoNumbers.atoi(head.annotations().getOrDefault(HOOK_WEIGHT, ""));
        } catch (GoError e) {
            return 0;
        }
    }
}
