/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A helm that is a shell script: it writes down its arguments and answers what the real Helm was recorded to answer. */
public final class ScriptedHelm {

    private final Path folder;
    private final int major;

    public ScriptedHelm(Path folder, int major) {
        this.folder = folder;
        this.major = major;
        answer("version", 0);
    }

    /** Lets the next command end as the recorded one did. */
    public ScriptedHelm answer(String recording, int exitCode) {
        Path recorded = recordings();
        return script("""
                cat '%1$s/%2$s.out' 2>/dev/null
                cat '%1$s/%2$s.err' >&2 2>/dev/null
                exit %3$d
                """.formatted(recorded, recording, exitCode));
    }

    /** Lets each command end as the recorded one of its name did, but for those that {@code cases} has branches for. */
    public ScriptedHelm answers(String cases) {
        return script("""
                name=$1; [ "$1" = get ] && name=$2
                case $name in
                %2$s
                esac
                cat '%1$s/'$name.out
                """.formatted(recordings(), cases));
    }

    /** Lets commands run a script; asked for its version it still answers. */
    public ScriptedHelm script(String body) {
        try {
            Path file = binary();
            write(file, """
                    #!/bin/sh
                    if [ "$1" = version ]; then cat '%s/version.out'; exit 0; fi
                    for a in "$@"; do printf '%%s\\n' "$a"; done > '%s/arguments'
                    env > '%s/environment'
                    """.formatted(recordings(), folder, folder) + body);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes an executable file through another process. A process that some other test starts while this JVM has the file
     * open for writing would inherit that, and Linux starts no program that somebody may still write to.
     */
    private static void write(Path file, String text) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", "cat > \"$0\" && chmod 700 \"$0\"", file.toString()).start();
        try (OutputStream in = shell.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        }
        try {
            if (shell.waitFor() != 0) {
                throw new IOException("cannot write " + file);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    public HelmCli cli() {
        return HelmCli.of(HelmBinary.of(binary()));
    }

    Path binary() {
        return folder.resolve("helm");
    }

    List<String> arguments() {
        return lines("arguments");
    }

    List<String> environment() {
        return lines("environment");
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path recordings() {
        try {
            return Path.of(
                    ScriptedHelm.class.getResource("recorded/helm" + major).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
