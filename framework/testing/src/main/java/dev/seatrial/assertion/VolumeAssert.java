/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a volume of a pod, or the claim template of a StatefulSet that stands for one. The examples stand for
 * {@code assertThat(manifests).deployment("web").volume("...")}.
 */
public final class VolumeAssert extends AbstractPlaceAssert<VolumeAssert, Map<?, ?>> {

    VolumeAssert(@Nullable Place volume, Failures failures) {
        super(
                volume != null && volume.value() instanceof Map<?, ?> map ? map : null,
                volume,
                VolumeAssert.class,
                failures);
    }

    /**
     * Verifies that the volume holds the keys of a ConfigMap.
     *
     * <pre>{@code volume.isConfigMap("web"); // fails for {configMap: {name: api}} and {secret: {secretName: web}} }</pre>
     */
    public VolumeAssert isConfigMap(String name) {
        return hasValue("configMap.name", name);
    }

    /**
     * Verifies that the volume holds the keys of a Secret.
     *
     * <pre>{@code volume.isSecret("tls"); // fails for {secret: {secretName: other}} }</pre>
     */
    public VolumeAssert isSecret(String name) {
        return hasValue("secret.secretName", name);
    }

    /**
     * Verifies that the volume is empty at the start of the pod and gone with it.
     *
     * <pre>{@code volume.isEmptyDir(); // passes for {emptyDir: {}}, fails for {hostPath: {path: /tmp}} }</pre>
     */
    public VolumeAssert isEmptyDir() {
        return hasPath("emptyDir");
    }

    /**
     * Verifies that the volume is a claim that exists on its own.
     *
     * <pre>{@code volume.isClaim("data"); // fails for {persistentVolumeClaim: {claimName: other}} }</pre>
     */
    public VolumeAssert isClaim(String name) {
        return hasValue("persistentVolumeClaim.claimName", name);
    }

    /**
     * Verifies that the volume is claimed for each replica by a StatefulSet, and how much.
     *
     * <pre>{@code volume.claims("10Gi"); // passes for a claim template of 10240Mi, fails for 1Gi }</pre>
     */
    public VolumeAssert claims(String quantity) {
        path("spec.resources.requests.storage").isQuantity(quantity);
        return this;
    }
}
