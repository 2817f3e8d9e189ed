/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import dev.seatrial.chart.ChartException;
import dev.seatrial.diagnostic.Diagnostic;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.jspecify.annotations.Nullable;

/** Reads the files of a folder in a revision. The only class that uses JGit, which may be missing. */
final class GitTree {

    private static final String MERGE_BASE = "merge-base:";

    private final Path folder;
    private final String revision;

    private GitTree(Path folder, String revision) {
        this.folder = folder;
        this.revision = revision;
    }

    /**
     * Returns the contents of files by path inside a folder.
     *
     * @throws ChartException if the revision or the folder does not exist
     */
    static Map<String, byte[]> read(Path folder, String revision) {
        GitTree tree = new GitTree(folder, revision);
        File existing = tree.existingFolder().toFile();
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(existing);
        if (builder.getGitDir() == null) {
            throw tree.failure(
                    "it is not in a Git repository", "Name a folder of the repository that has the revision.");
        }
        try (Repository repository = builder.build()) {
            return tree.read(repository);
        } catch (IOException e) {
            throw new ChartException(
                    "The chart at the revision `%s` cannot be read: %s".formatted(revision, e.getMessage()), e);
        }
    }

    /** The folder may have been added or removed since the revision. */
    private Path existingFolder() {
        Path at = folder;
        while (!Files.isDirectory(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    private Map<String, byte[]> read(Repository repository) throws IOException {
        Path root = repository.getWorkTree().toPath().toAbsolutePath().normalize();
        String inside = root.relativize(folder).toString().replace(File.separatorChar, '/');
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (RevWalk commits = new RevWalk(repository);
                TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit(repository, commits).getTree());
            walk.setRecursive(true);
            if (!inside.isEmpty()) {
                walk.setFilter(PathFilter.create(inside));
            }
            while (walk.next()) {
                String path = inside.isEmpty() ? walk.getPathString() : inFolder(walk.getPathString(), inside);
                if (walk.getFileMode(0) == FileMode.SYMLINK) {
                    throw failure("`" + path + "` is a symbolic link", "Check the revision out, and name its folder.");
                }
                if (walk.getFileMode(0) != FileMode.GITLINK) {
                    files.put(path, repository.open(walk.getObjectId(0)).getBytes());
                }
            }
        }
        if (!files.containsKey("Chart.yaml")) {
            throw failure(
                    "there is no `Chart.yaml` in `%s`".formatted(inside.isEmpty() ? "." : inside),
                    "Name the folder that the chart had in that revision.");
        }
        return files;
    }

    private static String inFolder(String path, String folder) {
        return path.length() > folder.length() ? path.substring(folder.length() + 1) : path;
    }

    private RevCommit commit(Repository repository, RevWalk commits) throws IOException {
        if (!revision.startsWith(MERGE_BASE)) {
            return commits.parseCommit(resolve(repository, revision));
        }
        RevCommit head = commits.parseCommit(resolve(repository, "HEAD"));
        RevCommit other = commits.parseCommit(resolve(repository, revision.substring(MERGE_BASE.length())));
        commits.setRevFilter(RevFilter.MERGE_BASE);
        commits.markStart(head);
        commits.markStart(other);
        RevCommit base = commits.next();
        if (base == null) {
            throw unknown("the two branches have no commit in common", null);
        }
        return commits.parseCommit(base);
    }

    private ObjectId resolve(Repository repository, String name) throws IOException {
        ObjectId found;
        try {
            found = repository.resolve(name + "^{commit}");
        } catch (RevisionSyntaxException e) {
            throw unknown("`%s` is not a revision".formatted(name), e);
        }
        if (found == null) {
            throw unknown("the repository has no revision `%s`".formatted(name), null);
        }
        return found;
    }

    private ChartException unknown(String why, @Nullable Throwable cause) {
        return new ChartException(
                diagnostic(why, "Fetch it with `git fetch --tags`. A shallow clone of a CI server lacks old commits."),
                cause);
    }

    private ChartException failure(String why, String hint) {
        return new ChartException(diagnostic(why, hint), null);
    }

    private Diagnostic diagnostic(String why, String hint) {
        return Diagnostic.of("The chart at the revision `%s` cannot be read: %s.".formatted(revision, why))
                .withFact("chart", folder.toString())
                .withHint(hint);
    }
}
