/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.cluster.KubernetesCluster;
import dev.seatrial.helm.HelmValue.SetValue;
import dev.seatrial.helm.HelmValue.ValuesFile;
import dev.seatrial.helm.HelmValue.ValuesText;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;

/** Renders a release without Helm, with the Kubernetes version and API versions of its cluster. */
final class OfflineRender {

    private final ReleaseSpec spec;
    private final KubernetesCluster cluster;
    private final HelmBinaryVersion helm;

    OfflineRender(ReleaseSpec spec, KubernetesCluster cluster, HelmBinaryVersion helm) {
        this.spec = spec;
        this.cluster = cluster;
        this.helm = helm;
    }

    RenderedChart render(HelmSettings settings, String namespace, int revision) {
        HelmVersion version = HelmVersion.closestTo(helm.major(), helm.minor());
        RenderRequest.Builder request = RenderRequest.builder(
                        ChartLoader.load(settings.chart().orElse(spec.chart()), version))
                .helmVersion(version)
                .release(spec.name())
                .namespace(namespace)
                .revision(revision)
                .upgrade(revision > 1)
                .kubeVersion(cluster.kubernetesVersion())
                .apiVersions(cluster.apiVersions());
        settings.values().forEach(value -> value.accept(new Adder(request)));
        return ChartRenderer.render(request.build());
    }

    private record Adder(RenderRequest.Builder request) implements HelmValue.Visitor<RenderRequest.Builder> {

        @Override
        public RenderRequest.Builder file(ValuesFile file) {
            return request.valuesFile(file.path());
        }

        @Override
        public RenderRequest.Builder text(ValuesText text) {
            return request.values(text.yaml(), text.origin());
        }

        @Override
        public RenderRequest.Builder set(SetValue set) {
            return request.set(set.expression());
        }
    }
}
