/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@SuppressWarnings("NullAway.Init") // the mock server fills the fields
@EnableKubernetesMockClient
@Execution(ExecutionMode.SAME_THREAD)
class ApiServerLogsTest {

    private static final String POD = "/api/v1/namespaces/n/pods/migrate-x";
    private static final String PATH = POD + "/log?follow=true&container=m";

    KubernetesMockServer server;
    KubernetesClient client;

    @Test
    void logs_of_a_container_that_is_being_created_are_requested_again() {
        server.expect()
                .get()
                .withPath(PATH)
                .andReturn(400, "container \"m\" is waiting to start")
                .times(2);
        server.expect().get().withPath(PATH).andReturn(200, "migrated\n").once();

        assertThat(follow(5)).isEqualTo("migrated\n");
    }

    @Test
    void empty_logs_are_requested_again() {
        server.expect().get().withPath(PATH).andReturn(200, "").once();
        server.expect().get().withPath(PATH).andReturn(200, "migrated\n").once();

        assertThat(follow(5)).isEqualTo("migrated\n");
    }

    @Test
    void a_deleted_pod_has_an_empty_log_without_an_error_message() {
        server.expect()
                .get()
                .withPath(PATH)
                .andReturn(404, "{\"kind\":\"Status\"}")
                .always();

        assertThat(follow(5)).isEmpty();
    }

    @Test
    void logs_are_requested_again_if_the_node_does_not_know_the_pod_yet() {
        server.expect()
                .get()
                .withPath(POD)
                .andReturn(200, new PodBuilder().build())
                .always();
        server.expect()
                .get()
                .withPath(PATH)
                .andReturn(404, "pod \"migrate-x\" does not exist")
                .times(2);
        server.expect().get().withPath(PATH).andReturn(200, "migrated\n").once();

        assertThat(follow(5)).isEqualTo("migrated\n");
    }

    @Test
    void retries_end_if_the_api_server_does_not_respond() {
        server.expect().get().withPath(PATH).andReturn(400, "").always();

        assertThat(follow(3)).isEmpty();
    }

    private String follow(int tries) {
        ContainerLog log = new ContainerLog(1000, 500);
        new ApiServerLogs(client, "n", tries).follow("migrate-x", "m", log);
        return log.text();
    }
}
