/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assertions about a volume of a pod, or the claim template of a StatefulSet that stands for one. */
public final class VolumeAssert extends AbstractPlaceAssert<VolumeAssert, Map<?, ?>> {

    VolumeAssert(@Nullable Place volume, Failures failures) {
        super(
                volume != null && volume.value() instanceof Map<?, ?> map ? map : null,
                volume,
                VolumeAssert.class,
                failures);
    }

    /** Verifies that the volume holds the keys of a ConfigMap. */
    public VolumeAssert isConfigMap(String name) {
        return hasValue("configMap.name", name);
    }

    /** Verifies that the volume holds the keys of a Secret. */
    public VolumeAssert isSecret(String name) {
        return hasValue("secret.secretName", name);
    }

    /** Verifies that the volume is empty at the start of the pod and gone with it. */
    public VolumeAssert isEmptyDir() {
        return hasPath("emptyDir");
    }

    /** Verifies that the volume is a claim that exists on its own. */
    public VolumeAssert isClaim(String name) {
        return hasValue("persistentVolumeClaim.claimName", name);
    }

    /** Verifies that the volume is claimed for each replica by a StatefulSet, and how much. */
    public VolumeAssert claims(String quantity) {
        path("spec.resources.requests.storage").isQuantity(quantity);
        return this;
    }
}
