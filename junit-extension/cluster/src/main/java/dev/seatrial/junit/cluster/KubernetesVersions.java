/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.cluster;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.junit.internal.ClassTemplateCheckExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs an {@link InCluster} class once per Kubernetes version. */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@ClassTemplate
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(ClassTemplateCheckExtension.class)
@ExtendWith(KubernetesVersionsExtension.class)
public @interface KubernetesVersions {

    /** The versions, such as {@code 1.34.1} and {@code 1.35.0}. */
    String[] value();
}
