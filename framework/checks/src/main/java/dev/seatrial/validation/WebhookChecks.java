/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Webhooks of the API server, and priority classes. */
final class WebhookChecks {

    private WebhookChecks() {}

    static void addTo(Map<String, Consumer<Node>> checks) {
        checks.put("admissionregistration.MutatingWebhook", WebhookChecks::webhook);
        checks.put("admissionregistration.ValidatingWebhook", WebhookChecks::webhook);
        checks.put("scheduling.PriorityClass", WebhookChecks::priority);
    }

    private static void webhook(Node webhook) {
        Node name = webhook.get("name");
        if (name.require()) {
            List<String> faults = NameRules.DNS_SUBDOMAIN.faults(name.text());
            if (!faults.isEmpty()) {
                name.problems().invalid(name.at(), name.text(), faults);
            } else if (name.text().split("\\.", -1).length < 3) {
                name.invalid("should be a domain with at least three segments separated by dots");
            }
        }
        Node client = webhook.get("clientConfig");
        boolean hasUrl = client.get("url").isSet();
        boolean hasService = client.get("service").isSet();
        if (client.isSet() && hasUrl == hasService) {
            client.problems().required(client.at(), "exactly one of url or service is required");
        }
        Node timeout = webhook.get("timeoutSeconds");
        if (timeout.number().orElse(1) < 1 || timeout.number().orElse(1) > 30) {
            timeout.invalid("the timeout value must be between 1 and 30 seconds");
        }
        Node effects = webhook.get("sideEffects");
        if (List.of("Unknown", "Some").contains(effects.text())) {
            effects.problems().unsupported(effects.at(), effects.text(), List.of("None", "NoneOnDryRun"));
        }
        webhook.get("admissionReviewVersions").require("must specify one of v1, v1beta1");
    }

    private static void priority(Node priority) {
        Node value = priority.get("value");
        if (!priority.get("metadata", "name").text().startsWith("system-")
                && value.number().orElse(0) > 1_000_000_000) {
            value.forbidden("maximum allowed value of a user defined priority is 1000000000");
        }
    }
}
