/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which cluster is wanted: k3s of an image, or a context of a kubeconfig.
 *
 * @param image the image of k3s, empty for a context
 * @param context the context, empty for k3s
 */
public record ClusterRequest(String image, String context) {

    /** The system property that names the whole image of k3s. */
    public static final String IMAGE = "seatrial.k3s.image";
    /** The system property that names where images of k3s come from, such as a mirror. */
    public static final String REPOSITORY = "seatrial.k3s.repository";
    /** The system property that names the version of Kubernetes. */
    public static final String KUBERNETES = "seatrial.cluster.kubernetes";
    /** The system property that names a context to attach to. */
    public static final String CONTEXT = "seatrial.cluster.context";

    static final String DEFAULT_VERSION = "1.35.0";
    private static final String DEFAULT_REPOSITORY = "rancher/k3s";
    private static final Pattern MINOR = Pattern.compile("v?\\d+\\.\\d+");
    private static final Pattern PATCH = Pattern.compile("v?\\d+\\.\\d+\\.\\d+");

    /** Returns a request for k3s of an image. */
    public static ClusterRequest ofImage(String image) {
        return new ClusterRequest(image, "");
    }

    /** Returns a request for a context of the user's kubeconfig. */
    public static ClusterRequest ofContext(String context) {
        return new ClusterRequest("", context);
    }

    /**
     * Returns the request of a test: what it names itself, else what system properties name, else k3s with Kubernetes
     * 1.35.0. An empty text names nothing.
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

    /** Tells whether k3s is wanted. */
    public boolean isK3s() {
        return context.isEmpty();
    }

    @Override
    public String toString() {
        return isK3s() ? image : "context " + context;
    }

    /** K3s releases are tagged such as {@code v1.35.0-k3s1}; a minor version stands for its first release. */
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
