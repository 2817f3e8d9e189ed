/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.List;
import org.apiguardian.api.API;

/**
 * A rule of a role: what it allows. An empty list of resource names means all objects. Rules are additive, and there are none
 * that deny.
 *
 * @param verbs such as {@code get}; {@code *} for all
 * @param apiGroups such as {@code apps}; the empty string for the core group, {@code *} for all
 * @param resources plurals such as {@code pods} and {@code pods/log}; {@code *} for all
 * @param resourceNames the names of the only objects that the rule is about; empty for all objects
 * @param nonResourceUrls URL paths such as {@code /healthz}, which may end with {@code *}
 */
@API(status = API.Status.EXPERIMENTAL)
public record AccessRule(
        List<String> verbs,
        List<String> apiGroups,
        List<String> resources,
        List<String> resourceNames,
        List<String> nonResourceUrls) {

    public AccessRule {
        verbs = List.copyOf(verbs);
        apiGroups = List.copyOf(apiGroups);
        resources = List.copyOf(resources);
        resourceNames = List.copyOf(resourceNames);
        nonResourceUrls = List.copyOf(nonResourceUrls);
    }
}
