/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.template.internal.yaml.Json;
import dev.seatrial.template.internal.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Writes values on a single line. */
final class FlowYaml {

    private FlowYaml() {}

    /** Returns the YAML of a value as it is after Helm has read it. */
    static String write(@Nullable Object value) {
        return Json.encode(Yaml.decode(Yaml.encode(value)));
    }
}
