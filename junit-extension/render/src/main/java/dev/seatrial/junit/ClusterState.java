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
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Puts objects into the cluster that {@code lookup} asks: YAML documents, written out or in files. A {@code List}, as {@code
 * kubectl get -o yaml} writes it, is the objects in it.
 *
 * <pre>{@code
 * @ClusterState("""
 *     apiVersion: v1
 *     kind: Secret
 *     metadata: {name: shop-session, namespace: default}
 *     data: {key: aHVudGVyMg==}
 *     """)
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Repeatable(ClusterState.List.class)
@ExtendWith(ChartExtension.class)
public @interface ClusterState {

    /** The objects, as YAML documents. */
    String[] value() default {};

    /** Files of objects, found as {@link ValuesFile} finds its own. */
    String[] files() default {};

    /**
     * Whether {@code lookup} of a kind that the cluster does not serve fails, as it does in a real one, instead of finding
     * nothing. Served is what {@link Kubernetes} says, and the kinds of the objects.
     */
    boolean strict() default false;

    /** Holds several. */
    @Documented
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
    @ExtendWith(ChartExtension.class)
    @interface List {

        /** The annotations, in order. */
        ClusterState[] value();
    }
}
