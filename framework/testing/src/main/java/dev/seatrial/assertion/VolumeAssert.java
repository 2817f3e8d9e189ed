/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a volume of a pod, or about the volume claim template of a StatefulSet. In the examples, {@code
 * volume} is {@code assertThat(manifests).deployment("web").volume("...")}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class VolumeAssert extends AbstractPlaceAssert<VolumeAssert, Map<?, ?>> {

    VolumeAssert(@Nullable Place volume, Failures failures) {
        super(
                volume != null && volume.value() instanceof Map<?, ?> map ? map : null,
                volume,
                VolumeAssert.class,
                failures);
    }

    /**
     * Verifies that the volume is the ConfigMap of the given name.
     *
     * <pre>{@code volume.isConfigMap("web"); // fails for {configMap: {name: api}} and {secret: {secretName: web}} }</pre>
     *
     * @throws AssertionError if it is another one, or of another type
     */
    public VolumeAssert isConfigMap(String name) {
        return hasValue("configMap.name", name);
    }

    /**
     * Verifies that the volume is the Secret of the given name.
     *
     * <pre>{@code volume.isSecret("tls"); // fails for {secret: {secretName: other}} }</pre>
     *
     * @throws AssertionError if it is another one, or of another type
     */
    public VolumeAssert isSecret(String name) {
        return hasValue("secret.secretName", name);
    }

    /**
     * Verifies that the volume is an {@code emptyDir}.
     *
     * <pre>{@code volume.isEmptyDir(); // passes for {emptyDir: {}}, fails for {hostPath: {path: /tmp}} }</pre>
     *
     * @throws AssertionError if it is of another type
     */
    public VolumeAssert isEmptyDir() {
        Place found = find("emptyDir");
        return found == null || found.value() == null || found.value() instanceof Map
                ? this
                : report(found, "%s is not a map.", d -> d.withFact("actual", Shown.fact(found.value())));
    }

    /**
     * Verifies that the volume uses the PersistentVolumeClaim of the given name.
     *
     * <pre>{@code volume.isClaim("data"); // fails for {persistentVolumeClaim: {claimName: other}} }</pre>
     *
     * @throws AssertionError if it uses another one, or is of another type
     */
    public VolumeAssert isClaim(String name) {
        return hasValue("persistentVolumeClaim.claimName", name);
    }

    /**
     * Verifies that a StatefulSet claims the given amount of storage for this volume of each replica.
     *
     * <pre>{@code volume.claims("10Gi"); // passes for a claim template of 10240Mi, fails for 1Gi }</pre>
     *
     * @throws AssertionError if the amount differs, or the volume is not a claim template
     */
    public VolumeAssert claims(String quantity) {
        path("spec.resources.requests.storage").isQuantity(quantity);
        return this;
    }
}
