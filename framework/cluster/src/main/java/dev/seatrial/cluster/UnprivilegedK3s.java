/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Device;
import com.github.dockerjava.api.model.HostConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.testcontainers.k3s.K3sContainer;

/**
 * Gives the container of k3s what it needs one by one, for hosts that cannot run privileged containers: a privileged
 * container asks for every capability there is, and is refused when the host itself lacks one.
 */
final class UnprivilegedK3s implements K3sCustomizer {

    /** What the container runtime says when the host lacks a capability. */
    private static final List<String> REFUSALS = List.of("unable to apply caps", "operation not permitted");

    /**
     * What a kubelet, a container runtime and kube-proxy need. SYS_RESOURCE is what hosts lack, and is not needed. Always in
     * the same order: a container that differs in anything is not reused.
     */
    private static final List<Capability> CAPABILITIES = List.of(
            Capability.AUDIT_WRITE,
            Capability.CHOWN,
            Capability.DAC_OVERRIDE,
            Capability.DAC_READ_SEARCH,
            Capability.FOWNER,
            Capability.FSETID,
            Capability.IPC_LOCK,
            Capability.KILL,
            Capability.LINUX_IMMUTABLE,
            Capability.MKNOD,
            Capability.NET_ADMIN,
            Capability.NET_BIND_SERVICE,
            Capability.NET_BROADCAST,
            Capability.NET_RAW,
            Capability.SETFCAP,
            Capability.SETGID,
            Capability.SETPCAP,
            Capability.SETUID,
            Capability.SYSLOG,
            Capability.SYS_ADMIN,
            Capability.SYS_CHROOT,
            Capability.SYS_MODULE,
            Capability.SYS_NICE,
            Capability.SYS_PTRACE);

    /** Tells whether a container could not be started since it was to be privileged. */
    static boolean isRefusal(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
            if (REFUSALS.stream().allMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void customize(K3sContainer container) {
        container.setPrivilegedMode(false);
        container.withCreateContainerCmdModifier(command -> {
            HostConfig host = command.getHostConfig();
            if (host != null) {
                command.withHostConfig(open(host));
            }
        });
    }

    static HostConfig open(HostConfig host) {
        List<String> options = new ArrayList<>(host.getSecurityOpts() == null ? List.of() : host.getSecurityOpts());
        options.add("seccomp=unconfined");
        options.add("apparmor=unconfined");
        return Unmasked.copyOf(host)
                .withCapAdd(CAPABILITIES.toArray(Capability[]::new))
                .withSecurityOpts(options)
                .withDeviceCgroupRules(List.of("a *:* rwm"))
                // The kubelet reads the kernel's log for processes that ran out of memory.
                .withDevices(Device.parse("/dev/kmsg:/dev/kmsg:r"));
    }

    /**
     * Docker masks parts of /proc and makes /proc/sys read-only for containers that are not privileged, and the kubelet
     * writes there. The client's model has no fields for that, so this one adds them.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    static final class Unmasked extends HostConfig {

        private static final long serialVersionUID = 1L;

        private static final ObjectMapper MAPPER = new ObjectMapper()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

        /** Nothing is masked. */
        @JsonProperty("MaskedPaths")
        final List<String> maskedPaths = List.of();

        /** Nothing is read-only. */
        @JsonProperty("ReadonlyPaths")
        final List<String> readonlyPaths = List.of();

        static HostConfig copyOf(HostConfig host) {
            try {
                return MAPPER.readerForUpdating(new Unmasked()).readValue(MAPPER.<JsonNode>valueToTree(host));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
