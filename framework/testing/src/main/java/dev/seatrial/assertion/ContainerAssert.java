/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.manifest.ImageReference;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.Manifests;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a container of a workload. Paths start at the container: {@code hasPath("livenessProbe.httpGet")}. The
 * examples stand for {@code assertThat(manifests).deployment("web").container("web")}.
 */
public final class ContainerAssert extends AbstractPlaceAssert<ContainerAssert, Map<?, ?>> {

    private final @Nullable Place pod;
    private final Manifests scope;

    ContainerAssert(@Nullable Place container, @Nullable Place pod, Manifests scope, Failures failures) {
        super(
                container != null && container.value() instanceof Map<?, ?> map ? map : null,
                container,
                ContainerAssert.class,
                failures);
        this.pod = pod;
        this.scope = scope;
    }

    /**
     * Verifies the whole image reference.
     *
     * <pre>{@code container.hasImage("registry:5000/web:1.2"); // fails for registry:5000/web:1.3 }</pre>
     */
    public ContainerAssert hasImage(String image) {
        return hasValue("image", image);
    }

    /**
     * Verifies the image without tag and digest.
     *
     * <pre>{@code container.hasImageRepository("registry:5000/web"); // passes for registry:5000/web:1.2, fails for web:1.2 }</pre>
     */
    public ContainerAssert hasImageRepository(String repository) {
        return imagePart("repository", repository, image -> image.repository());
    }

    /**
     * Verifies the tag of the image.
     *
     * <pre>{@code container.hasImageTag("1.2"); // passes for registry:5000/web:1.2, fails for registry:5000/web }</pre>
     */
    public ContainerAssert hasImageTag(String tag) {
        return imagePart("tag", tag, image -> image.tag());
    }

    /**
     * Verifies the digest of the image.
     *
     * <pre>{@code container.hasImageDigest("sha256:4b1d"); // passes for web@sha256:4b1d, fails for web:1.2 }</pre>
     */
    public ContainerAssert hasImageDigest(String digest) {
        return imagePart("digest", digest, image -> image.digest());
    }

    /**
     * Verifies that the image is neither without tag nor {@code latest}: it is the same tomorrow.
     *
     * <pre>{@code container.hasPinnedImage(); // passes for web:1.2 and web@sha256:4b1d, fails for web and web:latest }</pre>
     */
    public ContainerAssert hasPinnedImage() {
        Place image = find("image");
        if (image != null && !ImageReference.of(String.valueOf(image.value())).isPinned()) {
            report(image, "%s is not pinned to a version.", d -> d.withFact("actual", Shown.fact(image.value())));
        }
        return this;
    }

    /**
     * Verifies the command, which replaces the image's entry point.
     *
     * <pre>{@code container.hasCommand("web", "--debug"); // fails for [web] }</pre>
     */
    public ContainerAssert hasCommand(String... command) {
        return hasValue("command", Arrays.asList(command));
    }

    /**
     * Verifies all arguments, in order.
     *
     * <pre>{@code container.hasArgs("--port", "80"); // fails for [--port, 80], whose 80 is a number, and [--port] }</pre>
     */
    public ContainerAssert hasArgs(String... args) {
        return hasValue("args", Arrays.asList(args));
    }

    /**
     * Verifies that one of the arguments is this.
     *
     * <pre>{@code container.hasArg("--verbose"); // passes for [--verbose, --x], fails for [--verbose=2] }</pre>
     */
    public ContainerAssert hasArg(String arg) {
        path("args").contains(arg);
        return this;
    }

    /**
     * Verifies that none of the arguments is this. Without arguments it passes.
     *
     * <pre>{@code container.doesNotHaveArg("--insecure"); // passes for [--x], fails for [--insecure] }</pre>
     */
    public ContainerAssert doesNotHaveArg(String arg) {
        if (!isAbsent()) {
            place().at(ManifestPath.of("args"))
                    .ifPresent(args -> next(new ValueAssert(args, failures())).doesNotContain(arg));
        }
        return this;
    }

    /**
     * Verifies an environment variable as the container sees it: given as text, or read from a key of a ConfigMap or Secret
     * that was rendered too, be it by name or with all others. A text with {@code $(OTHER)} may be given as it is written or as
     * Kubernetes fills it.
     *
     * <pre>{@code container.hasEnv("LEVEL", "info"); // fails for {name: LEVEL, value: debug} }</pre>
     */
    public ContainerAssert hasEnv(String name, String value) {
        if (isAbsent()) {
            return this;
        }
        Environment environment = new Environment(place(), scope);
        Optional<Place> written = environment.named(name).flatMap(at -> at.at(ManifestPath.of("value")));
        String seen = environment.seen(name).orElse("");
        if (written.isPresent()
                && !seen.equals(written.get().value())
                && !value.equals(written.get().value())) {
            return value.equals(seen)
                    ? this
                    : reportUnequal(
                            written.get(),
                            "%s is %s, which the container sees as %s, not %s."
                                    .formatted(
                                            written.get().label(),
                                            Shown.inline(written.get().value()),
                                            Shown.inline(seen),
                                            Shown.inline(value)),
                            value,
                            seen);
        }
        env(name).isEqualTo(value);
        return this;
    }

    /**
     * Verifies an environment variable that is read from a key of a Secret.
     *
     * <pre>{@code container.hasEnvFromSecret("PASSWORD", "db", "password"); // fails for key `pass`, and for {value: x} }</pre>
     */
    public ContainerAssert hasEnvFromSecret(String name, String secret, String key) {
        return hasEnvFrom(name, "secretKeyRef", secret, key);
    }

    /**
     * Verifies an environment variable that is read from a key of a ConfigMap.
     *
     * <pre>{@code container.hasEnvFromConfigMap("LEVEL", "web", "level"); // fails for key `lvl`, and for {value: x} }</pre>
     */
    public ContainerAssert hasEnvFromConfigMap(String name, String configMap, String key) {
        return hasEnvFrom(name, "configMapKeyRef", configMap, key);
    }

    /**
     * Verifies an environment variable that is read from a field of the pod.
     *
     * <pre>{@code container.hasEnvFromField("IP", "status.podIP"); // fails for status.hostIP }</pre>
     */
    public ContainerAssert hasEnvFromField(String name, String fieldPath) {
        variable(name, "valueFrom.fieldRef.fieldPath").ifPresent(at -> at.isEqualTo(fieldPath));
        return this;
    }

    /**
     * Verifies that all keys of a Secret are environment variables.
     *
     * <pre>{@code container.hasAllEnvFromSecret("db"); // fails without secretRef of `db` in envFrom }</pre>
     */
    public ContainerAssert hasAllEnvFromSecret(String secret) {
        path("envFrom").containsYaml("[{secretRef: {name: '" + secret + "'}}]");
        return this;
    }

    /**
     * Verifies that all keys of a ConfigMap are environment variables.
     *
     * <pre>{@code container.hasAllEnvFromConfigMap("web"); // fails without configMapRef of `web` in envFrom }</pre>
     */
    public ContainerAssert hasAllEnvFromConfigMap(String configMap) {
        path("envFrom").containsYaml("[{configMapRef: {name: '" + configMap + "'}}]");
        return this;
    }

    /**
     * Verifies that an environment variable is not set, neither by name nor with all keys of a ConfigMap or Secret that was
     * rendered.
     *
     * <pre>{@code container.doesNotHaveEnv("DEBUG"); // fails for {name: DEBUG, value: ""} }</pre>
     */
    public ContainerAssert doesNotHaveEnv(String name) {
        if (!isAbsent()) {
            Environment environment = new Environment(place(), scope);
            environment
                    .named(name)
                    .or(() -> environment
                            .takenOver(name)
                            .map(variable ->
                                    variable.value().usedBy(variable.at().label())))
                    .ifPresent(variable -> report(variable, "%s exists, but should not.", d -> d));
        }
        return this;
    }

    /**
     * Navigates to the value of an environment variable as the container sees it; see {@link #hasEnv}. {@code $(OTHER)} in a text
     * stays as it is written.
     *
     * <pre>{@code container.env("URL").matches("https://.*"); // fails for http://shop, and where there is no `URL` }</pre>
     */
    public ValueAssert env(String name) {
        if (isAbsent()) {
            return new ValueAssert(null, failures());
        }
        Environment environment = new Environment(place(), scope);
        Optional<Place> named = environment.named(name);
        if (named.isPresent()) {
            return named(environment, named.get());
        }
        return environment
                .takenOver(name)
                .map(variable -> decoded(variable.value().usedBy(variable.at().label())))
                .orElseGet(() -> {
                    fail(environment.missing(name));
                    return new ValueAssert(null, failures());
                });
    }

    private ValueAssert named(Environment environment, Place variable) {
        for (String kind : List.of("ConfigMap", "Secret")) {
            String reference = kind.equals("Secret") ? "valueFrom.secretKeyRef" : "valueFrom.configMapKeyRef";
            Optional<Place> from = variable.at(ManifestPath.of(reference));
            if (from.isPresent()) {
                Place at = from.get();
                Optional<Manifest> source = environment.find(kind, Environment.text(at, "name"));
                Optional<Place> entry = source.flatMap(m -> DataEntries.find(Place.of(m), Environment.text(at, "key")));
                if (entry.isEmpty()) {
                    fail(environment.unresolved(at, kind));
                }
                return entry.map(e -> decoded(e.usedBy(variable.label())))
                        .orElseGet(() -> new ValueAssert(null, failures()));
            }
        }
        return next(new ValueAssert(find(variable, "value"), failures()));
    }

    private ValueAssert decoded(Place entry) {
        ValueAssert value = next(new ValueAssert(entry, failures()));
        return DataEntries.isEncoded(entry) ? value.base64() : value;
    }

    /**
     * Verifies a port by its name.
     *
     * <pre>{@code container.hasPort("http", 8080); // fails for {name: http, containerPort: 80} }</pre>
     */
    public ContainerAssert hasPort(String name, int port) {
        return hasValue("ports[name=" + name + "].containerPort", port);
    }

    /**
     * Verifies that there is a port of a number, whatever its name.
     *
     * <pre>{@code container.hasPort(8080); // fails for {name: http, containerPort: 80} }</pre>
     */
    public ContainerAssert hasPort(int port) {
        path("ports").containsYaml("[{containerPort: " + port + "}]");
        return this;
    }

    /**
     * Verifies how much of a resource is requested; {@code 0.5} and {@code 500m} are the same.
     *
     * <pre>{@code container.requests("cpu", "0.5"); // passes for 500m, fails for 1 }</pre>
     */
    public ContainerAssert requests(String resource, String quantity) {
        path("resources.requests['" + resource + "']").isQuantity(quantity);
        return this;
    }

    /**
     * Verifies how much of a resource is the limit; {@code 1Gi} and {@code 1024Mi} are the same.
     *
     * <pre>{@code container.limits("memory", "1Gi"); // passes for 1024Mi, fails for 1G }</pre>
     */
    public ContainerAssert limits(String resource, String quantity) {
        path("resources.limits['" + resource + "']").isQuantity(quantity);
        return this;
    }

    /**
     * Navigates to the liveness probe, which must exist.
     *
     * <pre>{@code container.livenessProbe().httpGets("/healthz", "http"); // fails without livenessProbe }</pre>
     */
    public ProbeAssert livenessProbe() {
        return next(new ProbeAssert(find("livenessProbe"), failures()));
    }

    /**
     * Navigates to the readiness probe, which must exist.
     *
     * <pre>{@code container.readinessProbe().connectsTo(8080); // fails without readinessProbe }</pre>
     */
    public ProbeAssert readinessProbe() {
        return next(new ProbeAssert(find("readinessProbe"), failures()));
    }

    /**
     * Navigates to the startup probe, which must exist.
     *
     * <pre>{@code container.startupProbe().runs("web", "--check"); // fails without startupProbe }</pre>
     */
    public ProbeAssert startupProbe() {
        return next(new ProbeAssert(find("startupProbe"), failures()));
    }

    /**
     * Navigates to a setting of the security context as it takes effect: that of the container, else that of the pod where
     * Kubernetes heeds it there.
     *
     * <pre>{@code container.securityContext("runAsUser").isEqualTo(1000); // passes where the pod says so, fails where the container says 0 }</pre>
     */
    public ValueAssert securityContext(String setting) {
        if (isAbsent()) {
            return new ValueAssert(null, failures());
        }
        SecuritySettings settings = new SecuritySettings(place(), pod);
        Optional<Place> found = settings.find(setting);
        if (found.isEmpty()) {
            fail(settings.missing(setting));
        }
        return next(new ValueAssert(found.orElse(null), failures()));
    }

    /**
     * Verifies that the container may not write its root file system, gain privileges or keep capabilities, nor run as root.
     *
     * <pre>{@code container.isHardened(); // fails without `capabilities: {drop: [ALL]}`, and so for the other three }</pre>
     */
    public ContainerAssert isHardened() {
        securityContext("runAsNonRoot").isEqualTo(true);
        securityContext("allowPrivilegeEscalation").isEqualTo(false);
        securityContext("readOnlyRootFilesystem").isEqualTo(true);
        securityContext("capabilities.drop").contains("ALL");
        return this;
    }

    /**
     * Navigates to the volume that is mounted at a directory of the container.
     *
     * <pre>{@code container.volumeMountedAt("/tmp").isEmptyDir(); // fails where nothing is mounted at /tmp }</pre>
     */
    public VolumeAssert volumeMountedAt(String mountPath) {
        return next(Volumes.mountedAt(this, pod, mountPath));
    }

    private ContainerAssert hasEnvFrom(String name, String reference, String source, String key) {
        variable(name, "valueFrom." + reference)
                .ifPresent(at -> at.containsYaml("{name: '" + source + "', key: '" + key + "'}"));
        return this;
    }

    private Optional<ValueAssert> variable(String name, String path) {
        if (isAbsent()) {
            return Optional.empty();
        }
        Environment environment = new Environment(place(), scope);
        Optional<Place> variable = environment.named(name);
        if (variable.isEmpty()) {
            fail(environment.missing(name));
        }
        return variable.map(v -> find(v, path)).map(at -> next(new ValueAssert(at, failures())));
    }

    private ContainerAssert imagePart(
            String part, String expected, java.util.function.Function<ImageReference, @Nullable String> reader) {
        Place image = find("image");
        if (image == null) {
            return this;
        }
        String found = reader.apply(ImageReference.of(String.valueOf(image.value())));
        return expected.equals(found)
                ? this
                : reportUnequal(
                        image,
                        "%s has %s, not `%s`."
                                .formatted(
                                        image.label(),
                                        found == null ? "no " + part : part + " `" + found + "`",
                                        expected),
                        expected,
                        found);
    }
}
