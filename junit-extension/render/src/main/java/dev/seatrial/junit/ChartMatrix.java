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
 * class ShopEverywhereTest { ... }   // runs four times, each as a separate node in the test tree
 * }</pre>
 *
 * <p>An empty list adds no dimension. An empty text among the values files means a run with the default values of the chart.
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

    /**
     * The values files, which are looked up as for {@link ValuesFile}. A pattern such as {@code ci/*-values.yaml} stands for all
     * files of the chart that match it, in the order of their names; it is an error if there is none.
     */
    String[] values() default {};

    /** The Kubernetes versions, as for {@link Kubernetes}. */
    String[] kubernetes() default {};

    /** The Helm versions. */
    HelmVersion[] helm() default {};
}
