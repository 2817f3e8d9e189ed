/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import dev.seatrial.chart.LogLine;
import dev.seatrial.delivery.DependencyResolver.ChartSource;
import dev.seatrial.delivery.RepositoriesFile.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Downloads the dependencies of a chart into its folder {@code charts/}, as {@code helm dependency build} and {@code update} do. Nothing in
 * the folder changes before all dependencies are there, and each file is replaced as a whole. See {@code pkg/downloader/manager.go} of
 * Helm.
 *
 * <pre>{@code
 * ChartDependencies.of(Path.of("src/main/helm/shop"), RemoteAccess.of(System.getenv()), HelmVersion.latest()).build();
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ChartDependencies {

    private static final String OUTDATED_REQUIREMENTS =
            "the lock file (requirements.lock) is out of sync with the dependencies file (requirements.yaml). Please update the"
                    + " dependencies";

    private static final String OUTDATED =
            "the lock file (Chart.lock) is out of sync with the dependencies file (Chart.yaml). Please update the dependencies with"
                    + " 'helm dependency update'";

    private final ChartSource chart;
    private final Transfer transfer;
    private final boolean isRefreshing;
    private final Clock clock;

    private ChartDependencies(ChartSource chart, Transfer transfer, boolean isRefreshing, Clock clock) {
        this.chart = chart;
        this.transfer = transfer;
        this.isRefreshing = isRefreshing;
        this.clock = clock;
    }

    /**
     * Returns the dependencies of a chart.
     *
     * @param folder the folder of the chart
     * @param helm the version of Helm whose rules and messages are used
     */
    public static ChartDependencies of(Path folder, RemoteAccess access, HelmVersion helm) {
        Transfer transfer = new Transfer(access, helm, Limits.defaults(), text -> {}, line -> {});
        return new ChartDependencies(
                new ChartSource(folder, folder.toString()), transfer, true, Clock.system(ZoneId.systemDefault()));
    }

    /** Returns the same with another name of the chart in messages. */
    public ChartDependencies named(String path) {
        return new ChartDependencies(new ChartSource(chart.folder(), path), transfer, isRefreshing, clock);
    }

    /** Returns the same with other limits on the size of charts. */
    public ChartDependencies within(Limits limits) {
        Transfer other = new Transfer(transfer.access(), transfer.helm(), limits, transfer.out(), transfer.log());
        return new ChartDependencies(chart, other, isRefreshing, clock);
    }

    /**
     * Returns the same with receivers of what Helm prints.
     *
     * @param out receives texts, with line breaks
     * @param log receives what Helm logs
     */
    public ChartDependencies printingTo(Consumer<String> out, Consumer<LogLine> log) {
        Transfer other = new Transfer(transfer.access(), transfer.helm(), transfer.limits(), out, log);
        return new ChartDependencies(chart, other, isRefreshing, clock);
    }

    /** Returns the same without downloads of the indexes of repositories: those in the cache are used. */
    public ChartDependencies withoutRefresh() {
        return new ChartDependencies(chart, transfer, false, clock);
    }

    /** Returns the same with another clock for the time in Chart.lock. */
    public ChartDependencies at(Clock other) {
        return new ChartDependencies(chart, transfer, isRefreshing, other);
    }

    /**
     * Downloads the versions in Chart.lock, or does the same as {@link #update} if there is no such file.
     *
     * @throws ChartException with Helm's text, if Chart.lock is not that of Chart.yaml, or a dependency cannot be had
     */
    public void build() {
        Chart loaded = load();
        Optional<ChartFile> file = loaded.lock();
        if (file.isEmpty()) {
            update(loaded);
            return;
        }
        ChartRepositories repositories = new ChartRepositories(transfer);
        boolean isOld = loaded.metadata().apiVersion().equals("v1");
        DependencyLock lock = DependencyLock.read(file.get());
        List<DeclaredDependency> declared = DeclaredDependency.of(loaded, chart.folder());
        List<DeclaredDependency> required =
                declared == null ? null : new RepositoryNames(chart, repositories).resolve(declared, new HashMap<>());
        if (!DependencyLock.digest(required, lock.dependencies()).equals(lock.digest())) {
            checkHelm2(isOld, declared, lock);
        }
        List<DeclaredDependency> locked = lock.dependencies() == null ? List.of() : lock.dependencies();
        checkKnown(locked, repositories);
        if (isRefreshing) {
            refresh(repositories);
        }
        new DependencyDownload(chart, transfer, repositories, new RegistryCharts(transfer)).run(locked);
    }

    private void checkHelm2(boolean isOld, @Nullable List<DeclaredDependency> declared, DependencyLock lock) {
        if (!isOld) {
            throw new ChartException(OUTDATED);
        }
        transfer.log()
                .accept(LogLine.info(
                        "manager.go:141",
                        "warning: a valid Helm v3 hash was not found. Checking against Helm v2 hash..."));
        if (!DependencyLock.helm2Digest(declared).equals(lock.digest())) {
            throw new ChartException(OUTDATED_REQUIREMENTS);
        }
    }

    private static void checkKnown(List<DeclaredDependency> locked, ChartRepositories repositories) {
        List<String> unknown = locked.stream()
                .filter(each -> !each.isLocal() && !each.isOci() && !each.hasNoRepository())
                .map(DeclaredDependency::repository)
                .filter(url -> repositories.managed(url).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw new ChartException("no repository definition for " + String.join(", ", unknown)
                    + ". Please add the missing repos via 'helm repo add'");
        }
    }

    /**
     * Downloads the newest versions that Chart.yaml accepts, and writes Chart.lock if it changes.
     *
     * @throws ChartException with Helm's text, if a dependency cannot be had
     */
    public void update() {
        update(load());
    }

    private void update(Chart loaded) {
        List<DeclaredDependency> declared = DeclaredDependency.of(loaded, chart.folder());
        if (declared == null) {
            return;
        }
        ChartRepositories repositories = new ChartRepositories(transfer);
        Map<String, Entry> known = new HashMap<>();
        List<DeclaredDependency> required = new RepositoryNames(chart, repositories).resolve(declared, known);
        addUnmanaged(required, known, repositories);
        if (isRefreshing) {
            refresh(repositories);
        }
        RegistryCharts registries = new RegistryCharts(transfer);
        List<DeclaredDependency> locked =
                new DependencyResolver(transfer, chart, repositories, registries).resolve(required, known);
        List<DeclaredDependency> saved = new DependencyDownload(chart, transfer, repositories, registries).run(locked);
        DependencyLock lock = DependencyLock.of(required, saved);
        boolean isSame = loaded.lock()
                .map(DependencyLock::read)
                .filter(old -> old.digest().equals(lock.digest()))
                .isPresent();
        if (!isSame) {
            boolean isOld = loaded.metadata().apiVersion().equals("v1");
            lock.write(chart.folder(), isOld ? "requirements.lock" : "Chart.lock", ZonedDateTime.now(clock));
        }
    }

    private void addUnmanaged(
            List<DeclaredDependency> required, Map<String, Entry> known, ChartRepositories repositories) {
        List<Entry> added = new ArrayList<>();
        for (DeclaredDependency each : required) {
            if (!each.hasNoRepository() && !known.containsKey(each.name())) {
                Entry entry = ChartRepositories.unmanaged(each.repository());
                known.put(each.name(), entry);
                added.add(entry);
            }
        }
        if (isRefreshing && !added.isEmpty()) {
            transfer.print("Getting updates for unmanaged Helm repositories...");
            repositories.update(added);
        }
    }

    private void refresh(ChartRepositories repositories) {
        if (!repositories.managed().isEmpty()) {
            transfer.print("Hang tight while we grab the latest from your chart repositories...");
            repositories.update(repositories.managed());
            transfer.print("Update Complete. ⎈Happy Helming!⎈");
        }
    }

    private Chart load() {
        if (Files.notExists(chart.folder())) {
            throw new ChartException(
                    "could not find " + chart.path() + ": stat " + chart.path() + ": no such file or directory");
        }
        if (!Files.isDirectory(chart.folder())) {
            throw new ChartException("only unpacked charts can be updated");
        }
        Chart loaded = ChartFolders.load(chart.folder(), transfer.helm(), transfer.limits());
        loaded.log().forEach(transfer.log());
        return loaded;
    }
}
