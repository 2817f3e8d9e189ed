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
 * Defines the objects that {@code lookup} finds, as inline YAML documents or in files. A {@code List}, as printed by {@code kubectl
 * get -o yaml}, stands for its items.
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

    /** Files with objects, which are looked up as for {@link ValuesFile}. */
    String[] files() default {};

    /**
     * Whether {@code lookup} fails for a kind that the cluster does not serve, as in a real cluster, instead of finding nothing. The
     * cluster serves the kinds of the {@link Kubernetes} version and of the defined objects.
     */
    boolean strict() default false;

    /** The container for repeated annotations. */
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
