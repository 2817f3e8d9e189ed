/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The requested cluster: k3s with an image, or a context of a kubeconfig.
 *
 * @param image the image of k3s; empty for a context
 * @param context the context; empty for k3s
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ClusterRequest(String image, String context) {

    /** The system property that sets the image of k3s. */
    public static final String IMAGE = "seatrial.k3s.image";
    /** The system property that sets the repository of k3s images, such as a mirror. */
    public static final String REPOSITORY = "seatrial.k3s.repository";
    /** The system property that sets the Kubernetes version. */
    public static final String KUBERNETES = "seatrial.cluster.kubernetes";
    /** The system property that sets the context of an existing cluster. */
    public static final String CONTEXT = "seatrial.cluster.context";

    static final String DEFAULT_VERSION = "1.35.0";
    private static final String DEFAULT_REPOSITORY = "rancher/k3s";
    private static final Pattern MINOR = Pattern.compile("v?\\d+\\.\\d+");
    private static final Pattern PATCH = Pattern.compile("v?\\d+\\.\\d+\\.\\d+");

    /** Returns a request for k3s with the given image. */
    public static ClusterRequest ofImage(String image) {
        return new ClusterRequest(image, "");
    }

    /** Returns a request for a context of the user's kubeconfig. */
    public static ClusterRequest ofContext(String context) {
        return new ClusterRequest("", context);
    }

    /**
     * Returns the request of a test: what the test specifies, else what system properties specify, else k3s with
     * Kubernetes 1.35.0. An empty string means not specified.
     */
    public static ClusterRequest of(String image, String kubernetes, String context) {
        return of(image, kubernetes, context, System::getProperty);
    }

    @SuppressWarnings("NullAway") // the function answers null for what is not set
    static ClusterRequest of(
            String image, String kubernetes, String context, UnaryOperator<@Nullable String> properties) {
        if (!context.isEmpty()) {
            return ofContext(context);
        }
        String repository = text(properties.apply(REPOSITORY), DEFAULT_REPOSITORY);
        if (!image.isEmpty()) {
            return ofImage(image);
        }
        if (!kubernetes.isEmpty()) {
            return ofImage(image(repository, kubernetes));
        }
        String contextOfRun = text(properties.apply(CONTEXT), "");
        if (!contextOfRun.isEmpty()) {
            return ofContext(contextOfRun);
        }
        String version = text(properties.apply(KUBERNETES), DEFAULT_VERSION);
        return ofImage(text(properties.apply(IMAGE), image(repository, version)));
    }

    /** Returns whether k3s is requested. */
    public boolean isK3s() {
        return context.isEmpty();
    }

    @Override
    public String toString() {
        return isK3s() ? image : "context " + context;
    }

    /** Releases of k3s have tags such as {@code v1.35.0-k3s1}. A minor version means its first release. */
    private static String image(String repository, String version) {
        String plain = version.startsWith("v") ? version.substring(1) : version;
        if (MINOR.matcher(version).matches()) {
            return repository + ":v" + plain + ".0-k3s1";
        }
        return repository + ":v" + plain + (PATCH.matcher(version).matches() ? "-k3s1" : "");
    }

    private static String text(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
