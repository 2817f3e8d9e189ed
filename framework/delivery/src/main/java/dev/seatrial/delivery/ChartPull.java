/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import dev.seatrial.chart.LogLine;
import dev.seatrial.delivery.RepositoriesFile.Entry;
import dev.seatrial.delivery.internal.registry.Credential;
import dev.seatrial.delivery.internal.web.Addresses;
import dev.seatrial.delivery.internal.web.WebException;
import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.file.internal.WriteException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Downloads an archive from a registry or a repository, as {@code helm pull} does. The file is written as a whole or not at all. See
 * {@code pkg/action/pull.go} and {@code pkg/downloader/chart_downloader.go} of Helm. Immutable.
 *
 * <pre>{@code
 * Path archive = ChartPull.of(RemoteAccess.of(System.getenv()), HelmVersion.latest())
 *     .withVersion("^1.0.0")
 *     .pull("oci://registry.example.com/charts/shop", Path.of("target"));
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ChartPull {

    private final Transfer transfer;
    private final String version;
    private final String repository;
    private final boolean passesCredentials;
    private final boolean withProvenance;

    private ChartPull(
            Transfer transfer, String version, String repository, boolean passesCredentials, boolean withProvenance) {
        this.transfer = transfer;
        this.version = version;
        this.repository = repository;
        this.passesCredentials = passesCredentials;
        this.withProvenance = withProvenance;
    }

    /** Returns what downloads the newest version of a chart with an access. */
    public static ChartPull of(RemoteAccess access, HelmVersion helm) {
        Transfer transfer = new Transfer(access, helm, Limits.defaults(), text -> {}, line -> {});
        return new ChartPull(transfer, "", "", false, false);
    }

    /** Returns the same for a version or a range of versions. */
    public ChartPull withVersion(String other) {
        return new ChartPull(transfer, other, repository, passesCredentials, withProvenance);
    }

    /** Returns the same for charts of the repository at an address. */
    public ChartPull from(String url) {
        return new ChartPull(transfer, version, url, passesCredentials, withProvenance);
    }

    /** Returns the same with the credentials also for other servers that the index of the repository names. */
    public ChartPull passingCredentials() {
        return new ChartPull(transfer, version, repository, true, withProvenance);
    }

    /** Returns the same with the file of provenance, if there is one. */
    public ChartPull withProvenance() {
        return new ChartPull(transfer, version, repository, passesCredentials, true);
    }

    /**
     * Returns the same with receivers of what Helm prints.
     *
     * @param out receives texts, with line breaks
     * @param log receives what Helm logs
     */
    public ChartPull printingTo(Consumer<String> out, Consumer<LogLine> log) {
        Transfer other = new Transfer(transfer.access(), transfer.helm(), transfer.limits(), out, log);
        return new ChartPull(other, version, repository, passesCredentials, withProvenance);
    }

    /** Returns the same with other limits on the size of charts. */
    public ChartPull within(Limits limits) {
        Transfer other = new Transfer(transfer.access(), transfer.helm(), limits, transfer.out(), transfer.log());
        return new ChartPull(other, version, repository, passesCredentials, withProvenance);
    }

    /**
     * Downloads a chart into a folder.
     *
     * @param chart an address, {@code REPOSITORY/CHART} with the name of a repository that Helm knows, or the name of a chart if
     *     {@link #from} was used
     * @return the file
     * @throws ChartException with Helm's text, if there is no such chart or it cannot be had
     */
    public Path pull(String chart, Path folder) {
        DownloadedArchive archive = archive(chart);
        Path file = folder.resolve(archive.fileName());
        try {
            AtomicFiles files = new AtomicFiles();
            Optional<byte[]> provenance = archive.provenance();
            if (provenance.isPresent()) {
                files.write(folder.resolve(archive.fileName() + ".prov"), provenance.get());
            }
            files.write(file, archive.content());
            return file;
        } catch (WriteException e) {
            throw Transfer.notWritten(e);
        }
    }

    /**
     * Downloads a chart and unpacks it into a folder of its name. The files are there as a whole or not at all.
     *
     * @param chart as in {@link #pull}
     * @param parent the folder in which the folder of the chart is made
     * @return the folder of the chart
     * @throws ChartException with Helm's text, as {@link #pull}, or if the folder exists
     */
    public Path unpack(String chart, Path parent) {
        Path checked = parent.resolve(chart.substring(chart.lastIndexOf('/') + 1));
        DownloadedArchive archive = archive(chart);
        String name = transfer.load(archive.fileName(), archive.content()).name();
        Path target = parent.resolve(name);
        if (!name.equals(String.valueOf(Path.of(name).getFileName())) || name.equals(".") || name.equals("..")) {
            throw new ChartException("chart name \"" + name + "\" must not contain path separators");
        }
        for (Path each : List.of(checked, target)) {
            if (Files.exists(each)) {
                throw new ChartException(
                        "failed to untar: a file or directory with the name " + each + " already exists");
            }
        }
        UnpackedArchive.of(archive.content(), transfer.limits()).writeTo(target);
        return target;
    }

    private DownloadedArchive archive(String chart) {
        if (chart.startsWith("oci://")) {
            DownloadedArchive archive = new RegistryCharts(transfer).pull(chart, version, withProvenance);
            transfer.load(archive.fileName(), archive.content());
            return archive;
        }
        ChartRepositories repositories = new ChartRepositories(transfer);
        Source source = repository.isEmpty() ? source(chart, repositories) : fromRepository(chart, repositories);
        String name = RepositoryAddress.fileName(source.address());
        if (name.isEmpty() || name.equals(".") || name.equals("..") || name.contains("\\")) {
            throw new ChartException("the address " + Addresses.shown(source.address()) + " has no name of a file");
        }
        try {
            byte[] content = repositories.archive(source.repository(), source.address(), source.digest());
            transfer.load(name, content);
            Optional<byte[]> provenance =
                    withProvenance ? repositories.provenance(source.repository(), source.address()) : Optional.empty();
            return new DownloadedArchive(name, content, provenance);
        } catch (WebException e) {
            throw Transfer.failed("", e);
        }
    }

    private record Source(Entry repository, URI address, String digest) {}

    private Source fromRepository(String chart, ChartRepositories repositories) {
        Entry entry = own(ChartRepositories.unmanaged(repository).name(), repository);
        RepositoryIndex index = repositories.unmanagedIndex(entry, false);
        String shown = "chart \"" + chart + "\"" + (version.isEmpty() ? "" : " version \"" + version + "\"");
        IndexEntry found = find(chart, index)
                .orElseThrow(() ->
                        new ChartException(shown + " not found in " + Addresses.shown(repository) + " repository"));
        String address = found.address().orElseThrow(() -> new ChartException(shown + " has no downloadable URLs"));
        return new Source(entry, resolved(repository, address), found.digest());
    }

    private static URI resolved(String base, String address) {
        try {
            return RepositoryAddress.resolve(base, address);
        } catch (WebException e) {
            throw Transfer.failed("", e);
        }
    }

    /** Returns a repository with the credentials and certificates of this access. */
    private Entry own(String name, String url) {
        Credential credential = transfer.access().credential();
        String authorization =
                credential == null ? null : Credential.basic(credential.username(), credential.password());
        return new Entry(name, url, authorization, transfer.access().tls(), passesCredentials);
    }

    private Source source(String chart, ChartRepositories repositories) {
        if (chart.contains("://")) {
            URI address = resolved(chart, chart);
            return new Source(owner(chart, repositories).orElseGet(() -> own("", chart)), address, "");
        }
        String[] parts = chart.split("/", 2);
        if (parts.length < 2) {
            throw new ChartException("non-absolute URLs should be in form of repo_name/path_to_chart, got: " + chart);
        }
        Entry entry = repositories.managed().stream()
                .filter(each -> each.name().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> new ChartException("repo " + parts[0] + " not found"));
        IndexEntry found = cached(parts[1], entry, repositories);
        String address = found.address()
                .orElseThrow(() -> new ChartException("chart \"" + chart + "\" has no downloadable URLs"));
        return new Source(entry, resolved(entry.url(), address), found.digest());
    }

    private IndexEntry cached(String chart, Entry entry, ChartRepositories repositories) {
        RepositoryIndex index;
        try {
            index = repositories.index(entry);
        } catch (ChartException e) {
            throw Transfer.failed("no cached repo found. (try 'helm repo update'): ", e);
        }
        String reason = index.versions(chart, transfer.helm()).isEmpty()
                ? "no chart name found"
                : "no chart version found for " + chart + "-" + version;
        return find(chart, index)
                .orElseThrow(() -> new ChartException("chart \"" + chart + "\" matching " + version + " not found in "
                        + entry.name() + " index. (try 'helm repo update'): " + reason));
    }

    private Optional<IndexEntry> find(String chart, RepositoryIndex index) {
        List<IndexEntry> versions = index.versions(chart, transfer.helm()).orElse(List.of());
        Optional<IndexEntry> exact =
                versions.stream().filter(each -> each.version().equals(version)).findFirst();
        return exact.isPresent()
                ? exact
                : versions.stream()
                        .filter(each -> each.isVersion(version.isEmpty() ? "*" : version, transfer.helm()))
                        .findFirst();
    }

    /** Returns the repository that Helm knows and whose index names an address, for its credentials. */
    private Optional<Entry> owner(String address, ChartRepositories repositories) {
        for (Entry entry : repositories.managed()) {
            RepositoryIndex index;
            try {
                index = repositories.index(entry);
            } catch (ChartException e) {
                throw Transfer.failed("no cached repo found. (try 'helm repo update'): ", e);
            }
            boolean isNamed = index.charts().stream()
                    .flatMap(chart -> index.versions(chart, transfer.helm()).orElse(List.of()).stream())
                    .anyMatch(each -> each.address()
                            .filter(known -> RepositoryAddress.areEqual(known, address))
                            .isPresent());
            if (isNamed) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
