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
 * Picks the object of a parameter by its {@code metadata.name}: {@code @ResourceName("shop-api") Deployment api}. Needed where
 * several of the kind are rendered; a {@code List} has all of that name.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@ExtendWith(ChartExtension.class)
public @interface ResourceName {

    /** The name; empty for any. In a parameterised test a jinjava template over the arguments: {@code shop-{{ component }}}. */
    String value();

    /** The kind, for parameters whose type does not tell it: {@code Manifest}, {@code GenericKubernetesResource}. */
    String kind() default "";
}
