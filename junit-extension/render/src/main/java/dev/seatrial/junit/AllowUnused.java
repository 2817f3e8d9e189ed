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
 * Accepts what has no effect, for tests that share annotations with others. Without it, a test fails if it sets a value that no
 * template reads and the chart does not declare, such as a mistyped one; if no {@code lookup} asks for an object of its {@link
 * ClusterState}; or if it never compares its {@code Snapshot}. The configuration parameter {@code seatrial.unused=allow} accepts
 * all of them in the whole run.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@ExtendWith(ChartExtension.class)
public @interface AllowUnused {

    /** What may have no effect; everything by default. */
    Unused[] value() default {Unused.VALUES, Unused.CLUSTER_OBJECTS, Unused.SNAPSHOTS};
}
