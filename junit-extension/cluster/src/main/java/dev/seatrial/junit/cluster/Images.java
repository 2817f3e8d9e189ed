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
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Loads images of this machine's Docker into the cluster before the test, so that its pods start without a registry.
 * Those of the class and of the method add up; each image is loaded once per cluster.
 * Without {@link InCluster} on the test, around it or within it, this is an error.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(ImagesCheck.class)
public @interface Images {

    /** The images, such as {@code busybox:1.36}. */
    String[] value();
}
