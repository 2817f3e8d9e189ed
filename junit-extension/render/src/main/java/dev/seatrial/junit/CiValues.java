/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Runs all tests of a class once for each file {@code ci/*-values.yaml} of the chart, as chart-testing installs a chart once for each of
 * them. It is an error if the chart has no such file. For other dimensions as well, write {@link ChartMatrix} with the values {@code
 * ci/*-values.yaml} instead.
 *
 * <pre>{@code
 * @ChartTest(chart = "src/main/helm/shop")
 * @CiValues
 * class ShopValuesTest {
 *   @Test
 *   void renders_valid_manifests(Manifests manifests) {
 *     assertThat(manifests).isValid();
 *   }
 * }
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ChartMatrix(values = "ci/*-values.yaml")
public @interface CiValues {}
