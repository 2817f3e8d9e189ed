/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.examples;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.junit.ChartTest;
import dev.seatrial.junit.SetValue;
import dev.seatrial.junit.UpgradeFrom;
import dev.seatrial.junit.Values;
import dev.seatrial.upgrade.Upgrade;
import org.junit.jupiter.api.Test;

/** Upgrades of the reference application: what restarts, and what the API server would refuse. */
@ChartTest(chart = "src/main/helm/rust-microservice", release = "shop")
@UpgradeFrom(path = "src/main/helm/rust-microservice", values = "fullnameOverride: shop")
@Values("fullnameOverride: shop")
class UpgradesTest {

    @Test
    void the_same_chart_changes_nothing(Upgrade upgrade) {
        assertThat(upgrade).isSafe().changesOnly();
    }

    @Test
    @SetValue("worker.image.tag=broken")
    void another_image_of_the_worker_restarts_only_the_worker(Upgrade upgrade) {
        assertThat(upgrade).isSafe().deletesNothing().restartsOnly("Deployment/shop-worker");
    }

    @Test
    @SetValue("nameOverride=orders")
    void another_name_changes_selectors_which_the_api_server_refuses(Upgrade upgrade) {
        assertThatThrownBy(() -> assertThat(upgrade).isSafe())
                .hasMessageContaining("Deployment.apps \"shop-api\" is invalid: spec.selector: Invalid value:")
                .hasMessageContaining("field is immutable")
                .hasMessageContaining("rust-microservice/templates/_helpers.tpl");
    }

    @Test
    @SetValue("fullnameOverride=orders")
    void another_name_of_all_objects_creates_them_anew(Upgrade upgrade) {
        assertThatThrownBy(() -> assertThat(upgrade).deletesNothing())
                .hasMessageContaining("ServiceAccount/shop (recreated as ServiceAccount/orders)");
    }
}
