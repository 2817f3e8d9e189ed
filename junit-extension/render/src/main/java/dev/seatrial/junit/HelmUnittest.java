/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Runs the helm-unittest suites of charts. Each suite becomes a container of the test tree, and each of its tests a test, with the
 * file and the line as its source.
 *
 * <pre>{@code
 * @HelmUnittest("src/main/helm/shop")
 * class ShopSuitesTest {}
 * }</pre>
 *
 * <p>The class needs no members. A JUnit engine of its own runs it, {@code seatrial-helm-unittest}, which is there as soon as this
 * module is; tests of JUnit Jupiter in the same class run as always.
 *
 * <p>Verdicts are those of helm-unittest, its mistakes included, unless {@link #strict()} is set. A file of suites that cannot be read
 * is a container that fails; the others run nevertheless.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface HelmUnittest {

    /** The folders or archives of charts, seen from the folder that the tests run in (with Maven and Gradle the module). */
    String[] value();

    /** The files of suites: patterns relative to each chart, in which {@code **} stands for any number of folders. */
    String[] files() default {"tests/*_test.yaml"};

    /**
     * The tests to run, by the text of {@code it}, or if other tests have the same text by that of {@code suite} in front of it:
     * {@code "web: has two replicas"}. All tests unless set. A name that no test has is a test that fails.
     */
    String[] tests() default {};

    /** Files of values for all tests, seen from the folder that the tests run in. A file that is not there is an error. */
    String[] values() default {};

    /**
     * Whether what helm-unittest lets pass by mistake fails: fields that suites do not have, paths that lead nowhere under {@code
     * not}, charts without suites, snapshots of nothing, and new snapshots where {@code CI} is set.
     */
    boolean strict() default false;

    /** Whether the suites of dependencies in {@code charts/} run, too. */
    boolean subcharts() default true;

    /** The folder, relative to each chart, of a chart that writes suites. Empty for none. */
    String testsChart() default "";

    /** Whether values are left unchecked by schemas. */
    boolean skipSchemaValidation() default false;
}
