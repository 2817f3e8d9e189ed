/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.chart.ChartException;
import dev.seatrial.delivery.internal.registry.OciReference;
import dev.seatrial.delivery.internal.registry.RegistryClient;
import dev.seatrial.delivery.internal.web.WebException;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.template.internal.semver.SemanticVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Charts in registries. See {@code ValidateReference} and {@code Pull} in Helm's {@code pkg/registry/client.go}. */
final class RegistryCharts {

    private static final String UNDERSCORE = """

            OCI artifact references (e.g. tags) do not support the plus sign (+). To support
            storing semantic versions, Helm adopts the convention of changing plus (+) to
            an underscore (_) in chart version tags when pushing to a registry and back to
            a plus (+) when pulling from a registry.""";

    private final Transfer transfer;

    /** Made for the first request only, since that takes time. */
    private @Nullable RegistryClient client;

    RegistryCharts(Transfer transfer) {
        this.transfer = transfer;
    }

    synchronized RegistryClient client() {
        RegistryClient known = client;
        if (known == null) {
            known = transfer.access().registry(transfer.limits());
            client = known;
        }
        return known;
    }

    /**
     * Returns the versions of a chart, the newest first.
     *
     * @param reference with or without {@code oci://}
     */
    List<String> versions(String reference) {
        try {
            List<SemanticVersion> versions = new ArrayList<>();
            for (String tag : client().tags(OciReference.parse(reference))) {
                String version = tag.replace('_', '+');
                if (VersionRange.isStrict(version)) {
                    VersionRange.version(version, transfer.helm()).ifPresent(versions::add);
                }
            }
            versions.sort(Collections.reverseOrder());
            return versions.stream().map(SemanticVersion::toString).toList();
        } catch (WebException e) {
            throw Transfer.failed("", e);
        }
    }

    /**
     * Downloads a chart.
     *
     * @param version the version, a range of versions, or empty for the newest one
     */
    DownloadedArchive pull(String reference, String version, boolean withProvenance) {
        try {
            Exact wanted = exact(OciReference.parse(reference), reference, version);
            OciReference exact = wanted.reference();
            RegistryClient.Found found = client().find(exact);
            ContentCache cache = transfer.access().contentCache();
            byte[] content = cache.get(found.chart().hex()).orElse(null);
            if (content == null) {
                content = client().content(exact, found.chart());
                cache.put(content);
            }
            Optional<byte[]> provenance = withProvenance && found.provenance().isPresent()
                    ? Optional.of(client().content(exact, found.provenance().get()))
                    : Optional.empty();
            transfer.print("Pulled: " + exact);
            transfer.print("Digest: " + found.manifest());
            printUnderscore(exact);
            return new DownloadedArchive(wanted.fileName(), content, provenance);
        } catch (WebException e) {
            throw Transfer.failed("", e);
        }
    }

    void printUnderscore(OciReference reference) {
        if (reference.toString().contains("_")) {
            transfer.print(reference + " contains an underscore.");
            transfer.print(UNDERSCORE);
        }
    }

    /** A reference, and the version with its plus sign, which the file has in its name. */
    private record Exact(OciReference reference, String version) {

        String fileName() {
            String path = reference.repository();
            String name = path.substring(path.lastIndexOf('/') + 1);
            return name + "-" + (version.isEmpty() ? reference.digest().replace(':', '-') : version) + ".tgz";
        }
    }

    private Exact exact(OciReference reference, String text, String version) {
        String wanted = version.isEmpty() ? reference.tag() : version;
        if (!version.isEmpty() && !reference.tag().isEmpty() && !reference.tag().equals(version.replace('+', '_'))) {
            throw new ChartException("chart reference and version mismatch: " + version + " is not " + reference.tag());
        }
        if (!reference.digest().isEmpty()) {
            return new Exact(
                    new OciReference(reference.registry(), reference.repository(), "", reference.digest()), wanted);
        }
        if (VersionRange.version(wanted, transfer.helm()).isPresent()) {
            return new Exact(reference.withTag(wanted), wanted);
        }
        List<String> versions =
                versions(new OciReference(reference.registry(), reference.repository(), "", "").toString());
        if (versions.isEmpty()) {
            throw new ChartException(
                    Diagnostic.of("unable to locate any tags in provided repository: " + text)
                            .withHint("Tags that are no semantic versions, such as latest, are not looked at."),
                    null);
        }
        String newest = newest(versions, wanted);
        return new Exact(reference.withTag(newest), newest);
    }

    private String newest(List<String> versions, String wanted) {
        if (versions.contains(wanted)) {
            return wanted;
        }
        VersionRange range;
        try {
            range = VersionRange.parse(wanted.isEmpty() ? "*" : wanted, transfer.helm());
        } catch (ChartException e) {
            throw new ChartException(
                    e.diagnostic()
                            .withHint("A tag has to be a semantic version. Give the version with --version, in which"
                                    + " build metadata follows a plus sign."),
                    e);
        }
        return versions.stream()
                .filter(range::accepts)
                .findFirst()
                .orElseThrow(() -> new ChartException(
                        Diagnostic.of("could not locate a version matching provided version string " + wanted)
                                .withHint("The newest version there is " + versions.get(0) + "."),
                        null));
    }
}
