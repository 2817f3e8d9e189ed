/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.UserValues;
import dev.seatrial.render.RenderRequest;
import java.nio.file.Files;
import java.nio.file.Path;

/** Creates the renders that commands of Seatrial's own ask for, from flags that they have in common with {@code helm template}. */
final class ChartRequests {

    private final Terminal terminal;
    private final Flags flags;
    private final HelmFlags common;

    ChartRequests(Terminal terminal, Flags flags, HelmFlags common) {
        this.terminal = terminal;
        this.flags = flags;
        this.common = common;
    }

    /**
     * Returns the render of a chart, without a version of Kubernetes.
     *
     * @throws UsageException if there is no such chart
     */
    RenderRequest.Builder of(String chart, UserValues values) {
        Path path = terminal.folder().resolve(chart.strip());
        if (!Files.exists(path)) {
            throw new UsageException("path \"" + chart + "\" not found");
        }
        HelmVersion helm = common.helmVersion();
        RenderRequest.Builder request = RenderRequest.builder(ChartLoader.load(path, helm, common.limits()))
                .helmVersion(helm)
                .namespace(common.namespace())
                .apiVersions(flags.values("api-versions"))
                .skipSchemaValidation(flags.isSet("skip-schema-validation"))
                .values(values)
                .limits(common.limits());
        flags.value("release").ifPresent(request::release);
        return request;
    }
}
