/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * An executable Helm: the file in the system property {@code seatrial.helm} or the environment variable {@code
 * SEATRIAL_HELM}, or else {@code helm} on the {@code PATH}. If there is none, {@link HelmContainer} is used instead.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class HelmBinary {

    /** The system property with the path of the binary. */
    public static final String PROPERTY = "seatrial.helm";
    /** The environment variable with the path of the binary. */
    public static final String VARIABLE = "SEATRIAL_HELM";

    private final HelmLauncher launcher;
    private final HelmBinaryVersion version;

    private HelmBinary(HelmLauncher launcher, HelmBinaryVersion version) {
        this.launcher = launcher;
        this.version = version;
    }

    /** Returns the binary according to the properties and environment of this JVM; empty if there is none. */
    public static Optional<HelmBinary> find() {
        return find(System::getProperty, System::getenv);
    }

    /**
     * Returns the binary according to properties and environment; empty if there is none.
     *
     * @throws HelmException if the configured binary does not exist, since another one must not be used silently
     */
    @SuppressWarnings("NullAway") // both functions answer null for what is not set
    static Optional<HelmBinary> find(
            UnaryOperator<@Nullable String> properties, UnaryOperator<@Nullable String> environment) {
        String property = properties.apply(PROPERTY);
        if (property != null && !property.isBlank()) {
            return Optional.of(named(property, "-D" + PROPERTY));
        }
        String variable = environment.apply(VARIABLE);
        if (variable != null && !variable.isBlank()) {
            return Optional.of(named(variable, VARIABLE));
        }
        return onPath(environment.apply("PATH")).map(HelmBinary::of);
    }

    /** Returns the binary in a file. */
    public static HelmBinary of(Path file) {
        return of(new LocalHelm(file));
    }

    static HelmBinary of(HelmLauncher launcher) {
        HelmLauncher.Run run = launcher.start(List.of(
                HelmArgument.text("version"), HelmArgument.text("--template"), HelmArgument.text("{{.Version}}")));
        if (!run.endsWithin(Duration.ofSeconds(60))) {
            run.kill();
            throw HelmException.of("`" + launcher.origin() + " version` did not end within 60 seconds.");
        }
        HelmOutput output = run.output();
        if (output.exitCode() != 0) {
            throw HelmException.of(
                    Diagnostic.of("`" + launcher.origin() + " version` failed, so this is not a usable Helm.")
                            .withFact("exit", Integer.toString(output.exitCode()))
                            .withFact("stderr", output.stderr().strip()),
                    null);
        }
        return new HelmBinary(launcher, HelmBinaryVersion.parse(output.stdout()));
    }

    /** Returns the version of the binary. */
    public HelmBinaryVersion version() {
        return version;
    }

    /** Returns the location of the binary for messages. */
    public String origin() {
        return launcher.origin();
    }

    HelmLauncher launcher() {
        return launcher;
    }

    private static HelmBinary named(String text, String by) {
        Path file = Path.of(text);
        if (!Files.isExecutable(file) || Files.isDirectory(file)) {
            throw HelmException.of(
                    Diagnostic.of("`" + text + "` is not an executable file.")
                            .withFact("set by", by)
                            .withHint("Set it to the path of the helm binary, or unset it to use the one on the PATH."),
                    null);
        }
        return of(file);
    }

    private static Optional<Path> onPath(@Nullable String path) {
        if (path == null) {
            return Optional.empty();
        }
        for (String folder : path.split(File.pathSeparator, -1)) {
            for (String name : List.of("helm", "helm.exe")) {
                Path file = Path.of(folder, name);
                if (!folder.isEmpty() && Files.isRegularFile(file) && Files.isExecutable(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }
}
