/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.delivery.internal.web.WebException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialFilesTest {

    @TempDir
    private Path folder;

    private static String auth(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private CredentialFiles files(String helm, String docker) throws IOException {
        Files.writeString(folder.resolve("helm.json"), helm);
        Files.writeString(folder.resolve("docker.json"), docker);
        CredentialHelper helper = new CredentialHelper() {
            @Override
            Credential get(String suffix, String server) {
                return Credential.of(suffix, server);
            }
        };
        return new CredentialFiles(
                List.of(folder.resolve("none.json"), folder.resolve("helm.json"), folder.resolve("docker.json")),
                helper);
    }

    @Test
    void those_of_helm_come_before_those_of_docker() throws Exception {
        CredentialFiles files = files(
                "{\"auths\":{\"a:5000\":{\"auth\":\"" + auth("ann:se:cret") + "\"}}}",
                "{\"auths\":{\"a:5000\":{\"auth\":\"" + auth("bob:x")
                        + "\"},\"https://b/v1/\":{\"username\":\"u\",\"password\":\"p\"},"
                        + "\"https://index.docker.io/v1/\":{\"identitytoken\":\"t\"},\"c\":{\"registrytoken\":\"r\"}}}");

        assertThat(files.of("a:5000")).isEqualTo(Credential.of("ann", "se:cret"));
        assertThat(files.of("b")).isEqualTo(Credential.of("u", "p"));
        assertThat(files.of("registry-1.docker.io")).isEqualTo(new Credential("", "", "t", ""));
        assertThat(files.of("c")).isEqualTo(new Credential("", "", "", "r"));
        assertThat(files.of("a")).isEqualTo(Credential.NONE);
        assertThat(files.of("a:5001")).isEqualTo(Credential.NONE);
    }

    @Test
    void programs_are_asked_where_the_files_say_so() throws Exception {
        CredentialFiles files = files("{}", "{\"credHelpers\":{\"a\":\"cloud\"},\"credsStore\":\"desktop\"}");

        assertThat(files.of("a")).isEqualTo(Credential.of("cloud", "a"));
        assertThat(files.of("b")).isEqualTo(Credential.of("desktop", "b"));
        assertThatThrownBy(() -> new CredentialHelper().get("../evil", "a"))
                .isInstanceOf(WebException.class)
                .hasMessage(
                        "the program docker-credential-../evil gives no credentials: its name has characters that no"
                                + " program of Docker has");
        assertThatThrownBy(() -> new CredentialHelper().get("that-nobody-has", "a"))
                .hasMessage("the program docker-credential-that-nobody-has gives no credentials: it cannot be run");
    }

    @Test
    void files_that_cannot_be_used_are_named_without_their_content() throws Exception {
        Map<String, String> reasons = Map.of(
                "{secret",
                "it is not JSON",
                "{\"auths\":{\"a\":{\"auth\":\"secret!\"}}}",
                "the field auth of an entry is not in Base64",
                "{\"auths\":{\"a\":{\"auth\":\"" + auth("secret") + "\"}}}",
                "the field auth of an entry has no colon");
        for (Map.Entry<String, String> each : reasons.entrySet()) {
            CredentialFiles files = files(each.getKey(), "{}");

            assertThatThrownBy(() -> files.of("a"))
                    .hasMessage("the credentials in `" + folder.resolve("helm.json") + "` cannot be used: "
                            + each.getValue());
        }
    }

    @Test
    void credentials_are_not_printed() {
        assertThat(Credential.of("ann", "secret")).hasToString("a credential");
        assertThat(Credential.NONE).hasToString("no credential");
    }
}
