/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.maven;

import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.cli.Seatrial;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: the charts, and how a command is run on them. */
@API(status = INTERNAL, since = "0.1")
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public abstract class ChartMojo extends AbstractMojo {

    private static final String WARNING = "[WARNING] ";
    private static final String ERROR = "[ERROR] ";
    private static final String ADVICE_FOR_HELM = "Use --debug flag to render out invalid YAML\n\n";

    /** The project. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    protected MavenProject project;

    /**
     * The folders of the charts, or archives. Without any, the charts are the folders with a {@code Chart.yaml} in
     * {@code src/main/helm}, or that folder itself.
     */
    @Parameter(property = "seatrial.charts")
    protected List<File> charts = List.of();

    /** Whether to skip all goals of this plugin. */
    @Parameter(property = "seatrial.skip", defaultValue = "false")
    protected boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || isSkipped()) {
            getLog().info("Skipped.");
            return;
        }
        List<Path> found = folders().find(charts);
        if (found.isEmpty() && needsCharts()) {
            getLog().warn("No chart in " + ChartFolders.DEFAULT
                    + ", so nothing is done. Name charts elsewhere with <charts>, or skip the plugin with <skip>.");
            return;
        }
        execute(found);
    }

    /** Does the work of the goal. */
    abstract void execute(List<Path> charts) throws MojoExecutionException, MojoFailureException;

    /** Returns whether this goal is to be skipped. */
    abstract boolean isSkipped();

    /** Returns whether this goal works on charts. */
    boolean needsCharts() {
        return true;
    }

    final ChartFolders folders() {
        return new ChartFolders(folder());
    }

    private Path folder() {
        return project.getBasedir().toPath().toAbsolutePath().normalize();
    }

    /** Returns charts as arguments of a command. */
    final List<String> shown(List<Path> paths) {
        return paths.stream().map(folders()::show).toList();
    }

    /**
     * Runs a command, and logs what it prints.
     *
     * @throws MojoFailureException with its error, if its exit code is not 0
     */
    final void run(List<String> command) throws MojoFailureException {
        log(text(capture(command)));
    }

    /**
     * Runs a command, and returns what it prints.
     *
     * @throws MojoFailureException with its error, if its exit code is not 0
     */
    final byte[] capture(List<String> command) throws MojoFailureException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code;
        try (PrintStream outStream = new PrintStream(out, false, StandardCharsets.UTF_8);
                PrintStream errStream = new PrintStream(err, false, StandardCharsets.UTF_8)) {
            code = Seatrial.run(command, folder(), outStream, errStream);
        }
        String errors = text(err.toByteArray());
        if (code != 0) {
            log(text(out.toByteArray()));
            String message = errors.replaceFirst("^Error: ", "")
                    .replace(ADVICE_FOR_HELM, "")
                    .strip();
            throw new MojoFailureException(
                    message.isEmpty() ? "seatrial " + command.get(0) + " failed, see above." : message);
        }
        errors.lines().filter(line -> !line.isBlank()).forEach(line -> getLog().warn(line));
        return out.toByteArray();
    }

    static String text(byte[] printed) {
        return new String(printed, StandardCharsets.UTF_8);
    }

    private void log(String text) {
        text.stripTrailing().lines().forEach(this::logLine);
    }

    /** Findings begin with their severity, as the lines of Maven's log do. */
    private void logLine(String line) {
        if (line.startsWith(WARNING)) {
            getLog().warn(line.substring(WARNING.length()));
        } else if (line.startsWith(ERROR)) {
            getLog().error(line.substring(ERROR.length()));
        } else {
            getLog().info(line);
        }
    }

    /** Collects the arguments of a command. */
    static final class Command {

        private final List<String> arguments = new ArrayList<>();

        Command(String name) {
            arguments.add(name);
        }

        Command with(String argument) {
            arguments.add(argument);
            return this;
        }

        Command withAll(List<String> more) {
            arguments.addAll(more);
            return this;
        }

        /** Adds a flag, unless the value is missing or empty. */
        Command flag(String name, @Nullable String value) {
            return value == null || value.isEmpty() ? this : with("--" + name + "=" + value);
        }

        /** Adds a flag without a value, if it is set. */
        Command flag(String name, boolean value) {
            return value ? with("--" + name) : this;
        }

        List<String> arguments() {
            return List.copyOf(arguments);
        }
    }
}
