/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One line of {@code helm history}.
 *
 * @param revision counted from 1
 * @param updated when, in Helm's own text
 * @param status such as {@code deployed}, {@code superseded}, {@code failed}
 * @param chart name and version of the chart
 * @param appVersion the version of the application
 * @param description what Helm says of it, such as {@code Rollback to 1}
 */
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
