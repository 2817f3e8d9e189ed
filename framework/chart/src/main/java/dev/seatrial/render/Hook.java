/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import org.apiguardian.api.API;

/**
 * A hook, which Helm runs at certain events instead of installing it.
 *
 * @param source the path of its template, with the name of the chart
 * @param text the manifest
 * @param events the events, such as {@code pre-install}
 * @param weight the weight; hooks with a lower weight run first
 * @param deletePolicies the delete policies, such as {@code hook-succeeded}
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Hook(
        String kind,
        String name,
        String source,
        String text,
        List<String> events,
        int weight,
        List<String> deletePolicies) {

    public Hook {
        events = List.copyOf(events);
        deletePolicies = List.copyOf(deletePolicies);
    }

    /** Returns whether {@code helm test} runs it. */
    public boolean isTest() {
        return events.contains("test");
    }
}
