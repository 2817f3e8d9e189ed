/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document that is a mapping.
 *
 * @param content its value
 * @param mayRepeatKeys whether some mapping in it may have a key twice; false only if none has
 */
public record YamlDocument(Map<?, ?> content, boolean mayRepeatKeys) {

    static YamlDocument of(Map<String, @Nullable Object> content, JsonValues values) {
        return new YamlDocument(content, values.repeatsKeys());
    }
}
