/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.junit.internal.CoverageExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Demands a template coverage of the chart of a class. The tests of all classes count. If the chart falls short at the end of the
 * run, the run fails with the list of what no test reaches.
 *
 * <pre>{@code
 * @ChartTest(chart = "src/main/helm/shop")
 * @Coverage(minimum = "branches:80, lines:90")
 * class ShopChartTest { ... }
 * }</pre>
 *
 * <p>Nothing is demanded if not every test method of the class ran, as when a single test is run in an IDE. Where the tests run in
 * several JVMs, each of them would see a part only: check with {@code seatrial coverage check} instead.
 */
@API(status = EXPERIMENTAL)
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(CoverageExtension.class)
public @interface Coverage {

    /**
     * The rules, separated by commas: {@code lines}, {@code branches}, {@code actions}, {@code files} or {@code defines} with a
     * minimum in percent, or as JaCoCo writes them, such as {@code FILE:MISSEDCOUNT:0}.
     */
    String minimum();
}
