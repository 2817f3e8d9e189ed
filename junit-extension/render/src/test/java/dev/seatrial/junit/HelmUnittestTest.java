/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class HelmUnittestTest {

    @HelmUnittest("src/test/helm-unittest/shop")
    static class ShopSuitesTestCase {}

    @Test
    void suites_are_containers_and_their_tests_are_tests_with_file_and_line() {
        EngineExecutionResults results = EngineTestKit.engine("seatrial-helm-unittest")
                .selectors(selectClass(ShopSuitesTestCase.class))
                .execute();

        results.testEvents()
                .assertStatistics(statistics ->
                        statistics.started(4).succeeded(1).failed(2).aborted(1));
        Event failed = results.testEvents().failed().list().stream()
                .filter(event -> event.getTestDescriptor().getDisplayName().equals("has four replicas"))
                .findFirst()
                .orElseThrow();
        FileSource source = (FileSource) failed.getTestDescriptor().getSource().orElseThrow();
        assertThat(source.getFile()).hasName("shop_test.yaml");
        assertThat(source.getPosition().map(FilePosition::getLine)).contains(6);
    }
}
