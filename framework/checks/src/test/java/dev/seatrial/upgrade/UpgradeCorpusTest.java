/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ResourceId;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.upgrade.ObjectChange.Action;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares plans with sets of objects that this test computes by itself, for public charts in {@code -Dseatrial.corpus}, relative to the
 * root of the repository. Charts of one name and different versions are the old and the new chart, also those that are dependencies of
 * others.
 */
class UpgradeCorpusTest {

    /** Names of charts with two versions that render. */
    private static final int CHARTS = 15;

    /** Many charts refuse an upgrade without the passwords of the cluster, which they have under these names. */
    private static final List<String> PASSWORDS = List.of(
            "auth.rootPassword",
            "auth.password",
            "auth.adminPassword",
            "auth.replicationPassword",
            "auth.postgresPassword",
            "admin.password",
            "jenkinsPassword",
            "speaker.secretValue",
            "postgresql.auth.password",
            "postgresql.auth.postgresPassword");

    /** The objects of a release by identity. */
    private record Release(Map<String, Map<?, ?>> objects) {

        static Release of(RenderRequest request) {
            Map<String, Map<?, ?>> objects = new HashMap<>();
            for (Manifest manifest : ChartRenderer.render(request).manifests()) {
                if (!manifest.annotations().containsKey("helm.sh/hook")) {
                    objects.put(key(manifest.id()), manifest.content());
                }
            }
            return new Release(objects);
        }

        Set<String> without(Release other) {
            Set<String> only = new HashSet<>(objects.keySet());
            only.removeAll(other.objects.keySet());
            return only;
        }

        /** Returns the objects in both releases whose manifests differ. */
        Set<String> different(Release other) {
            Set<String> different = new HashSet<>(objects.keySet());
            different.removeIf(
                    key -> !other.objects.containsKey(key) || Objects.equals(other.objects.get(key), objects.get(key)));
            return different;
        }
    }

    private static String key(ResourceId id) {
        String namespace = Objects.requireNonNullElse(id.namespace(), "default");
        return String.join(" ", id.group(), id.kind(), namespace, id.name());
    }

    @Test
    void a_plan_has_the_objects_that_differ() throws IOException {
        Set<String> compared = new HashSet<>();
        for (Map.Entry<String, List<RenderRequest>> versions : rendered().entrySet()) {
            List<RenderRequest> charts = versions.getValue();
            for (int i = 1; i < charts.size(); i++) {
                compare(charts.get(i - 1), charts.get(i));
                compared.add(versions.getKey());
            }
        }

        assertThat(compared).hasSizeGreaterThanOrEqualTo(CHARTS);
    }

    private static void compare(RenderRequest before, RenderRequest after) {
        UpgradePlan plan = Upgrade.from(before).to(after).plan();
        Release old = Release.of(before);
        Release now = Release.of(after.toBuilder().upgrade(true).revision(2).build());
        Set<String> added = new HashSet<>();
        Set<String> removed = new HashSet<>();
        Set<String> changed = new HashSet<>();
        for (ObjectChange change : plan.changes()) {
            switch (change.action()) {
                case ADDED -> added.add(key(change.id()));
                case DELETED, KEPT -> removed.add(key(change.id()));
                case CHANGED -> changed.add(key(change.id()));
                case RECREATED -> {
                    added.add(key(change.id()));
                    removed.add(key(Objects.requireNonNull(change.before()).id()));
                }
            }
        }

        String pair = before.chart() + " to " + after.chart();
        assertThat(added).as(pair).isEqualTo(now.without(old));
        assertThat(removed).as(pair).isEqualTo(old.without(now));
        assertThat(now.different(old)).as(pair).containsAll(changed);
        assertThat(plan.markdown().length()).as(pair).isLessThan(65_000);
    }

    @Test
    void the_upgrade_to_the_same_chart_changes_nothing() throws IOException {
        int compared = 0;
        for (List<RenderRequest> charts : rendered().values()) {
            for (RenderRequest chart : charts) {
                UpgradePlan plan = Upgrade.from(chart.toBuilder().upgrade(true).build())
                        .to(chart)
                        .plan();
                assertThat(plan.changes(Action.DELETED)).as(plan.text()).isEmpty();
                assertThat(plan.dangers()).as(plan.text()).isEmpty();
                compared++;
            }
        }

        assertThat(compared).isGreaterThan(CHARTS);
    }

    /** Returns the charts that render with their own values and have the name of another one, by name. */
    private static Map<String, List<RenderRequest>> rendered() throws IOException {
        Path root = Path.of(System.getProperty("seatrial.root", "../.."));
        Path charts = root.resolve(System.getProperty("seatrial.corpus", "../shared/corpus/open"))
                .resolve("charts");
        assumeTrue(Files.isDirectory(charts), "no corpus at " + charts);
        Map<String, Map<String, Path>> byName = new TreeMap<>();
        try (Stream<Path> files = Files.find(charts, 7, (path, file) -> path.endsWith("Chart.yaml"))) {
            files.map(Path::getParent)
                    .filter(Objects::nonNull)
                    .sorted()
                    .forEach(folder -> byName.computeIfAbsent(
                                    String.valueOf(folder.getFileName()), name -> new TreeMap<>())
                            .putIfAbsent(version(folder), folder));
        }
        Map<String, List<RenderRequest>> requests = new TreeMap<>();
        byName.forEach((name, folders) -> {
            if (folders.size() > 1) {
                folders.values().stream()
                        .map(UpgradeCorpusTest::request)
                        .flatMap(Optional::stream)
                        .forEach(request -> requests.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(request));
            }
        });
        return requests;
    }

    private static String version(Path folder) {
        try {
            return Files.readString(folder.resolve("Chart.yaml"))
                    .lines()
                    .filter(line -> line.startsWith("version:"))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<RenderRequest> request(Path folder) {
        return request(folder, List.of()).or(() -> request(folder, PASSWORDS));
    }

    private static Optional<RenderRequest> request(Path folder, List<String> passwords) {
        try {
            RenderRequest.Builder builder = RenderRequest.builder(ChartLoader.load(folder))
                    .release("shop")
                    .seed(1);
            passwords.forEach(name -> builder.setString(name + "=s3cret"));
            RenderRequest request = builder.build();
            ChartRenderer.render(request);
            ChartRenderer.render(request.toBuilder().upgrade(true).build());
            return Optional.of(request);
        } catch (ChartException | RenderException e) {
            return Optional.empty();
        }
    }
}
