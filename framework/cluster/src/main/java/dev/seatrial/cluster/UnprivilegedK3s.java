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
 * Gives the k3s container the privileges it needs one by one, for hosts that cannot run privileged containers. A
 * privileged container requests every capability, and is rejected if the host itself lacks one.
 */
final class UnprivilegedK3s implements K3sCustomizer {

    /** The messages of the container runtime if the host lacks a capability. */
    private static final List<String> REFUSALS = List.of("unable to apply caps", "operation not permitted");

    /**
     * The capabilities that the kubelet, the container runtime and kube-proxy need. They do not need SYS_RESOURCE, which
     * some hosts lack. The order is fixed, since a container with any difference is not reused.
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

    /** Returns whether a container could not be started because it is privileged. */
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
                // The kubelet reads the kernel log to find processes that ran out of memory.
                .withDevices(Device.parse("/dev/kmsg:/dev/kmsg:r"));
    }

    /**
     * For containers that are not privileged, Docker masks parts of /proc and makes /proc/sys read-only, but the kubelet
     * writes there. The model of the Docker client has no fields to change this, so this class adds them.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    static final class Unmasked extends HostConfig {

        private static final long serialVersionUID = 1L;

        private static final ObjectMapper MAPPER = new ObjectMapper()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

        /** No paths are masked. */
        @JsonProperty("MaskedPaths")
        final List<String> maskedPaths = List.of();

        /** No paths are read-only. */
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
