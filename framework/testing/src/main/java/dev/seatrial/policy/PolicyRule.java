/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * A rule that charts should follow.
 *
 * @param id the id, in lower case with dashes: {@code run-as-non-root}
 * @param reason why the rule is worth following, as a sentence
 * @param check finds violations of the rule
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record PolicyRule(String id, String reason, PolicyCheck check) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public PolicyRule {
        Objects.requireNonNull(check, "check");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "`%s` is not a valid rule id. Use lower-case letters, digits and dashes, such as `team-label`."
                            .formatted(id));
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "The rule `%s` needs a reason that tells why it is worth following.".formatted(id));
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
