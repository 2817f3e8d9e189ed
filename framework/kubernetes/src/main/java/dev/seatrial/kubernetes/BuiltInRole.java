/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A ClusterRole that every API server creates.
 *
 * @param name such as {@code view}
 * @param labels its labels
 * @param aggregates the labels of the roles whose rules it takes over, one map for each selector; empty for most roles
 * @param rules its own rules, without those that it takes over
 * @param groups the groups that it is bound to in every cluster, such as {@code system:authenticated}
 */
@API(status = API.Status.EXPERIMENTAL)
public record BuiltInRole(
        String name,
        Map<String, String> labels,
        List<Map<String, String>> aggregates,
        List<AccessRule> rules,
        Set<String> groups) {

    public BuiltInRole {
        labels = Map.copyOf(labels);
        aggregates = List.copyOf(aggregates);
        rules = List.copyOf(rules);
        groups = Set.copyOf(groups);
    }
}
