/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import dev.seatrial.delivery.internal.registry.OciReference;
import dev.seatrial.delivery.internal.registry.RegistryUpload;
import dev.seatrial.delivery.internal.web.WebException;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.file.internal.WriteException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Publishes an archive, with the file of provenance beside it if there is one, as {@code helm push} does. An archive is published as a
 * whole or not at all. Immutable.
 *
 * <pre>{@code
 * ChartPush.of(RemoteAccess.of(System.getenv()), HelmVersion.latest())
 *     .push(Path.of("target/shop-1.0.0.tgz"), "oci://registry.example.com/charts");
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ChartPush {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final Transfer transfer;
    private final ZoneId zone;

    private ChartPush(Transfer transfer, ZoneId zone) {
        this.transfer = transfer;
        this.zone = zone;
    }

    /** Returns what publishes with an access. */
    public static ChartPush of(RemoteAccess access, HelmVersion helm) {
        return new ChartPush(
                new Transfer(access, helm, Limits.defaults(), text -> {}, line -> {}), ZoneId.systemDefault());
    }

    /** Returns the same with a receiver of what Helm prints, with line breaks. */
    public ChartPush printingTo(Consumer<String> out) {
        Transfer other = new Transfer(transfer.access(), transfer.helm(), transfer.limits(), out, transfer.log());
        return new ChartPush(other, zone);
    }

    /** Returns the same with other limits on the size of charts. */
    public ChartPush within(Limits limits) {
        Transfer other = new Transfer(transfer.access(), transfer.helm(), limits, transfer.out(), transfer.log());
        return new ChartPush(other, zone);
    }

    /** Returns the same with another time zone for the time of the archive in the manifest. */
    public ChartPush in(ZoneId other) {
        return new ChartPush(transfer, other);
    }

    /**
     * Publishes an archive.
     *
     * @param remote the folder in a registry, such as {@code oci://registry.example.com/charts}, or the address of a repository with the
     *     API of ChartMuseum, such as {@code https://charts.example.com}
     * @throws ChartException with Helm's text, if the file is no chart or cannot be published
     */
    public void push(Path archive, String remote) {
        push(archive, archive.toString(), remote);
    }

    /** Publishes an archive that messages name differently. */
    public void push(Path archive, String name, String remote) {
        int scheme = remote.indexOf("://");
        if (scheme < 0) {
            throw new ChartException("scheme prefix missing from remote (e.g. \"oci://\")");
        }
        boolean isOci = remote.startsWith("oci://");
        if (!isOci && !remote.startsWith("http://") && !remote.startsWith("https://")) {
            throw new ChartException(
                    Diagnostic.of("scheme \"" + remote.substring(0, scheme) + "\" not supported")
                            .withHint(
                                    "Use oci:// for a registry, or https:// for a repository with the API of ChartMuseum."),
                    null);
        }
        if (Files.notExists(archive)) {
            throw new ChartException(name + ": no such file");
        }
        if (Files.isDirectory(archive)) {
            throw new ChartException("cannot push directory, must provide chart archive (.tgz)");
        }
        Chart chart = ChartLoader.load(archive, transfer.helm(), transfer.limits());
        Path provenance = archive.resolveSibling(archive.getFileName() + ".prov");
        try {
            byte[] content = Files.readAllBytes(archive);
            byte[] signature = Files.exists(provenance) ? Files.readAllBytes(provenance) : null;
            if (isOci) {
                registry(chart, content, signature, created(archive), remote.substring("oci://".length()));
            } else {
                new ChartMuseum(transfer).push(content, signature, remote);
            }
        } catch (WebException e) {
            throw Transfer.failed("", e);
        } catch (IOException e) {
            throw new ChartException("open " + name + ": " + WriteException.reason(e), e);
        }
    }

    private String created(Path archive) throws IOException {
        return TIME.format(Files.getLastModifiedTime(archive)
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(zone)
                .toOffsetDateTime());
    }

    private void registry(Chart chart, byte[] content, byte @Nullable [] signature, String created, String folder)
            throws WebException {
        String path = folder.replaceAll("/+", "/").replaceFirst("/$", "");
        OciReference reference = OciReference.parse(
                path + "/" + chart.metadata().name() + ":" + chart.metadata().version());
        RegistryCharts registry = new RegistryCharts(transfer);
        String digest = new RegistryUpload(registry.client())
                .push(
                        reference,
                        ChartJson.of(chart.metadata()).getBytes(StandardCharsets.UTF_8),
                        content,
                        signature,
                        ChartJson.annotations(chart.metadata(), created));
        transfer.print("Pushed: " + reference);
        transfer.print("Digest: " + digest);
        registry.printUnderscore(reference);
    }
}
