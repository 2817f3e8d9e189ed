/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.cluster;

import dev.seatrial.cluster.ClusterRequest;
import dev.seatrial.cluster.ClusterUnavailable;
import dev.seatrial.cluster.KubernetesCluster;
import dev.seatrial.helm.HelmCli;
import dev.seatrial.helm.HelmException;
import dev.seatrial.helm.HelmRelease;
import dev.seatrial.junit.RecordedRun;
import dev.seatrial.report.ClusterRun;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Provides tests with a cluster and a release, and writes evidence for failed tests. */
final class ClusterExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    /** The store key for the Kubernetes version of an invocation of a class template. */
    static final String VERSION = "version of Kubernetes";

    /** The system property that sets whether a cluster is required. */
    private static final String MODE = "seatrial.cluster";

    private static final List<String> MODES = List.of("optional", "required", "off");

    private static final Set<Class<?>> PARAMETERS =
            Set.of(HelmRelease.class, KubernetesCluster.class, KubernetesClient.class, HelmCli.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestClass().isEmpty() || isRepeatedLater(context)) {
            return ConditionEvaluationResult.enabled("a cluster is not needed yet");
        }
        String mode = mode(context);
        if (mode.equals("off")) {
            return ConditionEvaluationResult.disabled("-D" + MODE + "=off");
        }
        try {
            KubernetesCluster cluster = cluster(context);
            cluster.load(images(context));
            helm(context);
            return ConditionEvaluationResult.enabled("in " + cluster.name());
        } catch (ClusterUnavailable | HelmException e) {
            if (mode.equals("required")) {
                throw e;
            }
            return ConditionEvaluationResult.disabled(e.getMessage());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == HelmRelease.class) {
            requireMethod(parameter, context);
            return release(context);
        }
        if (type == KubernetesCluster.class) {
            return cluster(context);
        }
        return type == HelmCli.class ? helm(context) : cluster(context).client();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        HeldRelease held = store(context).get(HeldRelease.class, HeldRelease.class);
        if (held == null) {
            return;
        }
        HelmRelease release = held.release();
        boolean writes = context.getExecutionException().isPresent() || Boolean.getBoolean("seatrial.cluster.evidence");
        String evidence = "";
        if (writes) {
            context.publishReportEntry("seatrial evidence", release.writeEvidence());
            evidence = release.evidenceFolder().toString();
        }
        RecordedRun.add(
                context, new ClusterRun(release.cluster().name(), release.name(), release.namespace(), evidence));
    }

    /** Each test has its own release, so there is none for all tests of a class. */
    private static void requireMethod(ParameterContext parameter, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            Executable place = parameter.getDeclaringExecutable();
            throw new ExtensionConfigurationException("`HelmRelease` cannot be a parameter of `"
                    + place.getDeclaringClass().getSimpleName()
                    + (place instanceof Method ? "." + place.getName() : "")
                    + "`, since each test has its own release. Use it in test methods, `@BeforeEach` or `@AfterEach`.");
        }
    }

    private static String mode(ExtensionContext context) {
        String mode = context.getConfigurationParameter(MODE).orElse(System.getProperty(MODE, "optional"));
        if (!MODES.contains(mode)) {
            throw new ExtensionConfigurationException(
                    "`-D" + MODE + "=" + mode + "` is not a valid mode. Use one of " + String.join(", ", MODES) + ".");
        }
        return mode;
    }

    static Store store(ExtensionContext context) {
        return context.getStore(Namespace.create(ClusterExtension.class));
    }

    private static HelmRelease release(ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(
                        HeldRelease.class,
                        key -> new HeldRelease(
                                HelmRelease.open(DeclaredRelease.of(context), cluster(context), helm(context))),
                        HeldRelease.class)
                .release();
    }

    private static KubernetesCluster cluster(ExtensionContext context) {
        return JvmClusters.of(context).get(request(context));
    }

    private static HelmCli helm(ExtensionContext context) {
        return JvmClusters.helm(context, cluster(context));
    }

    private static ClusterRequest request(ExtensionContext context) {
        Optional<InCluster> annotation = nearest(context);
        annotation.ifPresent(each -> requireOneChoice(each, context));
        String version = store(context).getOrDefault(VERSION, String.class, "");
        return ClusterRequest.of(
                annotation
                        .map(InCluster::image)
                        .filter(image -> version.isEmpty())
                        .orElse(""),
                version.isEmpty() ? annotation.map(InCluster::kubernetes).orElse("") : version,
                annotation.map(InCluster::context).orElse(""));
    }

    private static void requireOneChoice(InCluster annotation, ExtensionContext context) {
        List<String> chosen = new ArrayList<>();
        Map.of("kubernetes", annotation.kubernetes(), "image", annotation.image(), "context", annotation.context())
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        chosen.add("`" + name + " = \"" + value + "\"`");
                    }
                });
        if (chosen.size() > 1) {
            throw new ExtensionConfigurationException("`@InCluster` of `"
                    + context.getRequiredTestClass().getSimpleName() + "` selects several clusters: "
                    + String.join(", ", chosen.stream().sorted().toList())
                    + ". Keep one of them. To test with several versions, use `@KubernetesVersions`.");
        }
    }

    /** Returns the annotation on the test or on an enclosing element. */
    static Optional<InCluster> nearest(ExtensionContext context) {
        Optional<ExtensionContext> current = Optional.of(context);
        while (current.isPresent()) {
            Optional<InCluster> found = current.get()
                    .getElement()
                    .flatMap(element -> AnnotationSupport.findAnnotation(element, InCluster.class));
            if (found.isPresent()) {
                return found;
            }
            current = current.get().getParent();
        }
        return Optional.empty();
    }

    private static List<String> images(ExtensionContext context) {
        List<String> images = new ArrayList<>();
        Optional<ExtensionContext> current = Optional.of(context);
        while (current.isPresent()) {
            current.get()
                    .getElement()
                    .flatMap(element -> AnnotationSupport.findAnnotation(element, Images.class))
                    .ifPresent(annotation -> images.addAll(List.of(annotation.value())));
            current = current.get().getParent();
        }
        return images.stream().distinct().toList();
    }

    /** Returns whether the class is a template whose invocations set the Kubernetes version. */
    private static boolean isRepeatedLater(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestClass(), KubernetesVersions.class)
                && store(context).get(VERSION) == null;
    }

    /**
     * A release that is closed when its test ends.
     *
     * @param release the release
     */
    @SuppressWarnings("deprecation") // needed to close its resources with JUnit 5.12 and earlier
    private record HeldRelease(HelmRelease release) implements Store.CloseableResource, AutoCloseable {

        @Override
        public void close() {
            release.close();
        }
    }
}
