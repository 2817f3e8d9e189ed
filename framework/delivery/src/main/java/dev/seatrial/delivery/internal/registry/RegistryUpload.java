/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.registry;

import dev.seatrial.delivery.internal.web.Addresses;
import dev.seatrial.delivery.internal.web.Origin;
import dev.seatrial.delivery.internal.web.WebClient;
import dev.seatrial.delivery.internal.web.WebException;
import dev.seatrial.delivery.internal.web.WebRequest;
import dev.seatrial.delivery.internal.web.WebResponse;
import dev.seatrial.diagnostic.Diagnostic;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes charts into registries. The manifest comes last: until then nobody sees the parts, and a registry removes them some day if it never
 * comes.
 */
public final class RegistryUpload {

    private static final String ACTIONS = "pull,push";

    private final RegistryClient client;

    public RegistryUpload(RegistryClient client) {
        this.client = client;
    }

    /**
     * Writes a chart, and returns the digest of its manifest.
     *
     * @param config the metadata of the chart as JSON
     * @param provenance the file of provenance; null if there is none
     */
    public String push(
            OciReference reference,
            byte[] config,
            byte[] chart,
            byte @Nullable [] provenance,
            Map<String, String> annotations)
            throws WebException {
        List<Descriptor> layers = new ArrayList<>();
        layers.add(Descriptor.of(Manifest.CHART, chart));
        if (provenance != null) {
            layers.add(Descriptor.of(Manifest.PROVENANCE, provenance));
        }
        Descriptor described = Descriptor.of(Manifest.CONFIG, config);
        byte[] manifest = Manifest.write(described, layers, annotations);
        String digest = Descriptor.digest(manifest);
        if (!exists(reference, "/manifests/" + digest)) {
            blob(reference, described, config);
            blob(reference, layers.get(0), chart);
            if (provenance != null) {
                blob(reference, layers.get(1), provenance);
            }
        }
        URI address = client.address(reference, "/manifests/" + reference.manifest());
        WebResponse response =
                client.send(WebRequest.of("PUT", address).withBody(Manifest.TYPE, manifest), reference, ACTIONS);
        if (response.status() != 201) {
            throw RegistryErrors.answered(response);
        }
        String stored = response.header("Docker-Content-Digest").orElse(digest);
        if (!stored.equals(digest)) {
            throw RegistryErrors.digest("the manifest of " + reference, digest, stored, response);
        }
        return digest;
    }

    private boolean exists(OciReference reference, String path) throws WebException {
        try {
            WebRequest head =
                    WebRequest.of("HEAD", client.address(reference, path)).with("Accept", Manifest.TYPE);
            WebResponse response = client.send(head, reference, "pull");
            if (response.status() != 200 && response.status() != 404) {
                throw RegistryErrors.answered(response);
            }
            return response.status() == 200;
        } catch (WebException e) {
            throw failed("Exists", e);
        }
    }

    private static WebException failed(String step, WebException cause) {
        Diagnostic diagnostic = cause.diagnostic();
        return new WebException(
                diagnostic.withHeadline("failed to perform \"" + step + "\" on destination: " + diagnostic.headline()));
    }

    private void blob(OciReference reference, Descriptor descriptor, byte[] content) throws WebException {
        if (exists(reference, "/blobs/" + descriptor.digest())) {
            return;
        }
        try {
            URI start = client.address(reference, "/blobs/uploads/");
            WebResponse started = client.send(WebRequest.of("POST", start), reference, ACTIONS);
            if (started.status() != 202) {
                throw RegistryErrors.answered(started);
            }
            WebRequest upload =
                    WebRequest.of("PUT", upload(started, descriptor)).withBody("application/octet-stream", content);
            WebResponse done = client.send(upload, reference, ACTIONS);
            if (done.status() != 201) {
                throw RegistryErrors.answered(done);
            }
        } catch (WebException e) {
            throw failed("Push", e);
        }
    }

    /** Returns where to send the content: on the registry itself, since credentials go with it. */
    private static URI upload(WebResponse started, Descriptor descriptor) throws WebException {
        String location = started.header("Location")
                .orElseThrow(() -> RegistryErrors.invalid("the registry does not say where to upload", started));
        URI target = WebClient.target(started.uri(), location);
        if (!Origin.of(target).equals(Origin.of(started.uri()))) {
            throw new WebException(
                    Diagnostic.of("blob upload Location \"" + target.getAuthority()
                                    + "\" is on a different host than the registry \""
                                    + started.uri().getAuthority() + "\"")
                            .withFact("request", started.request().toString())
                            .withHint(
                                    "Nothing was published. A proxy before the registry changes addresses; ask its owner to correct them."));
        }
        String separator = target.getRawQuery() == null ? "?" : "&";
        return Addresses.parse(
                target + separator + "digest=" + descriptor.digest().replace(":", "%3A"));
    }
}
