/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.yaml.Yaml;

class YamlFuzzTest {

    @FuzzTest
    void yaml_is_read_and_written_again_or_refused_with_the_text_of_go(byte[] input) {
        String text = GoStrings.string(input);
        try {
            Object value = Yaml.decode(text);
            Yaml.decode(Yaml.encode(value));
            Yaml.encodePretty(value);
        } catch (GoError documented) {
            // no YAML, or none that JSON can hold
        }
        try {
            Yaml.head(text);
        } catch (GoError documented) {
            // no manifest
        }
        try {
            Yaml.parseAll(text);
        } catch (GoError documented) {
            // no YAML
        }
    }
}
