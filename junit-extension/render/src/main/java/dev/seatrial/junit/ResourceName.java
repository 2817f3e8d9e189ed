/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.junit.internal.ChartExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Selects the object for a parameter by its {@code metadata.name}: {@code @ResourceName("shop-api") Deployment api}. It is required
 * if the chart renders several objects of the kind. A {@code List} gets all objects of that name.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@ExtendWith(ChartExtension.class)
public @interface ResourceName {

    /** The name, or an empty text for any. In parameterized tests, it can use the arguments: {@code shop-{{ component }}}. */
    String value();

    /** The kind, for parameters of a general type such as {@code Manifest} and {@code GenericKubernetesResource}. */
    String kind() default "";
}
