/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.delivery.DependencyResolver.ChartSource;
import dev.seatrial.delivery.RepositoriesFile.Entry;
import dev.seatrial.delivery.internal.web.Addresses;
import dev.seatrial.delivery.internal.web.WebException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gets archives for exact versions and puts them into {@code charts/}: first all of them into memory, and then into the folder. See
 * {@code downloadAll} in Helm's {@code manager.go}.
 */
final class DependencyDownload {

    private final ChartSource chart;
    private final Transfer transfer;
    private final ChartRepositories repositories;
    private final RegistryCharts registries;
    private final Map<String, byte[]> archives = new LinkedHashMap<>();
    private final Set<String> addresses = new HashSet<>();

    DependencyDownload(
            ChartSource chart, Transfer transfer, ChartRepositories repositories, RegistryCharts registries) {
        this.chart = chart;
        this.transfer = transfer;
        this.repositories = repositories;
        this.registries = registries;
    }

    /** Returns the dependencies with the versions that were saved. */
    List<DeclaredDependency> run(List<DeclaredDependency> locked) {
        repositories.managed().forEach(repositories::index); // as Helm does, fails if one has never been downloaded
        ChartsFolder folder = new ChartsFolder(chart, transfer);
        folder.check();
        transfer.print("Saving " + locked.size() + " charts");
        List<DeclaredDependency> saved = new ArrayList<>();
        for (DeclaredDependency each : locked) {
            if (each.hasNoRepository()) {
                saved.add(checked(each));
                continue;
            }
            try {
                saved.add(each.isLocal() ? packed(each) : downloaded(each));
            } catch (ChartException e) {
                transfer.print("Save error occurred:  " + e.getMessage());
                throw e;
            }
        }
        folder.replace(archives, locked);
        return saved;
    }

    private DeclaredDependency checked(DeclaredDependency dependency) {
        transfer.print("Dependency " + dependency.name()
                + " did not declare a repository. Assuming it exists in the charts directory");
        Path path = chart.folder().resolve("charts").resolve(dependency.name());
        String shown = Path.of(chart.path(), "charts", dependency.name()).toString();
        Chart local;
        try {
            if (!Files.isDirectory(path)) {
                throw new ChartException("stat " + shown + ": no such file or directory");
            }
            local = ChartFolders.load(path, transfer.helm(), transfer.limits());
        } catch (ChartException e) {
            throw Transfer.failed("unable to load chart '" + shown + "': ", e);
        }
        String version = local.metadata().version();
        if (!range(dependency).accepts(version)) {
            ChartException wrong = new ChartException("dependency " + dependency.name() + " at version " + version
                    + " does not satisfy the constraint " + dependency.version());
            transfer.print("Save error occurred:  " + wrong.getMessage());
            throw wrong;
        }
        return dependency;
    }

    private VersionRange range(DeclaredDependency dependency) {
        try {
            return VersionRange.parse(dependency.version(), transfer.helm());
        } catch (ChartException e) {
            throw Transfer.failed("dependency " + dependency.name() + " has an invalid version/constraint format: ", e);
        }
    }

    private DeclaredDependency packed(DeclaredDependency dependency) {
        Chart local = chart.local(dependency.repository(), transfer);
        String version = local.metadata().version();
        if (!range(dependency).accepts(version)) {
            throw new ChartException("can't get a valid version for dependency " + dependency.name());
        }
        ChartPackage archive = ChartPackage.ofDependency(local, transfer.helm());
        archives.put(archive.fileName(), archive.content());
        return dependency.withVersion(version);
    }

    private DeclaredDependency downloaded(DeclaredDependency dependency) {
        if (dependency.isOci()) {
            return pulled(dependency);
        }
        Place place = place(dependency);
        if (!addresses.add(place.address().toString())) {
            transfer.print("Already downloaded " + dependency.name() + " from repo " + shown(dependency));
            return dependency;
        }
        transfer.print("Downloading " + dependency.name() + " from repo " + shown(dependency));
        String address = Addresses.shown(place.address());
        try {
            byte[] content = repositories.archive(place.repository(), place.address(), place.digest());
            add(fileName(place.address()), content, address);
        } catch (WebException e) {
            throw Transfer.failed("could not download " + address + ": ", e);
        }
        return dependency;
    }

    private static String shown(DeclaredDependency dependency) {
        return Addresses.shown(dependency.repository());
    }

    private DeclaredDependency pulled(DeclaredDependency dependency) {
        String reference = dependency.repository().replaceFirst("/+$", "") + "/" + dependency.name();
        if (!addresses.add(reference + ":" + dependency.version())) {
            transfer.print("Already downloaded " + dependency.name() + " from repo " + shown(dependency));
            return dependency;
        }
        transfer.print("Downloading " + dependency.name() + " from repo " + shown(dependency));
        try {
            DownloadedArchive archive = registries.pull(reference, dependency.version(), false);
            add(archive.fileName(), archive.content(), reference);
        } catch (ChartException e) {
            throw Transfer.failed("could not download " + reference + ": ", e);
        }
        return dependency;
    }

    private static String fileName(URI address) {
        String name = RepositoryAddress.fileName(address);
        if (name.isEmpty() || name.equals(".") || name.equals("..") || name.contains("\\")) {
            throw new ChartException("the address " + Addresses.shown(address) + " has no name of a file");
        }
        return name;
    }

    /** Helm leaves out archives that are no charts and succeeds; the chart would then render without them. */
    private void add(String name, byte[] content, String address) {
        try {
            transfer.load(name, content);
        } catch (ChartException e) {
            throw Transfer.failed(address + " is not a chart: ", e);
        }
        archives.put(name, content);
    }

    private record Place(Entry repository, URI address, String digest) {}

    private Place place(DeclaredDependency dependency) {
        Optional<Entry> managed = repositories.managed(dependency.repository());
        try {
            Entry repository = managed.orElseGet(() -> ChartRepositories.unmanaged(dependency.repository()));
            IndexEntry entry = managed.isPresent()
                    ? managed(dependency, repositories.index(repository))
                    : unmanaged(dependency, repository);
            String address = entry.address().orElse("");
            return new Place(repository, RepositoryAddress.resolve(dependency.repository(), address), entry.digest());
        } catch (WebException e) {
            throw Transfer.failed("could not find : ", e);
        } catch (ChartException e) {
            throw Transfer.failed("could not find : ", e);
        }
    }

    private IndexEntry managed(DeclaredDependency dependency, RepositoryIndex index) {
        List<IndexEntry> versions = index.versions(dependency.name(), transfer.helm())
                .orElseThrow(() -> new ChartException("entry not found"));
        return versions.stream()
                .filter(each -> each.address().isPresent())
                .filter(each -> dependency.version().isEmpty() || isEqual(dependency.version(), each.version()))
                .findFirst()
                .orElseThrow(() -> new ChartException("no matching version"));
    }

    private boolean isEqual(String a, String b) {
        return VersionRange.version(a, transfer.helm())
                .map(first -> VersionRange.version(b, transfer.helm())
                        .filter(second -> first.compareTo(second) == 0)
                        .isPresent())
                .orElse(a.equals(b));
    }

    private IndexEntry unmanaged(DeclaredDependency dependency, Entry repository) {
        String shown = shown(dependency);
        try {
            RepositoryIndex index = repositories.unmanagedIndex(repository, true);
            String name = "chart \"" + dependency.name() + "\""
                    + (dependency.version().isEmpty() ? "" : " version \"" + dependency.version() + "\"");
            IndexEntry entry = index.versions(dependency.name(), transfer.helm())
                    .flatMap(versions -> versions.stream()
                            .filter(each -> each.isVersion(
                                    dependency.version().isEmpty() ? "*" : dependency.version(), transfer.helm()))
                            .findFirst())
                    .orElseThrow(() -> new ChartException(name + " not found in " + shown + " repository"));
            if (entry.address().isEmpty()) {
                throw new ChartException(name + " has no downloadable URLs");
            }
            return entry;
        } catch (ChartException e) {
            throw Transfer.failed("chart " + dependency.name() + " not found in " + shown + ": ", e);
        }
    }
}
