/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private static final List<String> NAMES = List.of("replicas", "image", "imagePullSecrets", "images", "ingress");

    @Test
    void finds_the_closest_first() {
        assertThat(Suggestions.closeTo("imagee", NAMES)).containsExactly("image", "images");
    }

    @Test
    void counts_swapped_neighbours_once() {
        assertThat(Suggestions.closeTo("iamge", NAMES)).containsExactly("image");
    }

    @Test
    void ignores_case() {
        assertThat(Suggestions.closeTo("imagepullsecrets", NAMES)).containsExactly("imagePullSecrets");
    }

    @Test
    void finds_nothing_where_nothing_is_close() {
        assertThat(Suggestions.closeTo("nodeSelector", NAMES)).isEmpty();
        assertThat(Suggestions.didYouMean("nodeSelector", NAMES)).isEmpty();
    }

    @Test
    void asks_whether_it_was_meant() {
        assertThat(Suggestions.didYouMean("replica", NAMES)).isEqualTo("Did you mean `replicas`?");
        assertThat(Suggestions.didYouMean("imagee", NAMES)).isEqualTo("Did you mean `image` or `images`?");
    }
}
