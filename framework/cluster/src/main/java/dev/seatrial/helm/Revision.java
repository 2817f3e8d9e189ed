/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.apiguardian.api.API;

/**
 * An entry of {@code helm history}.
 *
 * @param revision the number of the revision, starting at 1
 * @param updated the time, as Helm prints it
 * @param status the status, such as {@code deployed}, {@code superseded} or {@code failed}
 * @param chart the name and version of the chart
 * @param appVersion the version of the application
 * @param description Helm's description, such as {@code Rollback to 1}
 */
@API(status = EXPERIMENTAL, since = "0.1")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Revision(
        int revision,
        String updated,
        String status,
        String chart,
        @JsonProperty("app_version") String appVersion,
        String description) {

    @Override
    public String toString() {
        return revision + "  " + status + "  " + chart + "  " + description.replace('\n', ' ');
    }
}
