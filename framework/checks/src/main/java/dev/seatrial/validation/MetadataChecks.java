/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Names, labels, annotations and label selectors. */
final class MetadataChecks {

    private static final int LONGEST_ANNOTATIONS = 256 << 10;

    /** Kinds whose names are labels and not domains ({@code pkg/apis/.../validation}). */
    private static final Set<String> LABEL_NAMES = Set.of("Namespace", "StatefulSet");

    private static final Set<String> PATH_NAMES = Set.of("Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding");

    private MetadataChecks() {}

    static void addTo(Map<String, Consumer<Node>> checks) {
        checks.put("meta.LabelSelector", MetadataChecks::selector);
    }

    /** Checks the metadata of an object of any kind. */
    static void object(Node root, String kind) {
        Node metadata = root.get("metadata");
        Node name = metadata.get("name");
        name.check(nameRule(kind));
        if (kind.equals("CronJob") && name.text().length() > 52) {
            name.invalid("must be no more than 52 characters");
        }
        // a random suffix follows, so the end of the prefix may be anything
        metadata.get("generateName").check(text -> nameRule(kind).faults(text.replaceFirst("[-.]+$", "") + "a"));
        metadata.get("namespace").check(NameRules.DNS_LABEL);
        labels(metadata.get("labels"));
        annotations(metadata.get("annotations"));
        for (Node finalizer : metadata.get("finalizers").items()) {
            finalizer.check(NameRules.QUALIFIED_NAME);
        }
    }

    private static TextRule nameRule(String kind) {
        if (kind.equals("Service")) {
            return NameRules.DNS_1035_LABEL;
        }
        if (PATH_NAMES.contains(kind)) {
            return NameRules.PATH_SEGMENT;
        }
        return LABEL_NAMES.contains(kind) ? NameRules.DNS_LABEL : NameRules.DNS_SUBDOMAIN;
    }

    /** Checks the metadata of a template, of which the API server prints neither {@code metadata}. */
    static void template(Node template) {
        Node metadata = template.hidden("metadata");
        labels(metadata.get("labels"));
        annotations(metadata.get("annotations"));
    }

    static void labels(Node labels) {
        labels.map().forEach((key, value) -> {
            labels.problems().invalid(labels.at(), key, NameRules.QUALIFIED_NAME.faults(String.valueOf(key)));
            if (value instanceof String text && !text.isEmpty()) {
                labels.problems().invalid(labels.at(), text, NameRules.LABEL_VALUE.faults(text));
            }
        });
    }

    static void annotations(Node annotations) {
        long size = 0;
        for (Map.Entry<?, ?> entry : annotations.map().entrySet()) {
            String key = String.valueOf(entry.getKey());
            annotations.problems().invalid(annotations.at(), key, NameRules.ANNOTATION.faults(key));
            size += bytes(key) + bytes(String.valueOf(entry.getValue()));
        }
        if (size > LONGEST_ANNOTATIONS) {
            annotations.problems().tooLong(annotations.at(), LONGEST_ANNOTATIONS);
        }
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Returns whether the API server can read a selector. */
    static boolean isSelector(Node selector) {
        Problems found = new Problems(selector.problems().minor(), Set.of());
        selector(new Node(selector.at(), selector.value(), found));
        return found.all().isEmpty();
    }

    private static void selector(Node selector) {
        labels(selector.get("matchLabels"));
        for (Node expression : selector.get("matchExpressions").items()) {
            Node values = expression.get("values");
            switch (expression.get("operator").text()) {
                case "In", "NotIn" -> values.require("must be specified when `operator` is 'In' or 'NotIn'");
                case "Exists", "DoesNotExist" -> {
                    if (!values.isEmpty()) {
                        values.forbidden("may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                    }
                }
                default -> expression.get("operator").invalid("not a valid selector operator");
            }
            Node key = expression.get("key");
            key.problems().invalid(key.at(), key.text(), NameRules.QUALIFIED_NAME.faults(key.text()));
            values.items().forEach(value -> value.check(NameRules.LABEL_VALUE));
        }
    }
}
