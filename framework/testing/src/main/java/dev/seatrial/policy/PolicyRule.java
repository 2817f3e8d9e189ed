/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A practice that charts are held to.
 *
 * @param id its name, in lower case with dashes: {@code run-as-non-root}
 * @param reason why it is worth following, as a sentence
 * @param check finds what does not follow it
 */
public record PolicyRule(String id, String reason, PolicyCheck check) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public PolicyRule {
        Objects.requireNonNull(check, "check");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "`%s` is no id of a rule: write small letters, digits and dashes, such as `team-label`."
                            .formatted(id));
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Rule `%s` has no reason: say why it is worth following.".formatted(id));
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
