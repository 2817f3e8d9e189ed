/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;

import dev.seatrial.upgrade.Upgrade;
import dev.seatrial.upgrade.Upgrade.ValuesReuse;
import org.junit.jupiter.api.Test;

class UpgradeFromTest {

    @Test
    void the_upgrade_leads_from_the_declared_chart_to_the_chart_of_the_test() {
        TestRun run = TestRun.of(UpgradeTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(4);
    }

    @Test
    void an_upgrade_without_old_chart_is_a_mistake() {
        assertThat(TestRun.of(UndeclaredTestCase.class).failure()).contains("""
                is an `Upgrade`, but nothing says from which chart.

                hint: Write `@UpgradeFrom(git = "merge-base:main")` or `@UpgradeFrom(path = "shop-1.4.0.tgz")`.""");
    }

    @Test
    void an_unknown_revision_is_a_mistake() {
        assertThat(TestRun.of(UnknownRevisionTestCase.class).failure())
                .contains("`@UpgradeFrom` for", "the repository has no revision `no-such-tag`");
    }

    @ChartTest(chart = "src/test/helm/upgrade-new", release = "shop")
    @UpgradeFrom(path = "src/test/helm/upgrade-old")
    static class UpgradeTestCase {

        @Test
        void from_the_class(Upgrade upgrade) {
            assertThat(upgrade.plan().title()).isEqualTo("upgrade 1.0.0 to 1.1.0");
            assertThat(upgrade).isSafe().changesOnly("ConfigMap/shop");
        }

        @Test
        @SetValue("size=2")
        void with_values_of_the_test_on_both_sides(Upgrade upgrade) {
            assertThat(upgrade.plan().changes().get(0).fields()).singleElement().hasToString("data.added: added x");
        }

        @Test
        @Values("size: 2")
        void with_values_of_the_old_release(
                @UpgradeFrom(path = "src/test/helm/upgrade-old", values = "size: 1") Upgrade upgrade) {
            assertThat(upgrade.plan().text()).contains("data.size: 1 -> 2");
        }

        @Test
        @UpgradeFrom(path = "src/test/helm/upgrade-old", reuse = ValuesReuse.REUSE)
        void with_all_values_of_the_old_release(Upgrade upgrade) {
            // the default that is new in the new chart has no effect
            assertThat(upgrade.plan().text()).contains("1 unchanged").doesNotContain("data.added");
        }
    }

    @ChartTest(chart = "src/test/helm/upgrade-new")
    static class UndeclaredTestCase {

        @Test
        void undeclared(Upgrade upgrade) {
            assertThat(upgrade).isSafe();
        }
    }

    @ChartTest(chart = "src/test/helm/upgrade-new")
    @UpgradeFrom(git = "no-such-tag")
    static class UnknownRevisionTestCase {

        @Test
        void unknown(Upgrade upgrade) {
            assertThat(upgrade).isSafe();
        }
    }
}
