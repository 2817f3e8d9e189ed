/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.observe.Readiness;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.LocalPortForward;
import io.fabric8.kubernetes.client.dsl.ExecWatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apiguardian.api.API;

/** A Service of the release and the pods behind it, reached through the API server. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class RunningService {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 5;

    private final KubernetesClient client;
    private final String namespace;
    private final String name;

    RunningService(KubernetesClient client, String namespace, String name) {
        this.client = client;
        this.namespace = namespace;
        this.name = name;
    }

    /** Sends a GET request for a path to the first port of the Service, through a forwarded port. */
    public HttpResponse<String> get(String path) {
        return get(service().getSpec().getPorts().get(0).getPort(), path);
    }

    /**
     * Sends a GET request for a path to a port of the Service, through a forwarded port. If the connection breaks, the
     * request is retried a few times.
     */
    public HttpResponse<String> get(int port, String path) {
        List<String> failures = new ArrayList<>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Pod pod = readyPod();
            try (LocalPortForward tunnel = client.pods()
                    .inNamespace(namespace)
                    .withName(pod.getMetadata().getName())
                    .portForward(targetPort(port, pod))) {
                Optional<HttpResponse<String>> response = ask(tunnel, path, failures);
                if (response.isPresent()) {
                    return response.get();
                }
            } catch (IOException e) {
                failures.add("the port forward could not be closed: " + e.getMessage());
            }
        }
        throw new IllegalStateException("The request for " + path + " to Service `" + name + "`"
                + " through a forwarded port failed: " + String.join("; ", failures) + ".");
    }

    private static Optional<HttpResponse<String>> ask(LocalPortForward tunnel, String path, List<String> failures) {
        URI uri = URI.create("http://localhost:" + tunnel.getLocalPort() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(LIMIT)
                .build();
        try {
            return Optional.of(HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            failures.add(String.valueOf(e.getMessage()));
            tunnel.getServerThrowables().forEach(failure -> failures.add("server: " + failure));
            tunnel.getClientThrowables().forEach(failure -> failures.add("client: " + failure));
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs a command in the first container of one of the Service's pods and returns its output. */
    public Output exec(String... command) {
        Pod pod = readyPod();
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        try (ExecWatch exec = client.pods()
                .inNamespace(namespace)
                .withName(pod.getMetadata().getName())
                .inContainer(pod.getSpec().getContainers().get(0).getName())
                .writingOutput(stdout)
                .writingError(stderr)
                .exec(command)) {
            int code = exec.exitCode().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            return new Output(code, stdout.toString(StandardCharsets.UTF_8), stderr.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "`" + String.join(" ", command) + "` in pod `"
                            + pod.getMetadata().getName() + "` did not end.",
                    e);
        }
    }

    /** Returns the pods that the Service selects. */
    public List<Pod> pods() {
        return client.pods()
                .inNamespace(namespace)
                .withLabels(service().getSpec().getSelector())
                .list()
                .getItems();
    }

    private Pod readyPod() {
        return pods().stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .filter(pod -> Readiness.of(pod).map(Readiness::complete).orElse(false))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The Service `" + name + "` has no ready pod."));
    }

    /** Returns the container port for a port of the Service, which may refer to it by number or by name. */
    private int targetPort(int port, Pod pod) {
        IntOrString target = service().getSpec().getPorts().stream()
                .filter(each -> each.getPort() == port)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The Service `" + name + "` has no port " + port + "."))
                .getTargetPort();
        if (target == null || target.getIntVal() != null) {
            return target == null ? port : target.getIntVal();
        }
        return pod.getSpec().getContainers().stream()
                .flatMap(container -> container.getPorts().stream())
                .filter(each -> target.getStrVal().equals(each.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No container of the pod has a port named `" + target.getStrVal() + "`."))
                .getContainerPort();
    }

    private Service service() {
        Service service =
                client.services().inNamespace(namespace).withName(name).get();
        if (service == null) {
            throw new IllegalStateException("There is no Service `" + name + "` in namespace `" + namespace + "`.");
        }
        return service;
    }

    /**
     * The result of a command.
     *
     * @param exitCode the exit code
     * @param stdout the standard output
     * @param stderr the error output
     */
    public record Output(int exitCode, String stdout, String stderr) {}
}
