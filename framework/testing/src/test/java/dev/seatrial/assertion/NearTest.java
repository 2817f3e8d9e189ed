/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearTest {

    @ParameterizedTest
    @CsvSource({
        "debgu, debug",
        "debg, debug",
        "debugg, debug",
        "ebug, debug",
        "wbe, web",
        "LOG_LEVLE, LOG_LEVEL",
        "LOGLEVEL, LOG_LEVEL",
        "log-level, LOG_LEVEL",
        "Debug, debug",
        "app.kubernetes.io/nmae, app.kubernetes.io/name",
        "PodDisruptionBudgt, PodDisruptionBudget",
        "Deploymnt, Deployment",
        "Statfulset, StatefulSet",
        "toleratinos, tolerations",
    })
    void typing_errors_are_near(String wanted, String name) {
        assertThat(Near.isNear(wanted, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DB_HOST, DB_PORT",
        "key1, key2",
        "web, web2",
        "HTTP_PROXY, HTTPS_PROXY",
        "api, app",
        "MIN_SIZE, MAX_SIZE",
        "internal.example.com, external.example.com",
        "app.kubernetes.io/name, app.kubernetes.io/version",
        "app.kubernetes.io/name, app.kubernetes.io/instance",
        "worker, worker-a",
        "CronTab, CronJob",
        "host, port",
        "username, password",
        "web, web",
        "Rollout, Role",
        "readOnly, readOnlyRootFilesystem",
    })
    void different_names_are_not_near(String wanted, String name) {
        assertThat(Near.isNear(wanted, name)).isFalse();
    }
}
