/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import io.fabric8.kubernetes.api.model.HostAlias;
import io.fabric8.kubernetes.api.model.HostAliasBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pod of an availability probe. */
final class ProbePod {

    private static final String IMAGE = System.getProperty("seatrial.probe.image", "busybox:1.36");

    /** The script logs every failure and every tenth success, so that the log stays short. */
    private static final String SCRIPT = """
            n=0; start=$(date +%s); trap 'exit 0' TERM
            while true; do
              n=$((n+1)); now=$(( $(date +%s) - start ))
              if wget -q -T 2 -O /dev/null "$URL"; then
                [ $((n % 10)) -eq 1 ] && echo "ok $n $now"
              else echo "fail $n $now"; fi
              sleep 0.05
            done
            """;

    private ProbePod() {}

    /** Returns the name of the pod for a URL, so that a test can have probes for several URLs. */
    static String name(String url) {
        return "seatrial-probe-" + Integer.toHexString(url.hashCode());
    }

    /**
     * Returns the pod.
     *
     * @throws IllegalArgumentException if the URL is not valid or has no host
     */
    static Pod of(KubernetesClient client, String namespace, String url) {
        return new PodBuilder()
                .withNewMetadata()
                .withName(name(url))
                .withLabels(Map.of(Observation.PROBE_LABEL, "true"))
                .endMetadata()
                .withNewSpec()
                .withRestartPolicy("Never")
                .withTerminationGracePeriodSeconds(0L)
                .withHostAliases(aliases(client, namespace, url))
                .addNewContainer()
                .withName("probe")
                .withImage(IMAGE)
                .withCommand("sh", "-c", SCRIPT)
                .addNewEnv()
                .withName("URL")
                .withValue(url)
                .endEnv()
                .endContainer()
                .endSpec()
                .build();
    }

    /**
     * Returns a host alias for the Service in the URL. With it, the pod needs no DNS, which a k3s without a registry
     * does not have, and DNS failures do not count as failures of the Service.
     */
    private static List<HostAlias> aliases(KubernetesClient client, String namespace, String url) {
        String host = host(url);
        String[] labels = host.split("\\.", 3);
        Service service = client.services()
                .inNamespace(labels.length > 1 ? labels[1] : namespace)
                .withName(labels[0])
                .get();
        String address = service == null ? null : service.getSpec().getClusterIP();
        return address == null || address.isEmpty() || address.equals("None")
                ? List.of()
                : List.of(new HostAliasBuilder()
                        .withIp(address)
                        .withHostnames(host)
                        .build());
    }

    private static String host(String url) {
        String host = null;
        try {
            host = URI.create(url).getHost();
        } catch (IllegalArgumentException e) {
            throw notAUrl(url, e);
        }
        if (host == null) {
            throw notAUrl(url, null);
        }
        return host;
    }

    private static IllegalArgumentException notAUrl(String url, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "`" + url + "` is not a valid URL. Use a URL with a scheme, such as `http://shop-api/healthz`.", cause);
    }
}
