/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.cluster;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the tests of a {@link dev.seatrial.junit.ChartTest} class in a cluster: one k3s per JVM, started when the first
 * test needs it. Test methods can have a parameter of type {@code HelmRelease}, a release in its own namespace with the
 * values that the annotations declare. They can also have parameters of type {@code KubernetesCluster}, {@code
 * KubernetesClient} and {@code HelmCli}.
 *
 * <pre>{@code
 * @ChartTest(chart = "src/main/helm/shop", release = "shop")
 * @InCluster
 * class ShopRolloutIT {
 *
 *   @Test
 *   void the_shop_comes_up(HelmRelease shop) {
 *     shop.install();
 *     assertThat(shop).isDeployed().hasReady("deployment/shop-api");
 *   }
 * }
 * }</pre>
 *
 * <p>{@code @ValuesFile}, {@code @Values} and {@code @SetValue} have the same meaning as in tests that only render. The
 * namespace, the Kubernetes version and the Helm version are those of the cluster. {@code @Release(namespace)},
 * {@code @Kubernetes} and {@code @Helm} apply only to parameters that are rendered.
 *
 * <p>If Docker, the image or Helm is missing, the tests are disabled, and the reason tells what to do. To change this, set
 * the system property {@code seatrial.cluster}: with {@code required} the tests fail instead, and with {@code off} they are
 * always disabled.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Tag("cluster")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(ClusterExtension.class)
public @interface InCluster {

    /** The Kubernetes version, such as {@code 1.35.0}; empty for the default of the run, see {@code ClusterRequest}. */
    String kubernetes() default "";

    /** The complete image of k3s, such as {@code rancher/k3s:v1.35.0-k3s1}; empty for the default of the run. */
    String image() default "";

    /** A context of the user's kubeconfig to use instead of k3s; empty for none. */
    String context() default "";
}
