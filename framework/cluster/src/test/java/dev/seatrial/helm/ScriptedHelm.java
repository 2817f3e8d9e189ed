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

/** A helm that is a shell script. It records its arguments and returns recorded output of the real Helm. */
public final class ScriptedHelm {

    private final Path folder;
    private final int major;

    public ScriptedHelm(Path folder, int major) {
        this.folder = folder;
        this.major = major;
        answer("version", 0);
    }

    /** Makes the next command return the recorded result. */
    public ScriptedHelm answer(String recording, int exitCode) {
        Path recorded = recordings();
        return script("""
                cat '%1$s/%2$s.out' 2>/dev/null
                cat '%1$s/%2$s.err' >&2 2>/dev/null
                exit %3$d
                """.formatted(recorded, recording, exitCode));
    }

    /** Makes each command return the recorded result of that name, except those for which {@code cases} has a branch. */
    public ScriptedHelm answers(String cases) {
        return script("""
                name=$1; [ "$1" = get ] && name=$2
                case $name in
                %2$s
                esac
                cat '%1$s/'$name.out
                """.formatted(recordings(), cases));
    }

    /** Makes commands run a script. The command {@code version} still works. */
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
     * Writes an executable file with another process. If this JVM wrote the file, a process that another test starts at that
     * moment would inherit the open file, and Linux does not run programs that are open for writing.
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
