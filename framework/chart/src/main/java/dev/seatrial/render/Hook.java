/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import org.apiguardian.api.API;

/**
 * A manifest that Helm runs at certain moments instead of installing it.
 *
 * @param source the template that wrote it, chart name in front
 * @param text the manifest
 * @param events when it runs, such as {@code pre-install}
 * @param weight its place among the hooks of an event; lower runs first
 * @param deletePolicies when it is deleted, such as {@code hook-succeeded}
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

    /** Tells whether {@code helm test} runs it. */
    public boolean isTest() {
        return events.contains("test");
    }
}
