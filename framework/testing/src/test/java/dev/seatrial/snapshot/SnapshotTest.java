/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.manifest.CheckObserver;
import dev.seatrial.manifest.CheckResult;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.approvaltests.core.ApprovalFailureReporter;
import org.approvaltests.reporters.UseReporter;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class SnapshotTest {

    private static final String WEB = """
            kind: Deployment
            apiVersion: apps/v1
            metadata: {name: web}
            spec:
              replicas: 2
              script: |
                a
                b
            """;

    private static final String SERVICE = "kind: Service\napiVersion: v1\nmetadata: {name: web, namespace: prod}\n";

    private static final String APPROVED = """
            ---
            # Deployment/web
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
            spec:
              replicas: 2
              script: |
                a
                b
            ---
            # prod/Service/web
            apiVersion: v1
            kind: Service
            metadata:
              name: web
              namespace: prod
            """;

    @TempDir
    Path folder;

    private final List<CheckResult> comparisons = new CopyOnWriteArrayList<>();

    private Snapshot snapshot(SnapshotMode mode, String... yaml) {
        return snapshot(new SnapshotFiles(folder, mode), "production", yaml);
    }

    private Snapshot snapshot(SnapshotFiles files, String test, String... yaml) {
        List<Manifest> manifests = new ArrayList<>();
        for (String document : yaml) {
            manifests.add(Manifest.parse("shop/templates/all.yaml", document));
        }
        SnapshotOwner owner =
                new SnapshotOwner(files, "ShopTest", test, test + "()", "-Dtest=ShopTest#" + test, comparisons::add);
        return Snapshot.of(owner, Manifests.of(manifests), "Visit\n  https://shop\n");
    }

    private Path file(String name) {
        return folder.resolve("ShopTest").resolve(name);
    }

    private void approve(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("ShopTest"));
        Files.writeString(file(name), text);
    }

    @Nested
    class Texts {

        @Test
        void are_documents_in_the_order_of_kind_namespace_and_name_with_sorted_keys() {
            snapshot(SnapshotMode.UPDATE, SERVICE, WEB).matches();

            assertThat(file("production.approved.yaml")).hasContent(APPROVED);
        }

        @Test
        void do_not_depend_on_the_order_of_templates() {
            String other = "kind: Service\napiVersion: v2\nmetadata: {name: web, namespace: prod}\n";
            String again = "kind: Service\napiVersion: v2\nmetadata: {name: web, namespace: prod}\na: 1\n";
            snapshot(SnapshotMode.UPDATE, again, other, SERVICE, WEB).matches();

            snapshot(SnapshotMode.READONLY, WEB, SERVICE, other, again).matches();
            assertThat(file("production.approved.yaml"))
                    .content()
                    .containsSubsequence("Deployment", "v1", "a: 1", "v2");
        }

        @Test
        void parts_have_their_own_files() {
            Snapshot all = snapshot(SnapshotMode.UPDATE, SERVICE, WEB);

            all.of("Deployment", "web").matches();
            all.of("Deployment", "web", "spec.replicas").matches();
            all.of("Deployment", "web", "spec.script").matches();
            all.of("Deployment", "web", "metadata['name']").matches();
            all.named("mine").matches();
            all.named("a b").of("Service", "web").matches();
            all.notes().matches();

            assertThat(file("production.Deployment-web.approved.yaml"))
                    .content()
                    .startsWith("---\n# Deployment/web\n");
            assertThat(file("production.Deployment-web-spec.replicas.approved.yaml"))
                    .hasContent("2");
            assertThat(file("production.Deployment-web-spec.script.approved.yaml"))
                    .hasContent("|\n  a\n  b\n");
            assertThat(file("production.Deployment-web-metadata_name-1ec3188b.approved.yaml"))
                    .hasContent("web");
            assertThat(file("production.mine.approved.yaml")).hasContent(APPROVED);
            assertThat(file("production.Service-web.approved.yaml")).content().startsWith("---\n# prod/Service/web\n");
            assertThat(file("production.notes.approved.txt")).hasContent("Visit\n  https://shop\n");
        }

        @Test
        void without_manifests_contain_a_comment() {
            snapshot(SnapshotMode.UPDATE).matches();

            assertThat(file("production.approved.yaml")).hasContent("# Nothing was rendered.");
        }

        @Test
        void of_empty_selections_are_an_error() {
            Snapshot all = snapshot(SnapshotMode.UPDATE, WEB);
            Manifests manifests = Manifests.of(List.of(Manifest.parse("a", WEB)));

            all.of(manifests.ofKind("Deployment")).matches();
            assertThatThrownBy(() -> all.of(manifests.ofKind("Job")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("No Job was rendered, so there is nothing to compare.");
            assertThatThrownBy(() -> all.of("Deployment", "web", "spec.replica"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "`spec.replica` of Deployment/web (shop/templates/all.yaml) does not exist: it has no `replica`, only `replicas`, `script`. Did you mean `spec.replicas`?");
            SnapshotOwner owner = new SnapshotOwner(
                    new SnapshotFiles(folder, SnapshotMode.UPDATE), "A", "b", "c", "d", CheckObserver.none());
            assertThatThrownBy(() -> Snapshot.of(owner, manifests, " \n").notes())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The chart has no notes, so there is nothing to compare.");
        }
    }

    @Nested
    class Interactive {

        @Test
        void a_missing_snapshot_fails_and_writes_a_received_file() {
            assertFails(snapshot(SnapshotMode.INTERACTIVE, SERVICE, WEB), """
                    The snapshot of `production` has not been approved yet.

                    approved: %1$s/ShopTest/production.approved.yaml
                    received: %1$s/ShopTest/production.received.yaml
                    hint:     Review the received file. To approve it, run `mv '%1$s/ShopTest/production.received.yaml' '%1$s/ShopTest/production.approved.yaml'` or `mvn verify '-Dtest=ShopTest#production' -Dseatrial.snapshots=update`.""");
            assertThat(file("production.received.yaml")).hasContent(APPROVED);
            assertThat(file("production.approved.yaml")).doesNotExist();
        }

        @Test
        void a_difference_is_shown_for_each_manifest() throws IOException {
            approve("production.approved.yaml", APPROVED);

            String changed = WEB.replace("2", "3");
            String other = SERVICE.replace("web", "other");
            assertFails(snapshot(SnapshotMode.INTERACTIVE, changed, other), """
                    The snapshot of `production` does not match: 3 of 3 manifests differ, first at Deployment/web, line 7.

                    --- Deployment/web
                    +++ Deployment/web
                    @@ -4,7 +4,7 @@
                     metadata:
                       name: web
                     spec:
                    -  replicas: 2
                    +  replicas: 3
                       script: |
                         a
                         b
                    --- none
                    +++ prod/Service/other
                    @@ -0,0 +1,6 @@
                    +# prod/Service/other
                    +apiVersion: v1
                    +kind: Service
                    +metadata:
                    +  name: other
                    +  namespace: prod
                    --- prod/Service/web
                    +++ none
                    @@ -1,6 +0,0 @@
                    -# prod/Service/web
                    -apiVersion: v1
                    -kind: Service
                    -metadata:
                    -  name: web
                    -  namespace: prod

                    approved: %1$s/ShopTest/production.approved.yaml
                    received: %1$s/ShopTest/production.received.yaml
                    hint:     Review the received file. To approve it, run `mv '%1$s/ShopTest/production.received.yaml' '%1$s/ShopTest/production.approved.yaml'` or `mvn verify '-Dtest=ShopTest#production' -Dseatrial.snapshots=update`.""");
            assertThat(file("production.approved.yaml")).hasContent(APPROVED);
        }

        @Test
        void the_failure_contains_both_texts() throws IOException {
            approve("production.approved.yaml", "old\n");

            assertThatThrownBy(() -> snapshot(SnapshotMode.INTERACTIVE, WEB).matches())
                    .isInstanceOfSatisfying(AssertionFailedError.class, e -> {
                        assertThat(e.getExpected().getStringRepresentation()).isEqualTo("old\n");
                        assertThat(e.getActual().getStringRepresentation()).startsWith("---\n# Deployment/web");
                    });
        }

        @Test
        void a_received_file_is_removed_once_the_snapshot_matches() throws IOException {
            approve("production.received.yaml", "old\n");
            approve("production.approved.yaml", APPROVED);

            snapshot(SnapshotMode.INTERACTIVE, WEB, SERVICE).matches();

            assertThat(file("production.received.yaml")).doesNotExist();
        }

        @Test
        void notes_are_compared_as_text() throws IOException {
            approve("production.notes.approved.txt", "Visit\n---\n  http://shop\n");

            assertFails(snapshot(SnapshotMode.INTERACTIVE, WEB).notes(), """
                    The snapshot of `production` does not match: the text differs, first at line 2.

                    --- notes
                    +++ notes
                    @@ -1,3 +1,2 @@
                     Visit
                    ----
                    -  http://shop
                    +  https://shop

                    approved: %1$s/ShopTest/production.notes.approved.txt
                    received: %1$s/ShopTest/production.notes.received.txt
                    hint:     Review the received file. To approve it, run `mv '%1$s/ShopTest/production.notes.received.txt' '%1$s/ShopTest/production.notes.approved.txt'` or `mvn verify '-Dtest=ShopTest#production' -Dseatrial.snapshots=update`.""");
        }

        @Test
        void a_long_difference_is_cut() {
            String big = "kind: Big\nmetadata: {name: a}\nlist: [" + "a,".repeat(300) + "]\napiVersion: v1\n";
            snapshot(SnapshotMode.UPDATE, WEB).matches();

            assertThatThrownBy(() -> snapshot(SnapshotMode.READONLY, WEB, big).matches())
                    .hasMessageContaining("1 of 2 manifests differs, first at Big/a, line 1.")
                    .hasMessageContaining("\n... 109 more lines\n");
        }

        @Test
        @UseReporter(Remembering.class)
        void a_reporter_of_approval_tests_is_called() {
            assertThatThrownBy(() -> snapshot(SnapshotMode.INTERACTIVE, WEB).matches())
                    .isInstanceOf(AssertionFailedError.class);

            assertThat(file("production.received.yaml.reported")).exists();
        }
    }

    /** Writes a file next to the file for which it was called. */
    public static final class Remembering implements ApprovalFailureReporter {
        @Override
        public boolean report(String received, String approved) {
            try {
                Files.writeString(Path.of(received + ".reported"), approved);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Nested
    class ReadOnly {

        @Test
        void a_missing_snapshot_fails_and_writes_nothing() {
            assertFails(snapshot(SnapshotMode.READONLY, WEB), """
                    The snapshot of `production` has not been approved yet.

                    approved: %1$s/ShopTest/production.approved.yaml
                    hint:     Review the output on your machine. To approve it, run `mvn verify '-Dtest=ShopTest#production' -Dseatrial.snapshots=update` and commit the file.""");
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        void an_existing_received_file_is_kept() throws IOException {
            approve("production.received.yaml", "old\n");
            approve("production.approved.yaml", APPROVED);

            snapshot(SnapshotMode.READONLY, WEB, SERVICE).matches();
            assertThatThrownBy(() -> snapshot(SnapshotMode.READONLY, WEB).matches())
                    .isInstanceOf(AssertionFailedError.class);

            assertThat(file("production.received.yaml")).hasContent("old");
            assertThat(file("production.approved.yaml")).hasContent(APPROVED);
        }
    }

    @Nested
    class Update {

        @Test
        void approves_differences_and_removes_received_files() throws IOException {
            approve("production.received.yaml", "old\n");
            approve("production.approved.yaml", "old\n");

            snapshot(SnapshotMode.UPDATE, WEB, SERVICE).matches();

            assertThat(file("production.approved.yaml")).hasContent(APPROVED);
            assertThat(file("production.received.yaml")).doesNotExist();
        }

        @Test
        void does_not_write_matching_files() throws IOException {
            approve("production.approved.yaml", APPROVED.replace("\n", "\r\n"));

            snapshot(SnapshotMode.UPDATE, WEB, SERVICE).matches();

            assertThat(Files.readString(file("production.approved.yaml"))).contains("\r\n");
        }
    }

    @Nested
    class StoredFiles {

        @Test
        void may_have_other_line_endings_a_byte_order_mark_or_no_final_line_break() throws IOException {
            for (String text : List.of(
                    APPROVED.replace("\n", "\r\n"),
                    "\uFEFF" + APPROVED,
                    APPROVED.stripTrailing(),
                    "\uFEFF" + APPROVED.strip().replace("\n", "\r\n"))) {
                approve("production.approved.yaml", text);

                snapshot(SnapshotMode.READONLY, WEB, SERVICE).matches();
            }
        }

        @Test
        void that_cannot_be_read_are_one_clear_error() throws IOException {
            approve("production.approved.yaml", "");
            Files.write(file("production.approved.yaml"), new byte[] {(byte) 0xC3, 0x28});
            assertBroken(snapshot(SnapshotMode.READONLY, WEB), """
                    The approved file `%1$s/ShopTest/production.approved.yaml` cannot be read: it is not UTF-8 text.

                    hint: Restore it from version control, or delete it and approve the output of the test.""");

            Files.delete(file("production.approved.yaml"));
            Files.createDirectories(file("production.approved.yaml"));
            assertBroken(snapshot(SnapshotMode.UPDATE, WEB), """
                    The approved file `%1$s/ShopTest/production.approved.yaml` cannot be read: it is a folder.

                    hint: Restore it from version control, or delete it and approve the output of the test.""");
        }

        @Test
        void that_cannot_be_written_are_one_clear_error() throws IOException {
            Files.writeString(folder.resolve("ShopTest"), "in the way");

            assertBroken(snapshot(SnapshotMode.UPDATE, WEB), """
                    The snapshot file `%1$s/ShopTest/production.approved.yaml` cannot be written: `%1$s/ShopTest` already exists.

                    hint: A folder is needed there: move the file `%1$s/ShopTest` away. With `-Dseatrial.snapshots=readonly` nothing is written.""");
            assertBroken(snapshot(SnapshotMode.INTERACTIVE, WEB), """
                    The snapshot file `%1$s/ShopTest/production.received.yaml` cannot be written: `%1$s/ShopTest` already exists.

                    hint: A folder is needed there: move the file `%1$s/ShopTest` away. With `-Dseatrial.snapshots=readonly` nothing is written.""");
        }

        @Test
        void that_cannot_be_deleted_are_one_clear_error() throws IOException {
            approve("production.approved.yaml", APPROVED);
            Files.createDirectories(file("production.received.yaml").resolve("x"));

            assertBroken(snapshot(SnapshotMode.INTERACTIVE, WEB, SERVICE), """
                    `%1$s/ShopTest/production.received.yaml` is no longer needed but cannot be deleted: it is a folder.

                    hint: Delete it yourself.""");
        }

        private void assertBroken(Snapshot snapshot, String message) {
            assertThatThrownBy(snapshot::matches)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage(message.formatted(folder));
        }
    }

    @Nested
    class Owners {

        @Test
        void are_told_what_each_comparison_came_to() throws IOException {
            approve("production.approved.yaml", APPROVED);

            snapshot(SnapshotMode.READONLY, WEB, SERVICE).matches();
            assertThatThrownBy(() -> snapshot(SnapshotMode.READONLY, SERVICE).matches())
                    .isInstanceOf(AssertionFailedError.class);
            assertThatThrownBy(() ->
                            snapshot(SnapshotMode.READONLY, WEB).named("other").matches())
                    .isInstanceOf(AssertionFailedError.class);
            snapshot(SnapshotMode.UPDATE, WEB).named("other").matches();

            assertThat(comparisons)
                    .extracting(SnapshotComparison.class::cast)
                    .extracting(SnapshotComparison::outcome)
                    .containsExactly(
                            SnapshotComparison.Outcome.EQUAL,
                            SnapshotComparison.Outcome.DIFFERENT,
                            SnapshotComparison.Outcome.MISSING,
                            SnapshotComparison.Outcome.APPROVED);
            assertThat(comparisons.get(1))
                    .isInstanceOfSatisfying(
                            SnapshotComparison.class,
                            comparison -> assertThat(comparison.difference()).contains("-  replicas: 2"));
        }

        @Test
        void two_tests_never_share_a_file() {
            SnapshotFiles files = new SnapshotFiles(folder, SnapshotMode.UPDATE);
            snapshot(files, "production", WEB).matches();

            assertThatThrownBy(() -> snapshot(files, "Production", WEB).matches())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("""
                            Two tests use the same snapshot `%s/ShopTest/Production.approved.yaml`.

                            first:  production()
                            second: Production()
                            hint:   Give one of them a name of its own with `snapshot.named("...")`.""".formatted(folder));
            assertThatThrownBy(() -> snapshot(files, "production", WEB).matches())
                    .hasMessage("""
                    The test uses the snapshot `%s/ShopTest/production.approved.yaml` twice.

                    test: production()
                    hint: Give one of them a name of its own with `snapshot.named("...")`.""".formatted(folder));
            assertThat(files.used()).containsExactly(file("production.approved.yaml"));
        }

        @Test
        void only_one_of_many_threads_can_claim_a_file() throws Exception {
            SnapshotFiles files = new SnapshotFiles(folder, SnapshotMode.UPDATE);
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                List<Future<?>> runs = new ArrayList<>();
                for (int i = 0; i < 64; i++) {
                    String part = "p" + i;
                    runs.add(threads.submit(
                            () -> snapshot(files, "production", WEB).named(part).matches()));
                }
                for (Future<?> run : runs) {
                    run.get();
                }
            } finally {
                threads.shutdown();
            }

            assertThat(files.used()).hasSize(64);
            assertThat(files.unused("ShopTest")).isEmpty();
        }

        @Test
        void stale_files_are_reported() throws IOException {
            SnapshotFiles files = new SnapshotFiles(folder, SnapshotMode.READONLY);
            approve("production.approved.yaml", APPROVED);
            approve("gone.approved.yaml", "a");
            approve("gone.received.yaml", "a");
            Files.createDirectories(folder.resolve("EmptyTest"));
            snapshot(files, "production", WEB, SERVICE).matches();

            assertThat(files.classFolders()).containsExactly("ShopTest");
            assertThat(files.unused("ShopTest")).containsExactly(file("gone.approved.yaml"));
            assertThat(files.unused("NoTest")).isEmpty();
            assertThat(SnapshotFiles.methodOf(file("gone.part.approved.yaml"))).isEqualTo("gone");
            assertThat(new SnapshotFiles(folder.resolve("none"), SnapshotMode.UPDATE).classFolders())
                    .isEmpty();
        }
    }

    private void assertFails(Snapshot snapshot, String message) {
        assertThatThrownBy(snapshot::matches)
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage(message.formatted(folder));
    }
}
