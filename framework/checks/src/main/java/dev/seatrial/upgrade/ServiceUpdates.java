/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.template.internal.yaml.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may not change in a Service (pkg/apis/core/validation, {@code ValidateServiceUpdate}). */
final class ServiceUpdates {

    private static final String ONCE = "may not change once set";

    private ServiceUpdates() {}

    static void service(Update update) {
        boolean wasExternal = hasType(update.before(), "ExternalName");
        boolean isExternal = hasType(update.after(), "ExternalName");
        boolean wasHeadless = isHeadless(update.before());
        boolean isHeadless = isHeadless(update.after());
        if (!wasExternal && !isExternal) {
            if (!wasHeadless && !isHeadless) {
                once(update, "spec.ipFamilies", "ipFamily");
            }
            if (!wasHeadless || !isHeadless) {
                once(update, "spec.clusterIPs", "clusterIP");
            }
        }
        if (hasType(update.before(), "LoadBalancer") && hasType(update.after(), "LoadBalancer")) {
            if (update.isChanged("spec.loadBalancerClass")) {
                update.invalid("spec.loadBalancerClass", update.after().at("spec.loadBalancerClass"), ONCE);
            }
            if (isLocal(update.before()) && isLocal(update.after())) {
                update.forbiddenIfChanged("spec.healthCheckNodePort", "field is immutable");
            }
        }
    }

    static void address(Update update) {
        List<String> fields = new ArrayList<>();
        for (String name : List.of("Group", "Resource", "Namespace", "Name")) {
            fields.add("\"%s\":%s"
                    .formatted(
                            name,
                            Json.encodeRaw(update.after().text("spec.parentRef." + name.toLowerCase(Locale.ROOT)))));
        }
        update.immutableText("spec.parentRef", "{" + String.join(",", fields) + "}");
    }

    /** A second family may be added to the range of addresses, and nothing else. */
    static void serviceCidr(Update update) {
        List<?> before = items(update.before().at("spec.cidrs"));
        List<?> after = items(update.after().at("spec.cidrs"));
        boolean gainsFamily = before.size() == 1 && after.size() == 2;
        if (before.size() != after.size() && !gainsFamily) {
            update.immutable("spec.cidrs");
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!Objects.equals(before.get(i), after.get(i))) {
                update.invalid("spec.cidrs", "spec.cidrs[" + i + "]", after.get(i), "field is immutable");
            }
        }
    }

    /** A second address or family may be added or released, but those that stay may not change. */
    private static void once(Update update, String path, String name) {
        List<?> before = items(update.before().at(path));
        Object value = update.after().at(path);
        List<?> after = items(value);
        if (before.size() > after.size()) {
            if (after.isEmpty()) {
                update.invalid(at(path), path + "[0]", value, "primary " + name + " can not be unset");
            } else if (!Objects.equals(before.get(0), after.get(0))) {
                update.invalid(at(path), path + "[0]", value, ONCE);
            }
            if (after.size() == 1 && !update.after().text("spec.ipFamilyPolicy").equals("SingleStack")) {
                update.invalid(
                        "spec.ipFamilyPolicy",
                        update.after().at("spec.ipFamilyPolicy"),
                        "must be set to 'SingleStack' when releasing the secondary " + name);
            }
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!Objects.equals(before.get(i), after.get(i))) {
                update.invalid(at(path), path + "[" + i + "]", value, ONCE);
            }
        }
    }

    /** Charts set the address of a Service in {@code clusterIP}, from which the API server makes {@code clusterIPs}. */
    private static String at(String path) {
        return path.equals("spec.clusterIPs") ? "spec.clusterIP" : path;
    }

    private static boolean hasType(Fields service, String type) {
        return service.text("spec.type").equals(type);
    }

    private static boolean isLocal(Fields service) {
        return service.text("spec.externalTrafficPolicy").equals("Local");
    }

    private static boolean isHeadless(Fields service) {
        return service.text("spec.clusterIP").equals("None") && !hasType(service, "ExternalName");
    }

    private static List<?> items(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
