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

/** Sets the release: {@code @Release(name = "shop", upgrade = true)}. */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@ExtendWith(ChartExtension.class)
public @interface Release {

    /** The release name. By default, it does not change. */
    String name() default "";

    /** The namespace. By default, it does not change. */
    String namespace() default "";

    /** The revision. By default, it does not change. */
    int revision() default 0;

    /** Whether to render an upgrade: {@code .Release.IsUpgrade} is true. Inner elements cannot reset it. */
    boolean upgrade() default false;
}
