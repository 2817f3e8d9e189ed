/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.manifest.Manifests;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a container of a workload. Paths start at the container: {@code hasPath("livenessProbe.httpGet")}.
 * In the examples, {@code container} is {@code assertThat(manifests).deployment("web").container("web")}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
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
     * Verifies that the container runs the given image, compared as a whole.
     *
     * <pre>{@code container.hasImage("registry:5000/web:1.2"); // fails for registry:5000/web:1.3 }</pre>
     *
     * @throws AssertionError if the image is another one or absent
     */
    public ContainerAssert hasImage(String image) {
        return hasValue("image", image);
    }

    /**
     * Verifies the image without its tag and digest.
     *
     * <pre>{@code container.hasImageRepository("registry:5000/web"); // passes for registry:5000/web:1.2, fails for web:1.2 }</pre>
     *
     * @throws AssertionError if the repository is another one
     */
    public ContainerAssert hasImageRepository(String repository) {
        return images().has("repository", repository, image -> image.repository());
    }

    /**
     * Verifies the tag of the image.
     *
     * <pre>{@code container.hasImageTag("1.2"); // passes for registry:5000/web:1.2, fails for registry:5000/web }</pre>
     *
     * @throws AssertionError if the image has another tag or none
     */
    public ContainerAssert hasImageTag(String tag) {
        return images().has("tag", tag, image -> image.tag());
    }

    /**
     * Verifies the digest of the image.
     *
     * <pre>{@code container.hasImageDigest("sha256:4b1d"); // passes for web@sha256:4b1d, fails for web:1.2 }</pre>
     *
     * @throws AssertionError if the image has another digest or none
     */
    public ContainerAssert hasImageDigest(String digest) {
        return images().has("digest", digest, image -> image.digest());
    }

    /**
     * Verifies that the image has a digest, or a tag other than {@code latest}, so that the same image runs tomorrow.
     *
     * <pre>{@code container.hasPinnedImage(); // passes for web:1.2, fails for web, web:latest, and web@sha256:4b1d, whose digest is cut off }</pre>
     *
     * @throws AssertionError if the image has neither a tag nor a digest, if the tag is {@code latest} in any case, or if the
     *     image is not a valid reference
     */
    public ContainerAssert hasPinnedImage() {
        return images().isPinned();
    }

    /**
     * Verifies the command, which replaces the entry point of the image.
     *
     * <pre>{@code container.hasCommand("web", "--debug"); // fails for [web] }</pre>
     *
     * @throws AssertionError if the command differs or is absent
     */
    public ContainerAssert hasCommand(String... command) {
        return hasValue("command", Arrays.asList(command));
    }

    /**
     * Verifies all arguments of the container, in order.
     *
     * <pre>{@code container.hasArgs("--port", "80"); // fails for [--port], and for [--port, 80], where 80 is a number }</pre>
     *
     * @throws AssertionError if the arguments differ or are absent
     */
    public ContainerAssert hasArgs(String... args) {
        return hasValue("args", Arrays.asList(args));
    }

    /**
     * Verifies that the arguments of the container contain the given one.
     *
     * <pre>{@code container.hasArg("--verbose"); // passes for [--verbose, --x], fails for [--verbose=2] }</pre>
     *
     * @throws AssertionError if the argument is not among them, or there are none
     */
    public ContainerAssert hasArg(String arg) {
        return arguments().has(arg);
    }

    /**
     * Verifies that neither the arguments nor the command of the container contain the given option, with or without a value:
     * {@code --insecure} is there too in {@code --insecure=true} and in the script of {@code sh -c}. Passes if the container
     * has neither.
     *
     * <pre>{@code container.doesNotHaveArg("--insecure"); // passes for [--x], fails for [--insecure] and [--insecure=true] }</pre>
     *
     * @throws AssertionError if it is among them, or if it resembles one of them
     */
    public ContainerAssert doesNotHaveArg(String arg) {
        return arguments().doesNotHave(arg);
    }

    /**
     * Verifies the value of an environment variable as the container sees it. The variable may have a literal value, or
     * take it from a key of a rendered ConfigMap or Secret, by itself or through {@code envFrom}. A literal with {@code
     * $(OTHER)} may be given as written or as Kubernetes expands it.
     *
     * <pre>{@code container.hasEnv("LEVEL", "info"); // fails for {name: LEVEL, value: debug} }</pre>
     *
     * @throws AssertionError if the variable is absent, has another value, or refers to a key that was not rendered
     */
    public ContainerAssert hasEnv(String name, String value) {
        return environment().has(name, value);
    }

    /**
     * Verifies that an environment variable takes its value from the given key of a Secret.
     *
     * <pre>{@code container.hasEnvFromSecret("PASSWORD", "db", "password"); // fails for key `pass`, and for {value: x} }</pre>
     *
     * @throws AssertionError if the variable is absent or takes its value from elsewhere
     */
    public ContainerAssert hasEnvFromSecret(String name, String secret, String key) {
        return environment().hasFrom(name, "secretKeyRef", secret, key);
    }

    /**
     * Verifies that an environment variable takes its value from the given key of a ConfigMap.
     *
     * <pre>{@code container.hasEnvFromConfigMap("LEVEL", "web", "level"); // fails for key `lvl`, and for {value: x} }</pre>
     *
     * @throws AssertionError if the variable is absent or takes its value from elsewhere
     */
    public ContainerAssert hasEnvFromConfigMap(String name, String configMap, String key) {
        return environment().hasFrom(name, "configMapKeyRef", configMap, key);
    }

    /**
     * Verifies that an environment variable takes its value from the given field of the pod.
     *
     * <pre>{@code container.hasEnvFromField("IP", "status.podIP"); // fails for status.hostIP }</pre>
     *
     * @throws AssertionError if the variable is absent or takes its value from elsewhere
     */
    public ContainerAssert hasEnvFromField(String name, String fieldPath) {
        return environment().hasFromField(name, fieldPath);
    }

    /**
     * Verifies that {@code envFrom} turns all keys of a Secret into environment variables.
     *
     * <pre>{@code container.hasAllEnvFromSecret("db"); // fails without a secretRef to `db` in envFrom }</pre>
     *
     * @throws AssertionError if {@code envFrom} does not refer to the Secret
     */
    public ContainerAssert hasAllEnvFromSecret(String secret) {
        path("envFrom").containsYaml("[{secretRef: {name: '" + secret + "'}}]");
        return this;
    }

    /**
     * Verifies that {@code envFrom} turns all keys of a ConfigMap into environment variables.
     *
     * <pre>{@code container.hasAllEnvFromConfigMap("web"); // fails without a configMapRef to `web` in envFrom }</pre>
     *
     * @throws AssertionError if {@code envFrom} does not refer to the ConfigMap
     */
    public ContainerAssert hasAllEnvFromConfigMap(String configMap) {
        path("envFrom").containsYaml("[{configMapRef: {name: '" + configMap + "'}}]");
        return this;
    }

    /**
     * Verifies that an environment variable is not set, neither in {@code env} nor through the {@code envFrom} of a
     * rendered ConfigMap or Secret.
     *
     * <pre>{@code container.doesNotHaveEnv("DEBUG"); // fails for {name: DEBUG, value: ""} }</pre>
     *
     * @throws AssertionError if the variable is set, even to an empty value, or if its name resembles that of another one
     */
    public ContainerAssert doesNotHaveEnv(String name) {
        return environment().doesNotHave(name);
    }

    /**
     * Navigates to the value of an environment variable as the container sees it; see {@link #hasEnv}. {@code $(OTHER)}
     * in a literal value is not expanded.
     *
     * <pre>{@code container.env("URL").matches("https://.*"); // fails for http://shop, and without `URL` }</pre>
     *
     * @throws AssertionError if the variable is absent or refers to a key that was not rendered
     */
    public ValueAssert env(String name) {
        return environment().value(name);
    }

    /**
     * Verifies that the container port of the given name has the given number.
     *
     * <pre>{@code container.hasPort("http", 8080); // fails for {name: http, containerPort: 80} }</pre>
     *
     * @throws AssertionError if there is no such port, or it has another number
     */
    public ContainerAssert hasPort(String name, int port) {
        return hasValue("ports[name=" + name + "].containerPort", port);
    }

    /**
     * Verifies that the container has a port of the given number, whatever its name.
     *
     * <pre>{@code container.hasPort(8080); // fails for {name: http, containerPort: 80} }</pre>
     *
     * @throws AssertionError if there is no such port
     */
    public ContainerAssert hasPort(int port) {
        path("ports").containsYaml("[{containerPort: " + port + "}]");
        return this;
    }

    /**
     * Verifies how much of a resource the container requests. {@code 0.5} and {@code 500m} are equal.
     *
     * <pre>{@code container.requests("cpu", "0.5"); // passes for 500m, fails for 1 }</pre>
     *
     * @throws AssertionError if the request differs or is absent
     */
    public ContainerAssert requests(String resource, String quantity) {
        path("resources.requests['" + resource + "']").isQuantity(quantity);
        return this;
    }

    /**
     * Verifies how much of a resource the container may use. {@code 1Gi} and {@code 1024Mi} are equal.
     *
     * <pre>{@code container.limits("memory", "1Gi"); // passes for 1024Mi, fails for 1G }</pre>
     *
     * @throws AssertionError if the limit differs or is absent
     */
    public ContainerAssert limits(String resource, String quantity) {
        path("resources.limits['" + resource + "']").isQuantity(quantity);
        return this;
    }

    /**
     * Navigates to the liveness probe.
     *
     * <pre>{@code container.livenessProbe().httpGets("/healthz", "http"); // fails without livenessProbe }</pre>
     *
     * @throws AssertionError if the container has none
     */
    public ProbeAssert livenessProbe() {
        return next(new ProbeAssert(find("livenessProbe"), failures()));
    }

    /**
     * Navigates to the readiness probe.
     *
     * <pre>{@code container.readinessProbe().connectsTo(8080); // fails without readinessProbe }</pre>
     *
     * @throws AssertionError if the container has none
     */
    public ProbeAssert readinessProbe() {
        return next(new ProbeAssert(find("readinessProbe"), failures()));
    }

    /**
     * Navigates to the startup probe.
     *
     * <pre>{@code container.startupProbe().runs("web", "--check"); // fails without startupProbe }</pre>
     *
     * @throws AssertionError if the container has none
     */
    public ProbeAssert startupProbe() {
        return next(new ProbeAssert(find("startupProbe"), failures()));
    }

    /**
     * Navigates to the effective value of a security context setting: that of the container, or else that of the pod if
     * Kubernetes applies the pod's setting to its containers.
     *
     * <pre>{@code container.securityContext("runAsUser").isEqualTo(1000); // passes if only the pod has 1000, fails if the container has 0 }</pre>
     *
     * @throws AssertionError if the setting has no effective value
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
     * Verifies that the container runs as a non-root user, cannot escalate its privileges, has a read-only root
     * filesystem, and drops all capabilities; and that nothing gives it more than that: it is not privileged, adds no
     * capability but {@code NET_BIND_SERVICE}, does not run as user 0, and has no unconfined profile.
     *
     * <pre>{@code container.isHardened(); // fails without `capabilities: {drop: [ALL]}`, and with `privileged: true` }</pre>
     *
     * @throws AssertionError if one of these settings is absent or different
     */
    public ContainerAssert isHardened() {
        securityContext("runAsNonRoot").isEqualTo(true);
        securityContext("allowPrivilegeEscalation").isEqualTo(false);
        securityContext("readOnlyRootFilesystem").isEqualTo(true);
        securityContext("capabilities.drop").contains("ALL");
        if (!isAbsent()) {
            new SecuritySettings(place(), pod)
                    .loosened()
                    .forEach((setting, problem) -> report(
                            setting, "%s " + problem + ".", d -> d.withFact("actual", Shown.fact(setting.value()))));
        }
        return this;
    }

    /**
     * Navigates to the volume that is mounted at the given directory.
     *
     * <pre>{@code container.volumeMountedAt("/tmp").isEmptyDir(); // fails if nothing is mounted at /tmp }</pre>
     *
     * @throws AssertionError if nothing is mounted there, or the pod does not define the volume
     */
    public VolumeAssert volumeMountedAt(String mountPath) {
        return next(Volumes.mountedAt(this, pod, mountPath));
    }

    private ArgumentAssertions arguments() {
        return new ArgumentAssertions(this, scope);
    }

    private EnvironmentAssertions environment() {
        return new EnvironmentAssertions(this, scope);
    }

    private ImageAssertions images() {
        return new ImageAssertions(this);
    }
}
