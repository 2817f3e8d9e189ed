/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.registry;

import dev.seatrial.delivery.internal.web.Addresses;
import dev.seatrial.delivery.internal.web.WebClient;
import dev.seatrial.delivery.internal.web.WebException;
import dev.seatrial.delivery.internal.web.WebRequest;
import dev.seatrial.delivery.internal.web.WebResponse;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads charts from registries, as {@code pkg/registry/client.go} in Helm. All content is compared with its digest. Safe for use by
 * several threads.
 */
public final class RegistryClient {

    private static final String ACCEPT = String.join(
            ", ",
            "application/vnd.docker.distribution.manifest.v2+json",
            "application/vnd.docker.distribution.manifest.list.v2+json",
            Manifest.TYPE,
            Manifest.INDEX,
            "application/vnd.oci.artifact.manifest.v1+json");

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;.*rel=\"?next\"?.*");
    private static final int MAXIMUM_PAGES = 1000;

    private final String scheme;
    private final Retries retries;
    private final WebClient web;
    private final Authorization authorization;

    private RegistryClient(String scheme, Retries retries, WebClient web, Authorization.Credentials credentials) {
        this.scheme = scheme;
        this.retries = retries;
        this.web = web;
        this.authorization = new Authorization(credentials, this::repeated);
    }

    /**
     * Returns a client.
     *
     * @param own the credential to use for all registries; null to look for one in the files
     */
    public static RegistryClient of(
            WebClient web, boolean plainHttp, @Nullable Credential own, CredentialFiles files, Retries retries) {
        Authorization.Credentials credentials = own == null ? files::of : host -> own;
        return new RegistryClient(plainHttp ? "http" : "https", retries, web, credentials);
    }

    /**
     * A chart in a registry.
     *
     * @param manifest the digest of the manifest
     * @param chart the archive
     * @param provenance the file of provenance, if there is one
     */
    public record Found(String manifest, Descriptor chart, Optional<Descriptor> provenance) {}

    /**
     * Looks for a chart.
     *
     * @throws WebException with the text of Helm or ORAS if there is none
     */
    public Found find(OciReference reference) throws WebException {
        WebResponse response = manifest(reference);
        String digest = Descriptor.digest(response.body());
        Manifest manifest = read(response);
        if (!manifest.manifests().isEmpty()) {
            return findIn(manifest, reference, digest);
        }
        if (!manifest.config().mediaType().equals(Manifest.CONFIG)) {
            throw RegistryErrors.notAChart("could not load config with mediatype " + Manifest.CONFIG, reference);
        }
        Descriptor chart = manifest.chart()
                .orElseThrow(() -> RegistryErrors.notAChart(
                        "manifest does not contain a layer with mediatype " + Manifest.CHART, reference));
        return new Found(digest, chart, manifest.provenance());
    }

    private Found findIn(Manifest index, OciReference reference, String digest) throws WebException {
        for (Descriptor each : index.manifests()) {
            if (each.mediaType().equals(Manifest.TYPE)) {
                OciReference inner = new OciReference(reference.registry(), reference.repository(), "", each.digest());
                Manifest manifest = read(manifest(inner));
                if (manifest.config().mediaType().equals(Manifest.CONFIG)
                        && manifest.chart().isPresent()) {
                    return new Found(digest, manifest.chart().get(), manifest.provenance());
                }
            }
        }
        throw RegistryErrors.notAChart("could not load config with mediatype " + Manifest.CONFIG, reference);
    }

    private WebResponse manifest(OciReference reference) throws WebException {
        WebRequest request = WebRequest.get(address(reference, "/manifests/" + reference.manifest()))
                .with("Accept", ACCEPT);
        WebResponse response = send(request, reference, "pull");
        if (response.status() == 404) {
            throw WebException.answered(
                    "failed to perform \"FetchReference\" on source: " + reference + ": not found", response);
        }
        if (response.status() != 200) {
            throw RegistryErrors.answered(response);
        }
        String actual = Descriptor.digest(response.body());
        String expected = reference.digest().isEmpty()
                ? response.header("Docker-Content-Digest").orElse(actual)
                : reference.digest();
        if (!actual.equals(expected)) {
            throw RegistryErrors.digest("the manifest of " + reference, expected, actual, response);
        }
        return response;
    }

    private static Manifest read(WebResponse response) throws WebException {
        try {
            if (Json.decode(response.text()) instanceof Map<?, ?> fields) {
                return Manifest.read(fields);
            }
        } catch (GoError e) {
            throw RegistryErrors.invalid("the manifest is not JSON: " + e.getMessage(), response);
        }
        throw RegistryErrors.invalid("the manifest is not an object", response);
    }

    /** Returns content, which has the size and the digest of its descriptor. */
    public byte[] content(OciReference reference, Descriptor descriptor) throws WebException {
        WebRequest request = WebRequest.get(address(reference, "/blobs/" + descriptor.digest()));
        WebResponse response = send(request, reference, "pull");
        if (response.status() != 200) {
            throw response.status() == 404
                    ? WebException.answered(descriptor.digest() + ": not found", response)
                    : RegistryErrors.answered(response);
        }
        if (!descriptor.isOf(response.body())) {
            throw RegistryErrors.digest(
                    reference.toString(), descriptor.digest(), Descriptor.digest(response.body()), response);
        }
        return response.body();
    }

    /** Returns all tags of a repository, in the order of the registry. */
    public List<String> tags(OciReference reference) throws WebException {
        List<String> tags = new ArrayList<>();
        URI page = address(reference, "/tags/list");
        for (int i = 0; i < MAXIMUM_PAGES; i++) {
            WebResponse response = send(WebRequest.get(page), reference, "pull");
            if (response.status() != 200) {
                throw RegistryErrors.answered(response);
            }
            tags.addAll(tags(response));
            Matcher next = NEXT.matcher(response.header("Link").orElse(""));
            if (!next.matches()) {
                break;
            }
            page = WebClient.target(page, next.group(1));
        }
        return tags;
    }

    private static List<String> tags(WebResponse response) throws WebException {
        try {
            Object tags = Json.decode(response.text()) instanceof Map<?, ?> fields ? fields.get("tags") : null;
            return tags instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        } catch (GoError e) {
            throw RegistryErrors.invalid("the list of tags is not JSON: " + e.getMessage(), response);
        }
    }

    URI address(OciReference reference, String path) throws WebException {
        return Addresses.parse(scheme + "://" + reference.host() + "/v2/" + reference.repository() + path);
    }

    /** Sends a request for the given actions, such as {@code pull,push}. */
    WebResponse send(WebRequest request, OciReference reference, String actions) throws WebException {
        return authorization.send(request, reference.host(), "repository:" + reference.repository() + ":" + actions);
    }

    private WebResponse repeated(WebRequest request) throws WebException {
        WebResponse response = web.send(request);
        for (int i = 0; i < retries.number() && Retries.isWorthwhile(response); i++) {
            try {
                Thread.sleep(retries.before(i, response).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new WebException(Diagnostic.of("interrupted while waiting for " + request));
            }
            response = web.send(request);
        }
        return response;
    }
}
