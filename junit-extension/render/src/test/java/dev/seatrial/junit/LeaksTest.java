/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;
import static dev.seatrial.policy.Policies.recommended;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.seatrial.assertion.RenderFailure;
import dev.seatrial.assertion.SeatrialSoftAssertions;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.snapshot.Snapshot;
import io.fabric8.kubernetes.api.model.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

/** Secrets are planted in a chart and in tests that fail in every way; nothing that is written may have one of them. */
@Execution(ExecutionMode.SAME_THREAD) // all runs have the same folder for evidence
class LeaksTest {

    private static final String PASSWORD = "Pl4nted-one/&=\"x";

    private static final List<String> PLANTED = List.of(
            PASSWORD,
            "Pl4nted-two-77",
            "server=h;uid=sa;pin=Pl4nted-three",
            "Pl4nted-three",
            "Pl4ntedFour0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ",
            "Pl4ntedFive0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ",
            "Pl4nted-other-8",
            "Pl4nted-six-%&sops");

    private static final Pattern NO_BASE64 = Pattern.compile("[^A-Za-z0-9+/=]+");

    @TempDir
    Path folder;

    /** The keys of these values do not say that they are secrets. */
    @ChartTest(chart = "src/test/helm/leaky")
    @ValuesFile("secrets://src/test/helm/encrypted/values.yaml")
    static class EncryptedTestCase {

        @Test
        void data(Manifests manifests) {
            assertThat(manifests).configMap("leaky").hasData("motto", "else").hasData("wait", "31");
        }

        @Test
        void snapshot(Snapshot snapshot) {
            snapshot.matches();
        }

        @Test
        void value(RenderedChart chart) {
            assertThat(chart.manifests()).configMap("leaky").path("data.motto").isEqualTo("else");
        }

        @Test
        @SetValue("refuse=true")
        void refused(RenderFailure failure) {
            assertThat(failure).hasMessage("else");
        }
    }

    @ChartTest(chart = "src/test/helm/leaky")
    @SetValue("db.password=Pl4nted-one/&=\"x")
    static class FailsInEveryWayTestCase {

        @Test
        void data(Manifests manifests) {
            assertThat(manifests).secret("leaky").hasData("password", "Pl4nted-other-8");
        }

        @Test
        void short_data(Manifests manifests) {
            assertThat(manifests).secret("leaky").hasData("user", "root");
        }

        @Test
        void part_of_data(Manifests manifests) {
            assertThat(manifests).secret("leaky").data("url").contains("Pl4nted-other-8");
        }

        @Test
        void whole_data(Manifests manifests) {
            assertThat(manifests).secret("leaky").path("data").isEqualTo(Map.of("a", "Pl4nted-other-8"));
        }

        @Test
        void absent_data(Manifests manifests) {
            assertThat(manifests).secret("leaky").doesNotHaveKey("tls.key");
        }

        @Test
        void configuration(Manifests manifests) {
            assertThat(manifests).configMap("leaky").hasData("app.properties", "");
        }

        @Test
        void configuration_in_json(Manifests manifests) {
            assertThat(manifests).configMap("leaky").data("dump.json").json().hasValue("dsn", "x");
        }

        @Test
        void environment(Manifests manifests) {
            assertThat(manifests).deployment("leaky").container("web").hasEnv("DB_PASSWORD", "Pl4nted-other-8");
        }

        @Test
        void arguments(Manifests manifests) {
            assertThat(manifests).deployment("leaky").container("web").hasArg("--verbose");
        }

        @Test
        void policy(Manifests manifests) {
            assertThat(manifests).follows(recommended());
        }

        @Test
        void snapshot(Snapshot snapshot) {
            snapshot.matches();
        }

        @Test
        void notes_snapshot(Snapshot snapshot) {
            snapshot.notes().matches();
        }

        @Test
        void part_snapshot(Snapshot snapshot) {
            snapshot.of("Secret", "leaky", "data").matches();
        }

        @Test
        void softly(Manifests manifests) {
            SeatrialSoftAssertions.softly(softly -> {
                softly.assertThat(manifests).secret("leaky").hasData("password", "Pl4nted-other-8");
                softly.assertThat(manifests.toString()).isEqualTo("Pl4nted-two-77");
            });
        }

        @Test
        void plain_assertion(Secret secret) {
            assertThat(secret.getStringData()).isEmpty();
        }

        @Test
        void plain_comparison(RenderedChart chart) {
            assertThat(chart.text()).isEqualTo("Pl4nted-two-77");
        }

        @Test
        void exception(RenderedChart chart) {
            throw new IllegalStateException(chart.text(), new IOException(chart.notes()));
        }

        @Test
        @SetValue("refuse=true")
        void unexpected_failure(Manifests manifests) {
            assertThat(manifests).isNull();
        }

        @Test
        @SetValue("refuse=true")
        void expected_failure(RenderFailure failure) {
            assertThat(failure).hasMessage("another one");
        }

        @Test
        void failure_of_a_render_in_the_test(TestChart chart) {
            chart.withSet("refuse=true").render();
        }

        @Test
        void dependent_value(TestChart chart) {
            chart.withValues("db: {password: Pl4nted-other-8}")
                    .withSet("refuse=true")
                    .manifests();
        }

        @TestFactory
        Stream<DynamicTest> dynamic(Manifests manifests) {
            return Stream.of(DynamicTest.dynamicTest(
                    "one", () -> assertThat(manifests.all().get(0).text()).isEmpty()));
        }
    }

    @ChartTest(chart = "src/test/helm/leaky")
    static class UnreadableValuesTestCase {

        @Test
        @Values("{db: {password: Pl4nted-two-77}, x: [}")
        void unreadable(Manifests manifests) {
            assertThat(manifests).isNull();
        }

        @Test
        @SetValue("db.password=Pl4nted-two-77,a[")
        void unreadable_expression(Manifests manifests) {
            assertThat(manifests).isNull();
        }
    }

    @ChartTest(chart = "src/test/helm/leaky")
    @SetValue("db.password=Pl4nted-one/&=\"x")
    static class BeforeTestCase {

        @BeforeEach
        void before(RenderedChart chart) {
            throw new AssertionError(chart.text());
        }

        @Test
        void test() {}
    }

    @Test
    void a_failing_build_writes_no_secrets() throws IOException {
        Map<String, String> written = run(Map.of());

        assertThat(written.keySet())
                .anyMatch(name -> name.endsWith(".coverage"))
                .anyMatch(name -> name.endsWith("rendered.yaml"))
                .anyMatch(name -> name.endsWith("NOTES.txt"))
                .anyMatch(name -> name.endsWith("report.html"))
                .anyMatch(name -> name.endsWith(".json"))
                .anyMatch(name -> name.endsWith("snapshot.received.yaml"))
                .anyMatch(name -> name.endsWith(".received.txt"));
        assertThat(leaks(written)).isEmpty();
        assertThat(written.get("FailsInEveryWayTestCase failure 1")).isNotEmpty();
    }

    @Test
    void approved_snapshots_have_no_secrets_and_change_with_them() throws IOException {
        Map<String, String> config = Map.of("seatrial.snapshots", "update");
        run(config);
        Map<String, String> approved = files(folder.resolve("snapshots"));
        run(Map.of("seatrial.snapshots", "readonly"));

        assertThat(approved.keySet()).anyMatch(name -> name.endsWith("snapshot.approved.yaml"));
        assertThat(leaks(approved)).isEmpty();
        assertThat(approved.values()).anyMatch(text -> text.contains("password: <masked "));
    }

    @Test
    void shown_secrets_are_shown_in_messages_and_evidence_but_not_in_snapshots() throws IOException {
        Map<String, String> written = run(Map.of("seatrial.secrets", "shown"));

        assertThat(leaks(written))
                .anyMatch(leak -> leak.contains("rendered.yaml"))
                .anyMatch(leak -> leak.contains("failure"))
                .noneMatch(leak -> leak.contains(".received."));
    }

    @Test
    void encrypted_values_reach_the_manifests_and_are_masked_where_they_are_shown() throws IOException {
        Map<String, String> written = run(Map.of());

        assertThat(written.keySet())
                .filteredOn(name -> name.startsWith("EncryptedTestCase failure"))
                .hasSize(4);
        assertThat(written.get("EncryptedTestCase failure 1"))
                .contains("motto", "<masked ")
                .doesNotContain("ENC[");
    }

    @Test
    void encrypted_values_without_a_key_are_an_error_of_the_annotation() {
        TestRun run = TestRun.of(EncryptedTestCase.class);

        assertThat(run.failures().get(0))
                .hasMessageStartingWith(
                        "`@ValuesFile` on LeaksTest.EncryptedTestCase cannot be used:"
                                + " `src/test/helm/encrypted/values.yaml` is encrypted with SOPS, and there is no key to decrypt it.\n")
                .hasMessageContainingAll("recipients: age1", "hint:       Set SOPS_AGE_KEY or SOPS_AGE_KEY_FILE.");
    }

    @Test
    void another_word_for_it_is_refused() {
        TestRun run = TestRun.with(Map.of("seatrial.secrets", "show"), UnreadableValuesTestCase.class);

        assertThat(run.failures())
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessageContaining("`seatrial.secrets` is `show`, but it must be `masked` or `shown`."));
    }

    /** Returns everything that a run leaves behind: by file, or by failure as Surefire writes it to its XML and the console. */
    private Map<String, String> run(Map<String, String> more) throws IOException {
        Map<String, String> configuration = new LinkedHashMap<>(Map.of(
                "seatrial.report.folder", folder.resolve("report").toString(),
                "seatrial.snapshots.folder", folder.resolve("snapshots").toString(),
                "seatrial.snapshots", "interactive"));
        configuration.putAll(more);
        System.setProperty("seatrial.sops.keyFile", "src/test/helm/encrypted/keys.txt");
        for (String type : List.of("FailsInEveryWayTestCase", "BeforeTestCase", "EncryptedTestCase")) {
            delete(evidence(type)); // that of another test may show secrets
        }
        Map<String, String> written = new LinkedHashMap<>();
        for (Class<?> type : List.of(
                FailsInEveryWayTestCase.class,
                UnreadableValuesTestCase.class,
                BeforeTestCase.class,
                EncryptedTestCase.class)) {
            int number = 1;
            for (Throwable failure : TestRun.with(configuration, type).failures()) {
                written.put(type.getSimpleName() + " failure " + number++, printed(failure));
            }
        }
        written.putAll(files(folder));
        written.putAll(files(evidence("FailsInEveryWayTestCase")));
        written.putAll(files(evidence("BeforeTestCase")));
        written.putAll(files(evidence("EncryptedTestCase")));
        System.clearProperty("seatrial.sops.keyFile");
        return written;
    }

    private static Path evidence(String type) {
        return Path.of("target/seatrial/dev.seatrial.junit.LeaksTest." + type);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        text.append(String.valueOf(failure.getMessage())).append('\n');
        if (failure instanceof AssertionFailedError failed && failed.isExpectedDefined()) {
            text.append(failed.getExpected().getStringRepresentation()).append('\n');
            text.append(failed.getActual().getStringRepresentation()).append('\n');
        }
        if (failure instanceof MultipleFailuresError several) {
            several.getFailures().forEach(each -> text.append(printed(each)));
        }
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), content(file));
            }
        }
        return files;
    }

    /** Looks into compressed files, too. */
    private static String content(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
            try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return new String(plain.readAllBytes(), UTF_8);
            }
        }
        return new String(bytes, UTF_8);
    }

    private static List<String> leaks(Map<String, String> written) {
        List<String> leaks = new ArrayList<>();
        written.forEach((name, text) -> {
            for (String secret : PLANTED) {
                forms(secret).forEach((form, value) -> {
                    if (text.contains(value)) {
                        int at = text.indexOf(value);
                        leaks.add("%s: %s of %s: %s"
                                .formatted(
                                        name, form, secret, text.substring(Math.max(0, at - 60), at + value.length())));
                    }
                });
            }
            // also in the middle of any base64, whatever the forms
            NO_BASE64.splitAsStream(text).forEach(word -> {
                String decoded = decoded(word);
                PLANTED.stream()
                        .filter(decoded::contains)
                        .forEach(secret -> leaks.add(name + ": " + secret + " in " + word));
            });
        });
        return leaks;
    }

    private static Map<String, String> forms(String secret) {
        return Map.of(
                "plain", secret,
                "base64", Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(UTF_8)),
                "url", URLEncoder.encode(secret, UTF_8),
                "json", secret.replace("\"", "\\\""),
                "html", secret.replace("&", "&amp;").replace("\"", "&quot;"));
    }

    private static String decoded(String word) {
        try {
            return word.length() < 8 ? "" : new String(Base64.getDecoder().decode(word), ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
