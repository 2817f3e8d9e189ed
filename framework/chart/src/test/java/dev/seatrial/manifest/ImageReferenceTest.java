/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageReferenceTest {

    @ParameterizedTest(name = "`{0}`")
    @CsvSource({
        "web, web, , , false",
        "web:1.2, web, 1.2, , true",
        "web:latest, web, latest, , false",
        "web:, web, '', , false",
        "registry:5000/team/web, registry:5000/team/web, , , false",
        "registry:5000/team/web:1, registry:5000/team/web, 1, , true",
        "web@sha256:ab, web, , sha256:ab, true",
        "registry:5000/web:latest@sha256:ab, registry:5000/web, latest, sha256:ab, true",
        "'', '', , , false",
        "@sha256:ab, '', , sha256:ab, true",
        ":1, '', 1, , true",
    })
    void is_read_in_parts_and_pinned_by_a_digest_or_a_tag_other_than_latest(
            String image, String repository, String tag, String digest, boolean pinned) {
        assertThat(ImageReference.of(image)).isEqualTo(new ImageReference(repository, tag, digest));
        assertThat(ImageReference.of(image).isPinned()).isEqualTo(pinned);
    }
}
