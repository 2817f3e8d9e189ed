/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.sops.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.diagnostic.DiagnosticRenderer;
import dev.seatrial.template.internal.yaml.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files were encrypted by SOPS 3.11.0 and age 1.2.1; {@code values.dec.yaml} is what SOPS decrypts. */
class SopsFileTest {

    private static final Path HOME = Path.of("/no/home");
    private static final AgeKeys NONE = AgeKeys.of(Map.of(), null, HOME);
    private static final AgeKeys KEYS = AgeKeys.of(Map.of("SOPS_AGE_KEY", resource("keys.txt")), null, HOME);
    private static final AgeKeys OTHERS = AgeKeys.of(Map.of("SOPS_AGE_KEY", resource("other-keys.txt")), null, HOME);

    private static String resource(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/sops", name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static SopsFile file(String text) {
        return Objects.requireNonNull(SopsFile.read("values.enc.yaml", text));
    }

    private static String decrypt(String text) {
        return file(text).decrypt(() -> KEYS, false).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"values.enc.yaml", "two-recipients.enc.yaml", "regex.enc.yaml", "suffix.enc.yaml"})
    void values_are_those_that_sops_decrypts(String name) {
        assertThat(Yaml.decodeMap(decrypt(resource(name)))).isEqualTo(Yaml.decodeMap(resource("values.dec.yaml")));
    }

    @Test
    void every_line_stays_where_it_is() {
        String encrypted = resource("values.enc.yaml");
        String[] decrypted = decrypt(encrypted).split("\n", -1);

        assertThat(decrypted).hasSameSizeAs(encrypted.split("\n", -1));
        assertThat(decrypted[1]).isEqualTo("db:");
        assertThat(decrypted[2]).isEqualTo("    password: \"s3cret-Passw0rd\"");
        assertThat(decrypted[4]).isEqualTo("    port: 5432");
        assertThat(decrypted[7]).isEqualTo("    tls: true");
        assertThat(decrypted).noneMatch(line -> line.contains("recipient"));
    }

    @Test
    void what_was_encrypted_is_secret() {
        assertThat(file(resource("regex.enc.yaml")).decrypt(() -> KEYS, false).secrets())
                .containsExactlyInAnyOrder("s3cret-Passw0rd", "t0ken-b-1234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a: 1",
                "sops: {mac: }\n- x",
                "sops: 1\nmac: 2",
                "sops: {version: 1}\nmac: 2",
                "- sops\n- mac",
                "sops"
            })
    void other_files_are_not_encrypted(String text) {
        try {
            assertThat(SopsFile.read("values.yaml", text)).isNull();
        } catch (RuntimeException e) {
            assertThat(e).isInstanceOf(dev.seatrial.template.internal.go.GoError.class);
        }
    }

    @Test
    void without_a_key_the_recipients_and_the_places_of_keys_are_named() {
        assertThat(failure(() -> file(resource("values.enc.yaml")).decrypt(() -> NONE, false)))
                .isEqualTo("""
                        `values.enc.yaml` is encrypted with SOPS, and there is no key to decrypt it.

                        recipients: age10g6393lncha3p8c23akhgzgmxydgwqtalf8wh48q2360s6cg0cqsu3pq0k
                        looked in:  SOPS_AGE_KEY
                                    SOPS_AGE_KEY_FILE
                                    -Dseatrial.sops.keyFile
                                    /no/home/.config/sops/age/keys.txt
                        hint:       Set SOPS_AGE_KEY or SOPS_AGE_KEY_FILE. Builds that must not see the key can test with values of the same types: -Dseatrial.sops=standins""");
    }

    @Test
    void the_key_of_someone_else_does_not_decrypt() {
        assertThat(failure(() -> file(resource("values.enc.yaml")).decrypt(() -> OTHERS, false)))
                .startsWith("`values.enc.yaml` is encrypted with SOPS, and no key that was found decrypts it (1).");
    }

    @Test
    void stand_ins_have_the_types_of_the_values() {
        SopsFile.Decrypted decrypted = file(resource("values.enc.yaml")).decrypt(() -> NONE, true);

        assertThat(decrypted.text())
                .contains(
                        "    password: \"\\u003csops:db.password\\u003e\"",
                        "    port: 0\n",
                        "    ratio: 0.0\n",
                        "    tls: false\n",
                        "    since: 1970-01-01T00:00:00Z\n",
                        "    image: nginx\n")
                .doesNotContain("ENC[AES256_GCM,data:36VkT4JIwL82piNzCVkI");
        assertThat(decrypted.secrets()).isEmpty();
        assertThat(file(resource("values.enc.yaml")).decrypt(() -> KEYS, true).text())
                .contains("s3cret-Passw0rd");
    }

    @Test
    void a_value_that_was_moved_is_an_error() {
        String text = resource("values.enc.yaml");
        String password = text.lines()
                .filter(line -> line.contains("password: "))
                .findFirst()
                .orElseThrow();
        String user =
                text.lines().filter(line -> line.contains("user: ")).findFirst().orElseThrow();
        String moved = text.replace(user, password.replace("password", "user"));

        assertThat(failure(() -> decrypt(moved))).isEqualTo("""
                        `db.user` in `values.enc.yaml` cannot be decrypted (line 4): it was changed, or moved from another key.

                        hint: Restore it, and edit the file with `sops edit values.enc.yaml`.""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count: 3|count: 4",
                "image: nginx|image: httpd",
                "18:42Z|18:43Z",
                "f: 1.5|f: 1.6",
                "at: 2026-01-02|at: 2026-01-03"
            })
    void a_value_that_was_changed_without_sops_is_an_error(String change) {
        String[] parts = change.split("\\|", -1);
        String text = resource("values.enc.yaml");
        assertThat(text).contains(parts[0]);

        assertThat(failure(() -> decrypt(text.replace(parts[0], parts[1])))).isEqualTo("""
                        `values.enc.yaml` was changed without SOPS: its values do not match its MAC.

                        hint: Restore it, and edit it with `sops edit values.enc.yaml`.""");
    }

    @Test
    void a_value_that_was_removed_is_an_error() {
        String text = resource("values.enc.yaml").replaceFirst("(?m)^ +ratio: .*\n", "");

        assertThat(failure(() -> decrypt(text))).contains("do not match its MAC");
    }

    @Test
    void a_value_that_was_added_without_encryption_is_an_error() {
        String text = resource("values.enc.yaml").replace("db:\n", "db:\n    admin: root\n");

        assertThat(failure(() -> decrypt(text))).isEqualTo("""
                        `db.admin` in `values.enc.yaml` is not encrypted (line 3), although the rules of the file say so.

                        hint: Encrypt it: edit the file with `sops edit values.enc.yaml`.""");
    }

    @Test
    void values_outside_of_the_mac_may_change_if_the_file_says_so() {
        assertThat(decrypt(resource("suffix.enc.yaml").replace("count: 3", "count: 4")))
                .contains("count: 4");
    }

    @Test
    void a_file_that_was_cut_off_is_an_error() {
        String text = resource("values.enc.yaml");

        assertThat(failure(() -> decrypt(text.replaceFirst("(?m)^ +S2NIak4x.*\n", ""))))
                .startsWith(
                        "The key of `values.enc.yaml` for `age10g6393lncha3p8c23akhgzgmxydgwqtalf8wh48q2360s6cg0cqsu3pq0k` is damaged: ");
    }

    @Test
    void a_file_without_recipients_of_age_is_an_error() {
        assertThat(failure(() -> decrypt(resource("values.enc.yaml").replace("    age:\n", "    pgp:\n"))))
                .isEqualTo("""
                        `values.enc.yaml` is encrypted with SOPS, but not for an age key. Seatrial has no access to PGP and cloud keys.

                        hint: Decrypt it with `sops decrypt`, or add a recipient of age with `sops rotate --add-age`.""");
    }

    @Test
    void keys_are_read_from_files_too(@TempDir Path home) throws IOException {
        Path file = Files.writeString(home.resolve("keys"), resource("keys.txt"));
        Path users = home.resolve(".config/sops/age/keys.txt");

        assertThat(AgeKeys.of(Map.of("SOPS_AGE_KEY_FILE", file.toString()), null, home)
                        .all())
                .hasSize(1);
        assertThat(AgeKeys.of(Map.of(), file.toString(), home).all()).hasSize(1);
        assertThat(AgeKeys.of(Map.of(), null, home).all()).isEmpty();
        Files.createDirectories(Objects.requireNonNull(users.getParent()));
        Files.writeString(users, resource("keys.txt"));
        assertThat(AgeKeys.of(Map.of("XDG_CONFIG_HOME", home.resolve(".config").toString()), null, home)
                        .all())
                .hasSize(1);
        assertThatThrownBy(() -> AgeKeys.of(Map.of("SOPS_AGE_KEY_FILE", "/no/file"), null, home))
                .isInstanceOf(SopsException.class)
                .hasMessage("The file with keys of age `/no/file` cannot be read.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "x", "AGE-SECRET-KEY-1", "Age-secret-key-1qqq"})
    void what_is_no_key_is_not_used(String text) {
        assertThat(Bech32.decode(AgeKey.PREFIX, text)).isNull();
    }

    @Test
    void a_mistyped_key_is_not_used() {
        String key = resource("keys.txt")
                .lines()
                .filter(line -> line.startsWith("AGE"))
                .findFirst()
                .orElseThrow();
        char last = key.charAt(key.length() - 1);

        assertThat(Bech32.decode(AgeKey.PREFIX, key)).hasSize(32);
        assertThat(Bech32.decode(AgeKey.PREFIX, key.substring(0, key.length() - 1) + (last == 'Q' ? 'P' : 'Q')))
                .isNull();
    }

    /** {@code SEATRIAL_SOPS} names the real tool. */
    @Test
    void a_file_that_the_real_sops_encrypts_now_is_decrypted(@TempDir Path folder) throws Exception {
        String sops = System.getenv("SEATRIAL_SOPS");
        assumeTrue(sops != null, "no sops: set SEATRIAL_SOPS");
        Path plain = Files.writeString(
                folder.resolve("v.yaml"), "long: \"" + "x".repeat(70_000) + "\"\nlist: [1, {a: b}]\nname: é\n");
        String recipient = resource("keys.txt").replaceFirst("(?s).*public key: (\\S+).*", "$1");
        Process process = new ProcessBuilder(sops, "encrypt", "--age", recipient, plain.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String encrypted = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(Yaml.decodeMap(decrypt(encrypted))).isEqualTo(Yaml.decodeMap(Files.readString(plain)));
    }

    private static String failure(ThrowingCallable decryption) {
        SopsException failure = org.assertj.core.api.Assertions.catchThrowableOfType(SopsException.class, decryption);
        return DiagnosticRenderer.render(failure.diagnostic());
    }
}
