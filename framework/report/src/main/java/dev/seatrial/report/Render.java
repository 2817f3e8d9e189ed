/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import java.time.Duration;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One render of a chart. Tests with equal settings share it, so {@code duration} is that of the first of them.
 *
 * @param chart the name of the chart
 * @param chartVersion the version in {@code Chart.yaml}
 * @param path the folder or archive of the chart, or an empty text if it was loaded from elsewhere
 * @param release the name of the release
 * @param namespace the namespace of the release
 * @param revision the revision of the release
 * @param upgrade whether it is an upgrade and not an installation
 * @param kubernetes the version of Kubernetes, such as {@code v1.35.0}
 * @param helm the followed version of Helm, such as {@code 4.2}
 * @param layers the layers of user values in the order in which they are merged: names of files, and expressions such as
 *     {@code --set image.tag=...} without their values, which may be secret
 * @param duration the duration
 * @param manifests the number of rendered manifests; 0 if the render failed
 * @param failure Helm's error message, or an empty text if the chart rendered; long messages are truncated
 * @param documents the rendered documents, in the order of installation and then the hooks; empty if they were not recorded
 */
@API(status = Status.EXPERIMENTAL)
public record Render(
        String chart,
        String chartVersion,
        String path,
        String release,
        String namespace,
        int revision,
        boolean upgrade,
        String kubernetes,
        String helm,
        List<String> layers,
        Duration duration,
        int manifests,
        String failure,
        List<RenderedDocument> documents) {

    public Render {
        layers = List.copyOf(layers);
        documents = List.copyOf(documents);
        failure = LongText.cut(failure);
    }
}
