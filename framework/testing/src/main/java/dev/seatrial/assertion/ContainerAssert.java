/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.ImageReference;
import dev.seatrial.manifest.ManifestPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assertions about a container of a workload. Paths start at the container: {@code hasPath("livenessProbe.httpGet")}. */
public final class ContainerAssert extends AbstractPlaceAssert<ContainerAssert, Map<?, ?>> {

    private final @Nullable Place pod;

    ContainerAssert(@Nullable Place container, @Nullable Place pod, Failures failures) {
        super(
                container != null && container.value() instanceof Map<?, ?> map ? map : null,
                container,
                ContainerAssert.class,
                failures);
        this.pod = pod;
    }

    /** Verifies the whole image reference. */
    public ContainerAssert hasImage(String image) {
        return hasValue("image", image);
    }

    /** Verifies that the image is neither without tag nor {@code latest}: it is the same tomorrow. */
    public ContainerAssert hasPinnedImage() {
        Place image = find("image");
        if (image != null && !ImageReference.of(String.valueOf(image.value())).isPinned()) {
            report(image, "%s is not pinned to a version.", d -> d.withFact("actual", Shown.fact(image.value())));
        }
        return this;
    }

    /** Verifies the command, which replaces the image's entry point. */
    public ContainerAssert hasCommand(String... command) {
        return hasValue("command", Arrays.asList(command));
    }

    /** Verifies all arguments, in order. */
    public ContainerAssert hasArgs(String... args) {
        return hasValue("args", Arrays.asList(args));
    }

    /** Verifies that one of the arguments is this. */
    public ContainerAssert hasArg(String arg) {
        path("args").contains(arg);
        return this;
    }

    /** Verifies an environment variable that is given as text. */
    public ContainerAssert hasEnv(String name, String value) {
        Environment.find(this, name).ifPresent(variable -> {
            Place at = find(variable, "value");
            if (at != null) {
                new ValueAssert(at, failures()).isEqualTo(value);
            }
        });
        return this;
    }

    /** Verifies an environment variable that is read from a key of a Secret. */
    public ContainerAssert hasEnvFromSecret(String name, String secret, String key) {
        return hasEnvFrom(name, "secretKeyRef", secret, key);
    }

    /** Verifies an environment variable that is read from a key of a ConfigMap. */
    public ContainerAssert hasEnvFromConfigMap(String name, String configMap, String key) {
        return hasEnvFrom(name, "configMapKeyRef", configMap, key);
    }

    /** Verifies an environment variable that is read from a field of the pod, such as {@code status.podIP}. */
    public ContainerAssert hasEnvFromField(String name, String fieldPath) {
        Environment.find(this, name).ifPresent(variable -> {
            Place at = find(variable, "valueFrom.fieldRef.fieldPath");
            if (at != null) {
                new ValueAssert(at, failures()).isEqualTo(fieldPath);
            }
        });
        return this;
    }

    /** Verifies that all keys of a Secret are environment variables. */
    public ContainerAssert hasAllEnvFromSecret(String secret) {
        path("envFrom").containsYaml("[{secretRef: {name: '" + secret + "'}}]");
        return this;
    }

    /** Verifies that all keys of a ConfigMap are environment variables. */
    public ContainerAssert hasAllEnvFromConfigMap(String configMap) {
        path("envFrom").containsYaml("[{configMapRef: {name: '" + configMap + "'}}]");
        return this;
    }

    /** Verifies that an environment variable is not set, from no source that names it. */
    public ContainerAssert doesNotHaveEnv(String name) {
        if (!isAbsent()) {
            Environment.lookUp(place(), name)
                    .ifPresent(variable -> report(variable, "%s exists, but should not.", d -> d));
        }
        return this;
    }

    /** Verifies a port by its name. */
    public ContainerAssert hasPort(String name, int port) {
        return hasValue("ports[name=" + name + "].containerPort", port);
    }

    /** Verifies how much of a resource, such as {@code cpu}, is requested; {@code 0.5} and {@code 500m} are the same. */
    public ContainerAssert requests(String resource, String quantity) {
        path("resources.requests['" + resource + "']").isQuantity(quantity);
        return this;
    }

    /** Verifies how much of a resource, such as {@code memory}, is the limit; {@code 1Gi} and {@code 1024Mi} are the same. */
    public ContainerAssert limits(String resource, String quantity) {
        path("resources.limits['" + resource + "']").isQuantity(quantity);
        return this;
    }

    /** Navigates to the liveness probe, which must exist. */
    public ProbeAssert livenessProbe() {
        return new ProbeAssert(find("livenessProbe"), failures());
    }

    /** Navigates to the readiness probe, which must exist. */
    public ProbeAssert readinessProbe() {
        return new ProbeAssert(find("readinessProbe"), failures());
    }

    /** Navigates to the startup probe, which must exist. */
    public ProbeAssert startupProbe() {
        return new ProbeAssert(find("startupProbe"), failures());
    }

    /** Navigates to a setting of the security context as it takes effect: that of the container, else that of the pod. */
    public ValueAssert securityContext(String setting) {
        if (isAbsent()) {
            return new ValueAssert(null, failures());
        }
        Optional<Place> own = place().at(ManifestPath.of("securityContext." + setting));
        Optional<Place> inherited =
                own.isPresent() || pod == null ? own : pod.at(ManifestPath.of("spec.securityContext." + setting));
        return new ValueAssert(inherited.orElseGet(() -> find("securityContext." + setting)), failures());
    }

    /** Verifies that the container may not write its root file system, gain privileges or keep capabilities, nor run as root. */
    public ContainerAssert isHardened() {
        securityContext("runAsNonRoot").isEqualTo(true);
        securityContext("allowPrivilegeEscalation").isEqualTo(false);
        securityContext("readOnlyRootFilesystem").isEqualTo(true);
        securityContext("capabilities.drop").isEqualTo(List.of("ALL"));
        return this;
    }

    /** Navigates to the volume that is mounted at a directory of the container. */
    public VolumeAssert volumeMountedAt(String mountPath) {
        return Volumes.mountedAt(this, pod, mountPath);
    }

    private ContainerAssert hasEnvFrom(String name, String reference, String source, String key) {
        Environment.find(this, name).ifPresent(variable -> {
            Place at = find(variable, "valueFrom." + reference);
            if (at != null) {
                new ValueAssert(at, failures()).containsYaml("{name: '" + source + "', key: '" + key + "'}");
            }
        });
        return this;
    }
}
