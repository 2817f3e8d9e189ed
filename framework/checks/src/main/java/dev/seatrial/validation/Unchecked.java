/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.diagnostic.Counted;
import dev.seatrial.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Objects whose content could not be checked, because no schema of their kind is known. Their metadata was checked.
 *
 * @param apiVersion such as {@code monitoring.coreos.com/v1}
 * @param kind such as {@code ServiceMonitor}
 * @param objects the objects, as {@code ServiceMonitor/web}
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Unchecked(String apiVersion, String kind, List<String> objects) {

    public Unchecked {
        objects = List.copyOf(objects);
    }

    /** Returns the failure of a check that must be complete. */
    @API(status = INTERNAL, since = "0.1")
    public static Diagnostic failure(List<Unchecked> kinds) {
        return Diagnostic.of("No schema is known for %s, so their content was not checked."
                        .formatted(Counted.of(kinds.size(), "kind")))
                .withFact("unchecked", kinds.stream().map(Unchecked::toString).collect(Collectors.joining("\n")));
    }

    /** Returns {@code ServiceMonitor in monitoring.coreos.com/v1 (ServiceMonitor/web)}. */
    @Override
    public String toString() {
        return "%s in %s (%s)".formatted(kind, apiVersion, String.join(", ", objects));
    }
}
