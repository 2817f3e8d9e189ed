/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitChartTest {

    private static final PersonIdent AUTHOR = new PersonIdent("Tester", "tester@example.com");

    @TempDir
    private Path root;

    private Path folder = Path.of("");

    @BeforeEach
    void three_versions_of_a_chart() throws IOException, GitAPIException {
        folder = root.resolve("charts/shop");
        Files.createDirectories(folder.resolve("templates"));
        try (Git git = Git.init().setInitialBranch("main").setDirectory(root.toFile()).call()) {
            Files.writeString(folder.resolve(".helmignore"), "notes/\n");
            Files.createDirectories(folder.resolve("notes"));
            Files.writeString(folder.resolve("notes/ignored.txt"), "x");
            commit(git, "1.0.0");
            git.tag().setName("v1.0.0").setAnnotated(true).setTagger(AUTHOR).setMessage("1").call();
            git.checkout().setCreateBranch(true).setName("topic").call();
            commit(git, "1.1.0");
            git.checkout().setName("main").call();
            commit(git, "1.2.0");
            git.checkout().setName("topic").call();
        }
        Files.writeString(folder.resolve("Chart.yaml"), "apiVersion: v2\nname: shop\nversion: 1.3.0\n");
    }

    private void commit(Git git, String version) throws IOException, GitAPIException {
        Files.writeString(folder.resolve("Chart.yaml"), "apiVersion: v2\nname: shop\nversion: " + version + "\n");
        Files.writeString(folder.resolve("templates/a.yaml"), "# " + version + "\n");
        git.add().addFilepattern(".").call();
        git.commit().setMessage(version).setAuthor(AUTHOR).setCommitter(AUTHOR).setSign(false).call();
    }

    @Test
    void a_revision_is_read_from_the_repository_and_not_from_the_work_tree() {
        assertThat(GitChart.load(folder, "v1.0.0").version()).isEqualTo("1.0.0");
        assertThat(GitChart.load(folder, "main").version()).isEqualTo("1.2.0");
        assertThat(GitChart.load(folder, "HEAD").version()).isEqualTo("1.1.0");
        assertThat(GitChart.load(folder, "HEAD~1").version()).isEqualTo("1.0.0");
    }

    @Test
    void the_merge_base_is_the_last_common_commit() {
        assertThat(GitChart.load(folder, "merge-base:main").version()).isEqualTo("1.0.0");
    }

    @Test
    void files_are_ignored_as_in_a_folder() {
        Chart chart = GitChart.load(folder, "v1.0.0");

        assertThat(chart.templates()).hasSize(1);
        assertThat(chart.files()).noneMatch(file -> file.name().startsWith("notes/"));
    }

    @Test
    void an_unknown_revision_is_named() {
        assertThatThrownBy(() -> GitChart.load(folder, "v9"))
                .isInstanceOfSatisfying(ChartException.class, failure -> assertThat(
                                DiagnosticRenderer.render(failure.diagnostic()))
                        .isEqualTo("""
                                The chart at the revision `v9` cannot be read: the repository has no revision `v9`.

                                chart: %s
                                hint:  Fetch it with `git fetch --tags`. A shallow clone of a CI server lacks old commits."""
                                .formatted(folder)));
    }

    @Test
    void a_folder_without_chart_in_the_revision_is_named() {
        assertThatThrownBy(() -> GitChart.load(root.resolve("charts/other"), "v1.0.0"))
                .hasMessageContaining("there is no `Chart.yaml` in `charts/other`");
    }

    @Test
    void a_missing_library_is_named() throws ReflectiveOperationException {
        Method load = Class.forName(GitChart.class.getName(), true, new WithoutGit())
                .getMethod("load", Path.class, String.class);

        assertThatThrownBy(() -> load.invoke(null, folder, "v1.0.0"))
                .cause()
                .isInstanceOfSatisfying(ChartException.class, failure -> assertThat(
                                DiagnosticRenderer.render(failure.diagnostic()))
                        .isEqualTo("""
                                The chart at the revision `v1.0.0` cannot be read: the library JGit is missing.

                                hint: Add the dependency `org.eclipse.jgit:org.eclipse.jgit` to the tests."""));
    }

    /** Loads the classes of this package once more, and finds no JGit. */
    private static final class WithoutGit extends ClassLoader {

        WithoutGit() {
            super(GitChart.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.eclipse.jgit.")) {
                throw new ClassNotFoundException(name);
            }
            return name.startsWith("dev.seatrial.upgrade.Git") ? own(name) : super.loadClass(name, resolve);
        }

        private Class<?> own(String name) throws ClassNotFoundException {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = Objects.requireNonNull(in).readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
