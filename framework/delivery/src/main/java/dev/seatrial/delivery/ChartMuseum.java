/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.delivery.internal.registry.Credential;
import dev.seatrial.delivery.internal.web.Addresses;
import dev.seatrial.delivery.internal.web.WebClient;
import dev.seatrial.delivery.internal.web.WebException;
import dev.seatrial.delivery.internal.web.WebRequest;
import dev.seatrial.delivery.internal.web.WebResponse;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Publishes charts with the API of ChartMuseum, which Harbor had as well: for a repository at {@code /a/b}, archives are posted to
 * {@code /api/a/b/charts}.
 */
final class ChartMuseum {

    private final Transfer transfer;

    ChartMuseum(Transfer transfer) {
        this.transfer = transfer;
    }

    void push(byte[] archive, byte @Nullable [] provenance, String repository) throws WebException {
        Optional<RepositoriesFile.Entry> managed = new ChartRepositories(transfer).managed(repository);
        WebClient web = transfer.access()
                .web(
                        managed.map(RepositoriesFile.Entry::tls)
                                .orElse(transfer.access().tls()),
                        transfer.limits());
        Credential own = transfer.access().credential();
        String authorization = own == null
                ? managed.map(RepositoriesFile.Entry::authorization).orElse(null)
                : Credential.basic(own.username(), own.password());
        post(web, api(repository, "charts"), archive, authorization);
        if (provenance != null) {
            post(web, api(repository, "prov"), provenance, authorization);
        }
        transfer.print("Pushed: " + Addresses.shown(repository));
        transfer.print("Digest: sha256:" + Sha256.of(archive));
    }

    private static URI api(String repository, String kind) throws WebException {
        URI base = Addresses.parse(repository);
        String path = base.getRawPath().replaceAll("^/+|/+$", "");
        String folder = path.isEmpty() ? "" : path + "/";
        return Addresses.parse(base.getScheme() + "://" + base.getRawAuthority() + "/api/" + folder + kind);
    }

    private static void post(WebClient web, URI address, byte[] content, @Nullable String authorization)
            throws WebException {
        WebRequest request = WebRequest.of("POST", address).withBody("application/octet-stream", content);
        WebResponse response = web.send(authorization == null ? request : request.withAuthorization(authorization));
        if (response.status() == 409) {
            throw WebException.answered(
                    "the repository has this version of the chart already: " + response.statusLine(), response);
        }
        if (response.status() != 201) {
            throw WebException.answered(
                    "failed to publish to " + Addresses.shown(address) + " : " + response.statusLine(), response);
        }
    }
}
