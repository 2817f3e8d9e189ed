/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected texts are what {@code expansion.Expand} of Kubernetes 1.34.1 returns. */
class VariableReferencesTest {

    private static final Map<String, String> VALUES = Map.of("A", "1", "B", "$(A)", "", "empty");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "~x-$(A)-y~, ~x-1-y~",
                "~$(A)$(B)~, ~1$(A)~",
                "~$(C)~, ~$(C)~",
                "~$$(A)~, ~$(A)~",
                "~$$$(A)~, ~$1~",
                "~$~, ~$~",
                "~a$~, ~a$~",
                "~$A~, ~$A~",
                "~$(A~, ~$(A~",
                "~$(A $(A)~, ~$(A $(A)~",
                "~$()~, ~empty~",
                "~$($(A))~, ~$($(A))~",
                "~$x$(A)~, ~$x1~",
                "~($(A))~, ~(1)~",
                "~$$$$~, ~$$~",
                "~$(A)$~, ~1$~",
                "~$ $(A)~, ~$ 1~",
            })
    void are_replaced_as_the_kubelet_does(String text, String replaced) {
        assertThat(VariableReferences.replace(text, name -> Optional.ofNullable(VALUES.get(name))))
                .isEqualTo(replaced);
    }
}
