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

/** Says what release is rendered: {@code @Release(name = "shop", upgrade = true)}. */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@ExtendWith(ChartExtension.class)
public @interface Release {

    /** The name of the release; empty leaves it as it is. */
    String name() default "";

    /** The namespace; empty leaves it as it is. */
    String namespace() default "";

    /** The revision; 0 leaves it as it is. */
    int revision() default 0;

    /** Renders an upgrade: {@code .Release.IsUpgrade} is true. Once set, what is further inside cannot unset it. */
    boolean upgrade() default false;
}
