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
 * Names the definitions of custom resources that the cluster has already, so that custom resources are validated although the chart
 * does not bring their definitions along.
 *
 * <pre>{@code @Crds({"src/test/crds", "src/test/charts/cert-manager-v1.19.2.tgz"})}</pre>
 *
 * <p>The definitions do not change what is rendered. Those of several annotations add up.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Repeatable(Crds.List.class)
@ExtendWith(ChartExtension.class)
public @interface Crds {

    /**
     * Files with YAML documents, folders with such files at any depth, or charts as folders or archives. They are looked up as for {@link
     * ValuesFile}. A chart gives what is in its {@code crds/} folders and what it renders with its default values. Documents of other
     * kinds are ignored; a path without any definition is an error.
     */
    String[] value();

    /** The container for repeated annotations. */
    @Documented
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
    @ExtendWith(ChartExtension.class)
    @interface List {

        /** The annotations, in order. */
        Crds[] value();
    }
}
