/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.yaml.Toml;
import dev.seatrial.template.internal.yaml.TomlRelease;

class TomlFuzzTest {

    @FuzzTest
    void toml_is_read_and_written_again_or_refused_with_the_text_of_go(byte[] input) {
        String text = GoStrings.string(input);
        for (TomlRelease release : TomlRelease.values()) {
            try {
                Toml.decode(Toml.encode(Toml.decode(text, release), release), release);
            } catch (GoError documented) {
                // no TOML, or what cannot be written
            }
        }
    }
}
