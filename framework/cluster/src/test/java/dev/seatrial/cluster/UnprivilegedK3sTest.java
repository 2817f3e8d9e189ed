/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.exception.InternalServerErrorException;
import com.github.dockerjava.api.model.HostConfig;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.ContainerLaunchException;

class UnprivilegedK3sTest {

    @Test
    void every_jvm_requests_the_same_container_so_that_it_can_be_reused() throws JsonProcessingException {
        List<String> capabilities = new ArrayList<>();
        opened(new HostConfig()).path("CapAdd").forEach(each -> capabilities.add(each.asText()));

        assertThat(capabilities).hasSizeGreaterThan(20).isSorted();
    }

    @Test
    void proc_is_not_masked_and_earlier_settings_are_kept() throws JsonProcessingException {
        JsonNode host = opened(new HostConfig().withMemory(42L).withSecurityOpts(List.of("no-new-privileges")));

        assertThat(host.path("MaskedPaths").isArray()).isTrue();
        assertThat(host.path("ReadonlyPaths").isArray()).isTrue();
        assertThat(host.path("Memory").asLong()).isEqualTo(42);
        assertThat(host.path("SecurityOpt").toString())
                .isEqualTo("[\"no-new-privileges\",\"seccomp=unconfined\",\"apparmor=unconfined\"]");
    }

    @Test
    void only_a_missing_capability_means_that_privileged_containers_cannot_run() {
        assertThat(UnprivilegedK3s.isRefusal(new ContainerLaunchException(
                        "Container startup failed",
                        new InternalServerErrorException("unable to apply caps: operation not permitted"))))
                .isTrue();
        assertThat(UnprivilegedK3s.isRefusal(new ContainerLaunchException("no space left on device")))
                .isFalse();
    }

    private static JsonNode opened(HostConfig host) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        return mapper.readTree(mapper.writeValueAsString(UnprivilegedK3s.open(host)));
    }
}
