/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.cluster;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Brings the tests of a {@link dev.seatrial.junit.ChartTest} into a cluster: one k3s per JVM, started when the first test
 * needs it. Test methods get a {@code HelmRelease} in a namespace of its own, with the values that the annotations
 * declare; also {@code KubernetesCluster}, {@code KubernetesClient} and {@code HelmCli}.
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
 * <p>{@code @ValuesFile}, {@code @Values} and {@code @SetValue} mean what they mean to tests that only render. Namespace,
 * version of Kubernetes and Helm are the cluster's own: what {@code @Release(namespace)}, {@code @Kubernetes} and
 * {@code @Helm} say counts for rendered parameters only.
 *
 * <p>Without Docker, image or Helm the tests are disabled, and the reason says what to do. The system property
 * {@code seatrial.cluster} changes that: {@code required} makes it a failure, {@code off} disables the tests anyway.
 */
@Documented
@Inherited
@Tag("cluster")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(ClusterExtension.class)
public @interface InCluster {

    /** The version of Kubernetes, such as {@code 1.35.0}; empty for that of the run, see {@code ClusterRequest}. */
    String kubernetes() default "";

    /** The whole image of k3s, such as {@code rancher/k3s:v1.35.0-k3s1}; empty for that of the run. */
    String image() default "";

    /** A context of the user's kubeconfig in place of k3s; empty for none. */
    String context() default "";
}
