/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.junit.internal.ChartExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says what cluster is rendered for: {@code @Kubernetes("1.29")}. For the minor versions 1.25 to 1.37 the API versions are
 * those that such a cluster serves by default, no more: {@code .Capabilities.APIVersions.Has "extensions/v1beta1"} is
 * false. Other versions are refused; {@link ChartTest#kubeVersion} sets any, with the API versions that Helm assumes, and the
 * innermost of the two counts. In a
 * parameterised test texts are jinjava templates over the arguments: {@code @Kubernetes("{{ version }}")}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@ExtendWith(ChartExtension.class)
public @interface Kubernetes {

    /** The version: {@code 1.29}, {@code 1.29.4} or with what a vendor adds, {@code 1.29.4-gke.100}. */
    String value() default "";

    /** API versions that the cluster serves besides, such as {@code monitoring.coreos.com/v1}. */
    String[] apiVersions() default {};
}
