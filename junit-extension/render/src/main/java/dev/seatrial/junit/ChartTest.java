/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.junit.internal.ChartExtension;
import dev.seatrial.junit.internal.ResultsExtension;
import dev.seatrial.junit.internal.StaleSnapshotsExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes a class test a chart. Its test methods get what the chart renders to as parameters: {@code RenderedChart}, {@code
 * Manifests}, {@code Manifest}, {@code Notes}, {@code RenderFailure}, {@link TestChart}, {@code Snapshot}, or objects of
 * the fabric8 model such as {@code Deployment} and {@code List<Service>}.
 *
 * <pre>{@code
 * @ChartTest(chart = "src/main/helm/shop", release = "shop")
 * class ShopChartTest {
 *
 *   @Test
 *   @Values("api: {replicas: 2}")
 *   void replicas_follow_the_value(Manifests manifests) {
 *     assertThat(manifests).deployment("shop-api").hasReplicas(2);
 *   }
 * }
 * }</pre>
 *
 * <p>Renders repeat themselves: random functions start from a fixed seed, and {@code now} is the start of 2026. A test that
 * needs another seed or clock renders for itself, with {@link TestChart#with}.
 *
 * <p>How annotations on classes, methods and parameters add up is told in the description of this package.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith({ResultsExtension.class, ChartExtension.class, StaleSnapshotsExtension.class})
public @interface ChartTest {

    /**
     * Where the chart is, a folder or {@code .tgz}, seen from the folder that the tests run in (with Maven and Gradle the
     * module). Empty means that of the class around, or the only chart under {@code src/main/helm}.
     */
    String chart() default "";

    /** The name of the release. Empty means that of the class around, or {@code release-name} as {@code helm template}. */
    String release() default "";

    /** The namespace of the release. Empty means that of the class around, or {@code default}. */
    String namespace() default "";

    /**
     * The version of Kubernetes, as {@code --kube-version}: it changes no APIs. {@link Kubernetes} sets a version with its APIs;
     * the innermost of the two counts, and on one class they must not contradict each other.
     */
    String kubeVersion() default "";

    /** API versions that the cluster serves besides the usual ones, as {@code --api-versions}. */
    String[] apiVersions() default {};
}
