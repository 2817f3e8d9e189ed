/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.delivery.RepositoriesFile.Entry;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.semver.SemanticVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the exact versions for the dependencies of a chart. See {@code internal/resolver/resolver.go} in Helm. */
final class DependencyResolver {

    private final Transfer transfer;
    private final ChartSource chart;
    private final ChartRepositories repositories;
    private final RegistryCharts registries;

    DependencyResolver(
            Transfer transfer, ChartSource chart, ChartRepositories repositories, RegistryCharts registries) {
        this.transfer = transfer;
        this.chart = chart;
        this.repositories = repositories;
        this.registries = registries;
    }

    /**
     * Returns the dependencies with exact versions.
     *
     * @param known the repositories by the names of dependencies
     */
    List<DeclaredDependency> resolve(List<DeclaredDependency> required, Map<String, Entry> known) {
        List<DeclaredDependency> locked = new ArrayList<>();
        List<DeclaredDependency> missing = new ArrayList<>();
        for (DeclaredDependency each : required) {
            String version = version(each, known.get(each.name()));
            if (version == null) {
                missing.add(each);
            } else {
                locked.add(DeclaredDependency.locked(each.name(), version, each.repository()));
            }
        }
        if (!missing.isEmpty()) {
            throw noVersion(missing);
        }
        return locked;
    }

    private static ChartException noVersion(List<DeclaredDependency> missing) {
        List<String> names = missing.stream()
                .map(each -> GoQuote.quote(each.name()) + " (repository " + GoQuote.quote(each.repository())
                        + ", version " + GoQuote.quote(each.version()) + ")")
                .toList();
        return new ChartException("can't get a valid version for " + missing.size() + " subchart(s): "
                + String.join(", ", names)
                + ". Make sure a matching chart version exists in the repo, or change the version"
                + " constraint in Chart.yaml");
    }

    private @Nullable String version(DeclaredDependency dependency, @Nullable Entry repository) {
        VersionRange range;
        try {
            range = VersionRange.parse(dependency.version(), transfer.helm());
        } catch (ChartException e) {
            throw Transfer.failed(
                    "dependency " + GoQuote.quote(dependency.name()) + " has an invalid version/constraint format: ",
                    e);
        }
        if (dependency.hasNoRepository()) {
            chart.inCharts(dependency.name());
            return dependency.version();
        }
        if (dependency.isLocal()) {
            Chart local = chart.local(dependency.repository(), transfer);
            String version = local.metadata().version();
            return range.accepts(version) ? version : null;
        }
        if (dependency.isOci()) {
            return registryVersion(dependency, range);
        }
        return repository == null ? dependency.version() : repositoryVersion(dependency, range, repository);
    }

    /** As Helm does, leaves a range for which there is no tag as it is; the download then says so. */
    private String registryVersion(DeclaredDependency dependency, VersionRange range) {
        if (VersionRange.version(dependency.version(), transfer.helm()).isPresent()) {
            return dependency.version();
        }
        List<String> tags;
        try {
            tags = registries.versions(dependency.repository() + "/" + dependency.name());
        } catch (ChartException e) {
            throw Transfer.failed(
                    "could not retrieve list of tags for repository " + dependency.repository() + ": ", e);
        }
        return tags.stream().filter(range::accepts).findFirst().orElse(dependency.version());
    }

    private @Nullable String repositoryVersion(DeclaredDependency dependency, VersionRange range, Entry repository) {
        RepositoryIndex index;
        try {
            index = repositories.index(repository);
        } catch (ChartException e) {
            throw Transfer.failed(
                    "no cached repository for " + repository.name() + " found. (try 'helm repo update'): ", e);
        }
        List<IndexEntry> versions = index.versions(dependency.name(), transfer.helm())
                .orElseThrow(() -> new ChartException(
                        Diagnostic.of(dependency.name() + " chart not found in repo " + dependency.repository())
                                .withHint("The repository has: " + shown(index.charts()) + "."),
                        null));
        for (IndexEntry each : versions) {
            Optional<SemanticVersion> version = VersionRange.version(each.version(), transfer.helm());
            if (version.isPresent() && each.address().isPresent() && range.accepts(each.version())) {
                return each.version();
            }
        }
        return null;
    }

    private static String shown(List<String> charts) {
        int most = 10;
        return charts.isEmpty()
                ? "no charts"
                : String.join(", ", charts.subList(0, Math.min(most, charts.size())))
                        + (charts.size() > most ? " and " + (charts.size() - most) + " more" : "");
    }

    /**
     * The folder of the chart whose dependencies are resolved.
     *
     * @param folder where it is
     * @param path how messages name it
     */
    record ChartSource(Path folder, String path) {

        /** Returns the chart at an address that begins with {@code file://}. */
        Chart local(String repository, Transfer transfer) {
            return ChartFolders.load(localFolder(repository), transfer.helm(), transfer.limits());
        }

        Path localFolder(String repository) {
            return existing(repository.substring(DeclaredDependency.FILE.length()));
        }

        void inCharts(String name) {
            existing("charts/" + name);
        }

        private Path existing(String relative) {
            Path found = folder.resolve(relative).normalize();
            if (Files.notExists(found)) {
                String shown = relative.startsWith("/")
                        ? found.toString()
                        : Path.of(path).resolve(relative).normalize().toString();
                throw new ChartException("directory " + shown + " not found");
            }
            return found;
        }
    }
}
