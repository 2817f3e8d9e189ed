/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.Limit;
import dev.seatrial.chart.Limits;
import dev.seatrial.delivery.internal.registry.Credential;
import dev.seatrial.delivery.internal.registry.CredentialFiles;
import dev.seatrial.delivery.internal.registry.RegistryClient;
import dev.seatrial.delivery.internal.registry.Retries;
import dev.seatrial.delivery.internal.web.EnvironmentProxies;
import dev.seatrial.delivery.internal.web.TlsFiles;
import dev.seatrial.delivery.internal.web.WebClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * How repositories and registries are reached: Helm's files with addresses and credentials, its caches, and what a user says instead. No
 * network is used until a chart is asked for. Never prints credentials. Immutable.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class RemoteAccess {

    /** A file or folder of Helm. */
    public enum Place {
        /** The names, addresses and credentials of repositories: {@code repositories.yaml}. */
        REPOSITORY_CONFIG,
        /** The folder with the indexes of repositories. */
        REPOSITORY_CACHE,
        /** The folder with charts by their digests, which parallel builds may share. */
        CONTENT_CACHE,
        /** The credentials for registries. */
        REGISTRY_CONFIG,
        /** Docker's credentials for registries, which are used where Helm has none. */
        DOCKER_CONFIG
    }

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final Map<String, String> environment;
    private final Map<Place, Path> places;
    private final @Nullable Credential credential;
    private final boolean plainHttp;
    private final TlsFiles tls;
    private final Retries retries;

    private RemoteAccess(
            Map<String, String> environment,
            Map<Place, Path> places,
            @Nullable Credential credential,
            boolean plainHttp,
            TlsFiles tls,
            Retries retries) {
        this.environment = Map.copyOf(environment);
        this.places = Map.copyOf(places);
        this.credential = credential;
        this.plainHttp = plainHttp;
        this.tls = tls;
        this.retries = retries;
    }

    /**
     * Returns the access that Helm has: its files are where its variables and those of XDG say, and proxies are those of the variables
     * HTTPS_PROXY, HTTP_PROXY and NO_PROXY.
     */
    public static RemoteAccess of(Map<String, String> environment) {
        return new RemoteAccess(
                environment, HelmPlaces.of(environment), null, false, TlsFiles.standard(), Retries.standard());
    }

    /** Returns the access with another file or folder. */
    public RemoteAccess with(Place place, Path path) {
        Map<Place, Path> others = new HashMap<>(places);
        others.put(place, path);
        return new RemoteAccess(environment, others, credential, plainHttp, tls, retries);
    }

    /** Returns the access with a user for registries, instead of those in files. Nothing changes if one of them is empty. */
    public RemoteAccess withCredentials(String username, String password) {
        Credential other = username.isEmpty() || password.isEmpty() ? null : Credential.of(username, password);
        return new RemoteAccess(environment, places, other, plainHttp, tls, retries);
    }

    /** Returns the access with HTTP instead of HTTPS for registries. */
    public RemoteAccess withPlainHttp(boolean isPlain) {
        return new RemoteAccess(environment, places, credential, isPlain, tls, retries);
    }

    /**
     * Returns the access with other certificates.
     *
     * @param authorities a PEM file with certificates to trust instead of those of the JVM; null for those
     * @param certificate a PEM file with the certificate of the client; only used together with a key
     * @param key a PEM file with the key of the client, in the format PKCS #8
     * @param trustsAll whether any certificate of a server is accepted
     */
    public RemoteAccess withCertificates(
            @Nullable Path authorities, @Nullable Path certificate, @Nullable Path key, boolean trustsAll) {
        TlsFiles other = new TlsFiles(authorities, certificate, key, trustsAll);
        return new RemoteAccess(environment, places, credential, plainHttp, other, retries);
    }

    RemoteAccess withRetries(Retries other) {
        return new RemoteAccess(environment, places, credential, plainHttp, tls, other);
    }

    Path place(Place place) {
        return Objects.requireNonNull(places.get(place));
    }

    ContentCache contentCache() {
        return new ContentCache(place(Place.CONTENT_CACHE));
    }

    @Nullable
    Credential credential() {
        return credential;
    }

    /** Returns a client for the certificates of this access, or of a repository that has some of its own. */
    WebClient web(TlsFiles own, Limits limits) {
        try {
            return WebClient.of(own, new EnvironmentProxies(environment), TIMEOUT, limits.of(Limit.CHART_SIZE));
        } catch (IOException e) {
            throw new ChartException("can't create TLS config for client: " + e.getMessage(), e);
        }
    }

    TlsFiles tls() {
        return tls;
    }

    RegistryClient registry(Limits limits) {
        CredentialFiles files = new CredentialFiles(List.of(place(Place.REGISTRY_CONFIG), place(Place.DOCKER_CONFIG)));
        return RegistryClient.of(web(tls, limits), plainHttp, credential, files, retries);
    }
}
