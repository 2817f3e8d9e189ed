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
 * Sets the Kubernetes version of the cluster, and the API versions that it serves by default: {@code @Kubernetes("1.29")}. The minor
 * versions 1.25 to 1.37 are supported. For example, {@code .Capabilities.APIVersions.Has "extensions/v1beta1"} is false.
 *
 * <p>{@link ChartTest#kubeVersion} sets any version, with the API versions that Helm assumes. The innermost of both takes precedence.
 *
 * <p>In parameterized tests, the texts are jinjava templates that can use the arguments: {@code @Kubernetes("{{ version }}")}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@ExtendWith(ChartExtension.class)
public @interface Kubernetes {

    /** The version, such as {@code 1.29}, {@code 1.29.4} or, with a vendor suffix, {@code 1.29.4-gke.100}. */
    String value() default "";

    /** Additional API versions of the cluster, such as {@code monitoring.coreos.com/v1}. */
    String[] apiVersions() default {};
}
