/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.junit.internal.ChartExtension;
import dev.seatrial.upgrade.Upgrade.ValuesReuse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Declares the old chart of an upgrade. Parameters of type {@link dev.seatrial.upgrade.Upgrade} receive the upgrade from it to the chart
 * of the test with all its settings.
 *
 * <pre>{@code
 * @ChartTest(chart = "src/main/helm/shop")
 * @UpgradeFrom(git = "merge-base:main")
 * class ShopUpgradeTest {
 *
 *   @Test
 *   void the_upgrade_is_safe(Upgrade upgrade) {
 *     assertThat(upgrade).isSafe().restartsOnly("Deployment/shop");
 *   }
 * }
 * }</pre>
 *
 * <p>The closest annotation applies: that of the parameter, of the method, or of the class.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@ExtendWith(ChartExtension.class)
public @interface UpgradeFrom {

    /**
     * A revision of the Git repository of the chart, such as {@code v1.4.0}; {@code merge-base:main} is the commit from which the current
     * branch and {@code main} developed apart. Needs the library {@code org.eclipse.jgit:org.eclipse.jgit}. Nothing is downloaded.
     */
    String git() default "";

    /**
     * The folder or archive of the old chart, relative to the working directory of the tests. Together with {@link #git}, it is the folder
     * that the chart had in that revision. Unless it is set, that is the folder of the chart of the test.
     */
    String path() default "";

    /** The values of the old release as YAML, in this order; those of the test unless they are set. */
    String[] values() default {};

    /** The values of the old release that the upgrade uses again. */
    ValuesReuse reuse() default ValuesReuse.DEFAULT;
}
