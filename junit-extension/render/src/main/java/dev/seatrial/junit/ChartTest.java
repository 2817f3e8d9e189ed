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
 * Declares that a class tests a chart. Test methods can have parameters for the rendered chart: {@code RenderedChart}, {@code
 * Manifests}, {@code Manifest}, {@code Notes}, {@code RenderFailure}, {@link TestChart}, {@code Snapshot}, and objects of the fabric8
 * model such as {@code Deployment} and {@code List<Service>}.
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
 * <p>Renders are reproducible: random functions use a fixed seed, and {@code now} is the start of 2026. Use {@link TestChart#with} to
 * render with another seed or clock.
 *
 * <p>The documentation of this package describes how annotations on classes, methods and parameters are combined.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith({ResultsExtension.class, ChartExtension.class, StaleSnapshotsExtension.class})
public @interface ChartTest {

    /**
     * The folder or {@code .tgz} file of the chart, relative to the working directory of the tests, which is the module with Maven
     * and Gradle. By default, that of the enclosing class, or the only chart in {@code src/main/helm}.
     */
    String chart() default "";

    /** The release name. By default, that of the enclosing class, or {@code release-name} as in {@code helm template}. */
    String release() default "";

    /** The namespace of the release. By default, that of the enclosing class, or {@code default}. */
    String namespace() default "";

    /**
     * The Kubernetes version, as with {@code --kube-version}, which does not change the API versions. {@link Kubernetes} sets a
     * version together with its API versions. The innermost of both takes precedence. Different versions on one class are an error.
     */
    String kubeVersion() default "";

    /** Additional API versions of the cluster, as with {@code --api-versions}. */
    String[] apiVersions() default {};
}
