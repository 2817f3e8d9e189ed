/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.chart.ChartException;
import dev.seatrial.delivery.RemoteAccess.Place;
import dev.seatrial.delivery.RepositoriesFile.Entry;
import dev.seatrial.delivery.internal.web.Addresses;
import dev.seatrial.delivery.internal.web.Origin;
import dev.seatrial.delivery.internal.web.TlsFiles;
import dev.seatrial.delivery.internal.web.WebClient;
import dev.seatrial.delivery.internal.web.WebException;
import dev.seatrial.delivery.internal.web.WebRequest;
import dev.seatrial.delivery.internal.web.WebResponse;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.file.internal.WriteException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads repositories over HTTP. Their indexes are kept in Helm's cache, where Helm and later runs find them. See
 * {@code pkg/repo/v1/chartrepo.go} and {@code pkg/getter/httpgetter.go} in Helm.
 */
final class ChartRepositories {

    private static final String UNMANAGED = "helm-manager-";

    private final Transfer transfer;
    private final List<Entry> managed;
    private final AtomicFiles files = new AtomicFiles();
    private final Map<TlsFiles, WebClient> clients = new ConcurrentHashMap<>();

    /** The indexes that this command has downloaded, by the names of the repositories. */
    private final Map<String, RepositoryIndex> fresh = new ConcurrentHashMap<>();

    /** Why others could not be downloaded. */
    private final Map<String, Diagnostic> problems = new ConcurrentHashMap<>();

    ChartRepositories(Transfer transfer) {
        this.transfer = transfer;
        this.managed = RepositoriesFile.read(transfer.access().place(Place.REPOSITORY_CONFIG));
    }

    /** Returns the repositories that Helm knows by name. */
    List<Entry> managed() {
        return managed;
    }

    /** Returns the one of an address that Helm knows. */
    Optional<Entry> managed(String url) {
        return managed.stream()
                .filter(entry -> RepositoryAddress.areEqual(entry.url(), url))
                .findFirst();
    }

    /** Returns the one of an address that Helm does not know. */
    static Entry unmanaged(String url) {
        return Entry.unmanaged(UNMANAGED + Sha256.of(url), url);
    }

    /** Downloads the indexes of repositories. Prints what happened; a failure is no error, since the index may be in the cache. */
    void update(List<Entry> repositories) {
        Map<String, Entry> distinct = new LinkedHashMap<>();
        repositories.forEach(each -> distinct.put(each.url().replaceFirst("/$", ""), each));
        List<String> lines = new ArrayList<>(distinct.values())
                .parallelStream().map(this::updated).toList();
        lines.forEach(transfer::print);
    }

    private String updated(Entry repository) {
        boolean isUnmanaged = repository.name().startsWith(UNMANAGED);
        String shown = Addresses.shown(repository.url());
        try {
            fresh.put(repository.name(), download(repository));
            return "...Successfully got an update from the \"" + (isUnmanaged ? shown : repository.name())
                    + "\" chart repository";
        } catch (WebException e) {
            problems.put(repository.name(), e.diagnostic());
        } catch (ChartException e) {
            problems.put(repository.name(), e.diagnostic());
        }
        return "...Unable to get an update from the "
                + (isUnmanaged
                        ? "\"" + shown + "\" chart repository"
                        : "\"" + repository.name() + "\" chart repository (" + shown + ")")
                + ":\n\t" + problems.get(repository.name()).headline();
    }

    /** Downloads an index and puts it into the cache. */
    private RepositoryIndex download(Entry repository) throws WebException {
        URI address = RepositoryAddress.resolve(repository.url(), "index.yaml");
        String yaml = get(repository, WebRequest.get(address)).text();
        RepositoryIndex index = RepositoryIndex.read(yaml, Addresses.shown(repository.url()));
        index.log().forEach(transfer.log());
        Path cache = transfer.access().place(Place.REPOSITORY_CACHE);
        StringBuilder charts = new StringBuilder();
        index.charts().forEach(chart -> charts.append(chart).append('\n'));
        try {
            files.write(cache.resolve(repository.name() + "-charts.txt"), charts.toString());
            files.write(indexFile(repository.name()), yaml);
        } catch (WriteException e) {
            throw Transfer.notWritten(e);
        }
        return index;
    }

    private Path indexFile(String name) {
        Path cache =
                transfer.access().place(Place.REPOSITORY_CACHE).toAbsolutePath().normalize();
        Path file = cache.resolve(name + "-index.yaml").normalize();
        if (!file.startsWith(cache)) {
            throw new ChartException("the repository name `" + name + "` is a path; give it another name");
        }
        return file;
    }

    /**
     * Returns the index of a repository, that of the cache if it was not downloaded.
     *
     * @throws ChartException with Helm's text and, if there was an attempt, why it failed
     */
    RepositoryIndex index(Entry repository) {
        RepositoryIndex downloaded = fresh.get(repository.name());
        if (downloaded != null) {
            return downloaded;
        }
        Path file = indexFile(repository.name());
        if (Files.exists(file)) {
            try {
                return RepositoryIndex.read(Files.readString(file), file.toString());
            } catch (ChartException e) {
                throw Transfer.failed("error loading " + file + ": ", e);
            } catch (IOException e) {
                throw new ChartException("open " + file + ": " + e.getMessage(), e);
            }
        }
        Diagnostic missing = Diagnostic.of("open " + file + ": no such file or directory")
                .withFact("repository", Addresses.shown(repository.url()));
        Diagnostic problem = problems.get(repository.name());
        if (problem == null) {
            throw new ChartException(
                    missing.withHint("Its index was never downloaded. Leave out --skip-refresh once."), null);
        }
        missing = missing.withFact("problem", problem.headline());
        for (Diagnostic.Fact fact : problem.facts()) {
            missing = missing.withFact(fact.label(), fact.text());
        }
        throw new ChartException(missing.withHint(problem.hint().orElse("Check the address of the repository.")), null);
    }

    /**
     * Returns the index of a repository that Helm does not know, which is downloaded unless this command has done so.
     *
     * @param mayBeCached whether that of the cache will do if this command was not asked to download indexes
     * @throws ChartException with Helm's text
     */
    RepositoryIndex unmanagedIndex(Entry repository, boolean mayBeCached) {
        boolean wasTried = problems.containsKey(repository.name());
        if (fresh.containsKey(repository.name())
                || (mayBeCached && !wasTried && Files.exists(indexFile(repository.name())))) {
            return index(repository);
        }
        String before = "looks like \"" + Addresses.shown(repository.url())
                + "\" is not a valid chart repository or cannot be reached: ";
        try {
            return download(repository);
        } catch (WebException e) {
            throw Transfer.failed(before, e);
        } catch (ChartException e) {
            throw Transfer.failed(before, e);
        }
    }

    /**
     * Returns an archive, from the cache if it is there. It has the digest that the index gives it.
     *
     * @throws WebException with Helm's text if it cannot be downloaded
     */
    byte[] archive(Entry repository, URI address, String digest) throws WebException {
        ContentCache cache = transfer.access().contentCache();
        Optional<byte[]> known = cache.get(digest);
        if (known.isPresent()) {
            return known.get();
        }
        WebRequest request = WebRequest.get(address).with("Accept", "application/gzip,application/octet-stream");
        WebResponse response = get(repository, request);
        String actual = Sha256.of(response.body());
        if (!digest.isEmpty() && !digest.equals(actual)) {
            throw new WebException(
                    Diagnostic.of("the archive does not have the digest that the index of the repository gives it")
                            .withFact("request", response.request().toString())
                            .withFact("expected", digest)
                            .withFact("but was", actual)
                            .withHint(
                                    "Nothing was written. The archive was replaced after the index was made, or is changed on its way."
                                            + " Ask the owner of the repository to make the index anew."));
        }
        cache.put(response.body());
        return response.body();
    }

    /** Returns the file of provenance of an archive; as in Helm, prints a warning if there is none. */
    Optional<byte[]> provenance(Entry repository, URI address) throws WebException {
        try {
            URI file = Addresses.parse(address + ".prov");
            return Optional.of(get(repository, WebRequest.get(file)).body());
        } catch (WebException e) {
            transfer.print("WARNING: Verification not found for " + Addresses.shown(address) + ": "
                    + e.diagnostic().headline());
            return Optional.empty();
        }
    }

    private WebResponse get(Entry repository, WebRequest request) throws WebException {
        boolean isSame = Origin.of(request.uri()).equals(Origin.of(Addresses.parse(repository.url())));
        WebRequest allowed = repository.authorization() != null && (isSame || repository.passesCredentials())
                ? request.withAuthorization(repository.authorization())
                : request;
        WebClient client = clients.computeIfAbsent(
                repository.tls(), tls -> transfer.access().web(tls, transfer.limits()));
        WebResponse response = client.send(allowed);
        if (response.status() != 200) {
            throw WebException.answered(
                    "failed to fetch " + Addresses.shown(request.uri()) + " : " + response.statusLine(), response);
        }
        return response;
    }
}
