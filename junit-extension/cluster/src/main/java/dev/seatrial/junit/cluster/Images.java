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
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Loads images from Docker into the cluster before the test, so that its pods start without a registry. The images of
 * the class and of the method are combined, and each image is loaded once per cluster. It is an error to use this
 * annotation without {@link InCluster} on the test, an enclosing class, or a test within the class.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(ImagesCheck.class)
public @interface Images {

    /** The images, such as {@code busybox:1.36}. */
    String[] value();
}
