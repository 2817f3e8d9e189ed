/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.seatrial.chart.ChartLoader;
import dev.seatrial.kubernetes.ApiResource;
import dev.seatrial.kubernetes.ApiResources;
import dev.seatrial.kubernetes.KubernetesMinor;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.opentest4j.AssertionFailedError;

/** Manifests for tests, and the comparison of complete failure messages. */
final class Failing {

    private Failing() {}

    /** Reads documents separated by {@code ---}, as if {@code shop/templates/all.yaml} had rendered them. */
    static Manifests manifests(String yaml) {
        List<Manifest> manifests = new ArrayList<>();
        for (String document : yaml.split("(?m)^---\n", -1)) {
            manifests.add(manifest(document));
        }
        return Manifests.of(manifests);
    }

    static Manifest manifest(String yaml) {
        return Manifest.parse("shop/templates/all.yaml", yaml.contains("apiVersion:") ? yaml : versioned(yaml));
    }

    /** Adds the API version that a short document leaves out, at the end, so that its lines keep their numbers. */
    private static String versioned(String yaml) {
        Matcher kind = Pattern.compile("(?m)^kind: (\\w+)$").matcher(yaml);
        String version = kind.find()
                ? ApiResources.of(KubernetesMinor.NEWEST).named(kind.group(1)).stream()
                        .filter(ApiResource::isServedByDefault)
                        .map(resource -> resource.type().apiVersion())
                        .findFirst()
                        .orElse("example.com/v1")
                : "v1";
        return yaml.stripTrailing() + "\napiVersion: " + version + "\n";
    }

    static void assertFails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionFailedError.class).hasMessage(message.stripTrailing());
    }

    /** Renders a chart that requires a host, without setting it. */
    static RenderFailure render() {
        String template = "kind: A\nmetadata: {}\nhost: {{ required \"host is required\" .Values.host }}\n";
        Map<String, byte[]> files = Map.of(
                "Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n".getBytes(StandardCharsets.UTF_8),
                "templates/a.yaml", template.getBytes(StandardCharsets.UTF_8));
        RenderRequest request = RenderRequest.builder(ChartLoader.load(files)).build();
        return new RenderFailure(catchThrowableOfType(RenderException.class, () -> ChartRenderer.render(request)));
    }
}
