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
 * A resource of the API server, as discovery ({@code kubectl api-resources}) describes it.
 *
 * @param type the API version and kind
 * @param plural the name in paths and in RBAC rules, such as {@code deployments}
 * @param isNamespaced whether its objects belong to a namespace
 * @param isServedByDefault whether the API server serves it unless it is configured otherwise; false for alpha and most beta
 *     versions
 * @param shortNames the short names that {@code kubectl} accepts, such as {@code deploy}
 * @param verbs the supported verbs, such as {@code create} and {@code deletecollection}
 * @param subresources the kinds of its subresources by name, such as {@code Scale} by {@code scale}
 */
@API(status = API.Status.EXPERIMENTAL)
public record ApiResource(
        ResourceType type,
        String plural,
        boolean isNamespaced,
        boolean isServedByDefault,
        List<String> shortNames,
        Set<String> verbs,
        Map<String, String> subresources) {

    public ApiResource {
        shortNames = List.copyOf(shortNames);
        verbs = Set.copyOf(verbs);
        subresources = Map.copyOf(subresources);
    }

    /** Returns the kind. */
    public String kind() {
        return type.kind();
    }

    /** Returns the plural with its group, the name of a custom resource definition: {@code ingresses.networking.k8s.io}. */
    public String qualifiedPlural() {
        return type.group().isEmpty() ? plural : plural + "." + type.group();
    }
}
