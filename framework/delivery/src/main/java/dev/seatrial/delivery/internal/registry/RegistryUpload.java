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
        layers.add(blob(reference, Manifest.CHART, chart));
        if (provenance != null) {
            layers.add(blob(reference, Manifest.PROVENANCE, provenance));
        }
        Descriptor described = blob(reference, Manifest.CONFIG, config);
        byte[] manifest = Manifest.write(described, layers, annotations);
        String digest = Descriptor.digest(manifest);
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

    private Descriptor blob(OciReference reference, String mediaType, byte[] content) throws WebException {
        Descriptor descriptor = Descriptor.of(mediaType, content);
        URI known = client.address(reference, "/blobs/" + descriptor.digest());
        WebResponse head = client.send(WebRequest.of("HEAD", known), reference, ACTIONS);
        if (head.status() == 200) {
            return descriptor;
        }
        if (head.status() != 404) {
            throw RegistryErrors.answered(head);
        }
        WebResponse started =
                client.send(WebRequest.of("POST", client.address(reference, "/blobs/uploads/")), reference, ACTIONS);
        if (started.status() != 202) {
            throw RegistryErrors.answered(started);
        }
        URI upload = upload(started, descriptor);
        WebResponse done = client.send(
                WebRequest.of("PUT", upload).withBody("application/octet-stream", content), reference, ACTIONS);
        if (done.status() != 201) {
            throw RegistryErrors.answered(done);
        }
        return descriptor;
    }

    /** Returns where to send the content: on the registry itself, since credentials go with it. */
    private static URI upload(WebResponse started, Descriptor descriptor) throws WebException {
        String location = started.header("Location")
                .orElseThrow(() -> RegistryErrors.invalid("the registry does not say where to upload", started));
        URI target = WebClient.target(started.uri(), location);
        if (!Origin.of(target).equals(Origin.of(started.uri()))) {
            throw new WebException(Diagnostic.of("blob upload Location \"" + target.getAuthority()
                            + "\" is on a different host than the registry \""
                            + started.uri().getAuthority() + "\"")
                    .withFact("request", started.request().toString())
                    .withHint("Nothing was published. A proxy before the registry changes addresses; ask its owner to correct them."));
        }
        String separator = target.getRawQuery() == null ? "?" : "&";
        return Addresses.parse(target + separator + "digest=" + descriptor.digest().replace(":", "%3A"));
    }
}
