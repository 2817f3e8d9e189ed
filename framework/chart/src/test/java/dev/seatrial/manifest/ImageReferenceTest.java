/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageReferenceTest {

    private static final String SHA = "sha256:" + "0123456789abcdef".repeat(4);

    @ParameterizedTest(name = "`{0}`")
    @CsvSource({
        "web, web, , , false",
        "web:1.2, web, 1.2, , true",
        "web:latest, web, latest, , false",
        "web:, web, '', , false",
        "registry:5000/team/web, registry:5000/team/web, , , false",
        "registry:5000/team/web:1, registry:5000/team/web, 1, , true",
        "web@SHA, web, , SHA, true",
        "registry:5000/web:latest@SHA, registry:5000/web, latest, SHA, true",
        "registry.example.com/a/b_c/d-e:1.2-rc.1, registry.example.com/a/b_c/d-e, 1.2-rc.1, , true",
        "'', '', , , false",
        "@SHA, '', , SHA, false",
        ":1, '', 1, , false",
        // not what a container runtime accepts
        "web@sha256:ab, web, , sha256:ab, false",
        "web@sha256:, web, , sha256:, false",
        "web@latest, web, , latest, false",
        "web:LATEST, web, LATEST, , false",
        "web:<no value>, web, <no value>, , false",
        "' web:1 ', ' web', '1 ', , false",
        "Web:1, Web, 1, , false",
        "web::1, web, ':1', , false",
        "https://registry/web:1, https://registry/web, 1, , false",
    })
    void is_read_in_parts_and_pinned_by_a_digest_or_a_tag_other_than_latest(
            String image, String repository, String tag, String digest, boolean pinned) {
        ImageReference reference = ImageReference.of(image.replace("SHA", SHA));

        assertThat(reference)
                .isEqualTo(new ImageReference(repository, tag, digest == null ? null : digest.replace("SHA", SHA)));
        assertThat(reference.isPinned()).isEqualTo(pinned);
    }
}
