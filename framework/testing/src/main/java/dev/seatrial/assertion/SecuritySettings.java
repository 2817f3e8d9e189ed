/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The effective security settings of a container. Only some of them may be set for the whole pod;
 * Kubernetes ignores the others there ({@code k8s.io/api/core/v1}: PodSecurityContext and SecurityContext).
 */
final class SecuritySettings {

    private static final Set<String> INHERITED = Set.of(
            "runAsUser",
            "runAsGroup",
            "runAsNonRoot",
            "seLinuxOptions",
            "seccompProfile",
            "windowsOptions",
            "appArmorProfile");

    private final Place container;
    private final @Nullable Place pod;

    SecuritySettings(Place container, @Nullable Place pod) {
        this.container = container;
        this.pod = pod;
    }

    Optional<Place> find(String setting) {
        Optional<Place> own = container.at(ManifestPath.of("securityContext." + setting));
        return own.isPresent() || !isInherited(setting) ? own : ofPod(setting);
    }

    /** Returns the settings that give the container more than a hardened one has, each with what is wrong with it. */
    Map<Place, String> loosened() {
        Map<Place, String> loosened = new LinkedHashMap<>();
        add(loosened, "privileged", value -> !Boolean.FALSE.equals(value), "makes the container privileged");
        add(loosened, "runAsUser", value -> !(value instanceof Long user) || user == 0, "is the user root");
        add(
                loosened,
                "capabilities.add",
                // The only one that the restricted Pod Security Standard allows.
                value -> !(value instanceof List<?> list)
                        || !Set.of("NET_BIND_SERVICE").containsAll(list),
                "adds capabilities");
        add(loosened, "seccompProfile.type", "Unconfined"::equals, "turns off the filter of system calls");
        add(loosened, "appArmorProfile.type", "Unconfined"::equals, "turns off AppArmor");
        add(loosened, "procMount", value -> !"Default".equals(value), "makes more of /proc visible");
        add(
                loosened,
                "windowsOptions.hostProcess",
                value -> !Boolean.FALSE.equals(value),
                "runs the container as a process of the host");
        return loosened;
    }

    /** A null is left to Kubernetes, whose defaults are safe. */
    private void add(Map<Place, String> loosened, String setting, Predicate<@Nullable Object> isLoose, String problem) {
        find(setting)
                .filter(place -> place.value() != null && isLoose.test(place.value()))
                .ifPresent(place -> loosened.put(place, problem));
    }

    /** Reports that a setting is missing and, if the pod has it, that it has no effect there. */
    Diagnostic missing(String setting) {
        ManifestPath path = ManifestPath.of("securityContext." + setting);
        Diagnostic diagnostic = MissingPath.diagnose(container, path, (PathResult.Missing) path.in(container.value()));
        return ofPod(setting).isEmpty()
                ? diagnostic
                : diagnostic.withHint(
                        "The security context of the pod has `%s`, but the setting takes effect only in that of a container."
                                .formatted(setting));
    }

    private Optional<Place> ofPod(String setting) {
        return pod == null ? Optional.empty() : pod.at(ManifestPath.of("spec.securityContext." + setting));
    }

    private static boolean isInherited(String setting) {
        return INHERITED.contains(setting.split("[.\\[]", 2)[0]);
    }
}
