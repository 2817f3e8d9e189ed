/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.junit.internal.ChartMatrixExtension;
import dev.seatrial.junit.internal.ClassTemplateCheckExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs all tests of a class once for each combination of values files, Kubernetes versions and Helm versions.
 *
 * <pre>{@code
 * @ChartTest(chart = "src/main/helm/shop")
 * @ChartMatrix(values = {"values-dev.yaml", "values-prod.yaml"}, kubernetes = {"1.29", "1.35"})
 * class ShopEverywhereTest { ... }   // four times, each a node of its own in the test tree
 * }</pre>
 *
 * <p>A list that is empty adds no dimension. An empty text among the values files stands for the chart's own values.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ClassTemplate
@ExtendWith(ClassTemplateCheckExtension.class)
@ExtendWith(ChartMatrixExtension.class)
public @interface ChartMatrix {

    /** Values files, found as {@link ValuesFile} finds its own. */
    String[] values() default {};

    /** Versions, as {@link Kubernetes} takes them. */
    String[] kubernetes() default {};

    /** Versions of Helm. */
    HelmVersion[] helm() default {};
}
