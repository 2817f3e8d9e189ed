/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Values files that SOPS encrypted. Helm renders their encrypted text. */
@Execution(ExecutionMode.SAME_THREAD) // sets system properties
class EncryptedValuesTest {

    private static final Path ENCRYPTED = Path.of("../../junit-extension/render/src/test/helm/encrypted");

    @TempDir
    private Path folder;

    @BeforeEach
    void a_chart() throws IOException {
        Files.createDirectories(folder.resolve("shop/templates"));
        Files.writeString(folder.resolve("shop/Chart.yaml"), "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
        Files.writeString(
                folder.resolve("shop/templates/a.yaml"),
                "motto: {{ .Values.motto | quote }}\nwait: {{ .Values.limits.wait }}\n");
        Files.copy(ENCRYPTED.resolve("values.yaml"), folder.resolve("values.enc.yaml"));
    }

    @AfterEach
    void no_properties() {
        System.clearProperty("seatrial.sops.keyFile");
        System.clearProperty("seatrial.sops");
    }

    private CommandRun template(String file) {
        return CommandRun.in(folder, List.of("template", "r", "shop", "-f", file));
    }

    @Test
    void are_decrypted_with_and_without_the_prefix_of_helm_secrets() {
        System.setProperty(
                "seatrial.sops.keyFile", ENCRYPTED.resolve("keys.txt").toString());

        assertThat(template("secrets://values.enc.yaml"))
                .isEqualTo(template("values.enc.yaml"))
                .isEqualTo(new CommandRun(
                        0, "---\n# Source: shop/templates/a.yaml\nmotto: \"Pl4nted-six-%&sops\"\nwait: 31\n", ""));
    }

    @Test
    void are_never_rendered_as_encrypted_text() {
        CommandRun run = template("values.enc.yaml");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("Error: `values.enc.yaml` is encrypted with SOPS, and there is no key to decrypt it.\n");
    }

    @Test
    void have_stand_ins_if_that_is_asked_for() {
        System.setProperty("seatrial.sops", "standins");

        assertThat(template("values.enc.yaml").out())
                .isEqualTo("---\n# Source: shop/templates/a.yaml\nmotto: \"<sops:motto>\"\nwait: 0\n");
    }

    @Test
    void are_masked_in_errors() throws IOException {
        System.setProperty(
                "seatrial.sops.keyFile", ENCRYPTED.resolve("keys.txt").toString());
        Files.writeString(
                folder.resolve("shop/templates/b.yaml"), "a: {{ fail (printf \"motto is %s\" .Values.motto) }}\n");

        CommandRun run = CommandRun.in(folder, List.of("validate", "shop", "-f", "values.enc.yaml"));

        assertThat(run.err()).contains("motto is <masked").doesNotContain("Pl4nted");
    }
}
