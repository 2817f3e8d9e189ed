/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import dev.seatrial.diagnostic.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Where pods may run: tolerations, affinity and spreading. */
final class PlacementChecks {

    private static final int COMPARISONS_ARE_ALPHA = 35;

    private static final List<String> EQUALITY = List.of("Equal", "Exists");

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
        key.require("can not be empty");
        key.problems().invalid(key.at(), key.text(), NameRules.QUALIFIED_NAME.faults(key.text()));
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

    /** Comparisons of numbers are an alpha feature of 1.35, which the API server only names to those who use it. */
    private static void operator(Node operator) {
        boolean compares = List.of("Lt", "Gt").contains(operator.text());
        boolean mayCompare = operator.problems().minor().number() > COMPARISONS_ARE_ALPHA;
        if (!operator.isEmpty() && !EQUALITY.contains(operator.text()) && !(compares && mayCompare)) {
            List<String> supported = compares || mayCompare ? List.of("Equal", "Exists", "Lt", "Gt") : EQUALITY;
            String meant = Suggestions.didYouMean(operator.text(), supported);
            operator.problems().unsupported(operator.at(), operator.text(), supported, meant.isEmpty() ? null : meant);
        }
    }

    private static void toleration(Node toleration) {
        Node key = toleration.get("key");
        Node operator = toleration.get("operator");
        Node value = toleration.get("value");
        key.check(NameRules.QUALIFIED_NAME);
        operator(operator);
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
