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
 * One render of a chart. Tests that render the same share it: {@code duration} is that of the one time it was done.
 *
 * @param chart the name of the chart
 * @param chartVersion the version in {@code Chart.yaml}
 * @param path the folder or archive of the chart, empty where it was loaded from neither
 * @param release the name of the release
 * @param namespace the namespace of the release
 * @param revision the revision of the release
 * @param upgrade whether an upgrade was rendered, not an installation
 * @param kubernetes the version of Kubernetes, such as {@code v1.35.0}
 * @param helm the version of Helm that was followed, such as {@code 4.1}
 * @param layers the user's values in the order in which they are merged: names of files, and expressions such as
 *     {@code --set image.tag=...} without their values, which may be secret
 * @param duration how long it took
 * @param manifests how many manifests were rendered; 0 if the render failed
 * @param failure Helm's error message, empty if the chart rendered; a long one is cut
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
        String failure) {

    public Render {
        layers = List.copyOf(layers);
        failure = LongText.cut(failure);
    }
}
