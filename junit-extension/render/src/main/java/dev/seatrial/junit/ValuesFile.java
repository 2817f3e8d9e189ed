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
 * Adds values files, like {@code helm -f}. Relative paths are looked up in the folder of the chart, then in the working directory of
 * the tests, then next to the test class on the class path. In parameterized tests, the path is a jinjava template that can use the
 * arguments: {@code @ValuesFile("values-{{ environment }}.yaml")}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Repeatable(ValuesFile.List.class)
@ExtendWith(ChartExtension.class)
public @interface ValuesFile {

    /** The paths, in order. */
    String[] value();

    /** The container for repeated annotations. */
    @Documented
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
    @ExtendWith(ChartExtension.class)
    @interface List {

        /** The annotations, in order. */
        ValuesFile[] value();
    }
}
