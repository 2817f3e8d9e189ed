/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Where pods may run: tolerations, affinity and spreading. */
final class PlacementChecks {

    private PlacementChecks() {}

    static void addTo(Map<String, Consumer<Node>> checks) {
        checks.put("core.Toleration", PlacementChecks::toleration);
        checks.put("core.TopologySpreadConstraint", constraint -> {
            constraint.get("maxSkew").atLeast(1, "must be greater than zero");
            constraint.get("topologyKey").require("can not be empty");
        });
        checks.put("core.PodAffinityTerm", PlacementChecks::podTerm);
        checks.put("core.WeightedPodAffinityTerm", term -> weight(term.get("weight")));
        checks.put("core.PreferredSchedulingTerm", term -> weight(term.get("weight")));
        checks.put(
                "core.NodeSelector",
                selector -> selector.get("nodeSelectorTerms").require("must have at least one node selector term"));
        checks.put("core.NodeSelectorRequirement", PlacementChecks::nodeRequirement);
        checks.put("core.HostAlias", alias -> {
            for (Node name : alias.get("hostnames").items()) {
                name.check(NameRules.DNS_SUBDOMAIN);
            }
        });
    }

    private static void weight(Node weight) {
        if (weight.number().orElse(1) < 1 || weight.number().orElse(1) > 100) {
            weight.invalid("must be in the range 1-100");
        }
    }

    private static void podTerm(Node term) {
        Node key = term.get("topologyKey");
        if (key.require("can not be empty")) {
            key.check(NameRules.QUALIFIED_NAME);
        }
    }

    private static void nodeRequirement(Node requirement) {
        Node values = requirement.get("values");
        switch (requirement.get("operator").text()) {
            case "In", "NotIn" -> values.require("must be specified when `operator` is 'In' or 'NotIn'");
            case "Exists", "DoesNotExist" -> {
                if (!values.isEmpty()) {
                    values.forbidden("may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                }
            }
            case "Gt", "Lt" -> {
                if (values.items().size() != 1) {
                    values.problems()
                            .required(values.at(), "must be specified single value when `operator` is 'Lt' or 'Gt'");
                }
            }
            default -> requirement.get("operator").invalid("not a valid selector operator");
        }
        Node key = requirement.get("key");
        key.problems().invalid(key.at(), key.text(), NameRules.QUALIFIED_NAME.faults(key.text()));
    }

    private static void toleration(Node toleration) {
        Node key = toleration.get("key");
        Node operator = toleration.get("operator");
        Node value = toleration.get("value");
        key.check(NameRules.QUALIFIED_NAME);
        if (key.isEmpty() && !operator.text().equals("Exists")) {
            toleration
                    .problems()
                    .invalid(
                            operator.at(),
                            operator.text(),
                            "operator must be Exists when `key` is empty, which means \"match all values and all keys\"");
        }
        Node effect = toleration.get("effect");
        if (toleration.get("tolerationSeconds").isSet() && !effect.text().equals("NoExecute")) {
            toleration
                    .problems()
                    .invalid(effect.at(), effect.text(), "effect must be 'NoExecute' when `tolerationSeconds` is set");
        }
        if (operator.text().equals("Exists") && !value.isEmpty()) {
            toleration
                    .problems()
                    .invalid(operator.at(), value.text(), "value must be empty when `operator` is 'Exists'");
        } else if (List.of("", "Equal").contains(operator.text()) && !value.isEmpty()) {
            List<String> faults = NameRules.LABEL_VALUE.faults(value.text());
            if (!faults.isEmpty()) {
                toleration.problems().invalid(operator.at(), value.text(), String.join(";", faults));
            }
        }
    }
}
