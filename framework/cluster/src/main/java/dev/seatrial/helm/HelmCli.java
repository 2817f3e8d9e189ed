/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.helm.HelmSettings.Switch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The commands of the real Helm. Immutable. A command that fails throws {@link HelmException}.
 *
 * <p>Commands that need a cluster use the given kubeconfig, never the current context of the user.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class HelmCli {

    private static final Set<Switch> CHANGE =
            EnumSet.of(Switch.WAIT, Switch.WAIT_FOR_JOBS, Switch.ROLLBACK_ON_FAILURE, Switch.NO_HOOKS, Switch.FORCE);
    private static final Set<Switch> UPGRADE = EnumSet.of(
            Switch.CLEANUP_ON_FAIL,
            Switch.INSTALL,
            Switch.REUSE_VALUES,
            Switch.RESET_VALUES,
            Switch.RESET_THEN_REUSE_VALUES);
    private static final Set<Switch> ROLLBACK =
            EnumSet.of(Switch.WAIT, Switch.WAIT_FOR_JOBS, Switch.CLEANUP_ON_FAIL, Switch.NO_HOOKS, Switch.FORCE);
    private static final Set<Switch> UNINSTALL = EnumSet.of(Switch.WAIT, Switch.NO_HOOKS, Switch.KEEP_HISTORY);

    private static final Pattern PACKAGED = Pattern.compile("(?m)^Successfully packaged chart and saved it to: (.+)$");
    private static final Duration POLL = Duration.ofMillis(100);

    private final HelmBinary binary;
    private final Target target;
    private final EarlyEnd earlyEnd;

    /** The cluster and namespace of the commands. */
    private record Target(
            @Nullable Path kubeconfig,
            @Nullable String context,
            @Nullable String namespace) {}

    private HelmCli(HelmBinary binary, Target target, EarlyEnd earlyEnd) {
        this.binary = binary;
        this.target = target;
        this.earlyEnd = earlyEnd;
    }

    /** Returns the commands of a binary, without a cluster. */
    public static HelmCli of(HelmBinary binary) {
        return new HelmCli(binary, new Target(null, null, null), EarlyEnd.NEVER);
    }

    /**
     * Returns the same commands for the cluster of a kubeconfig file. If the context is null, the current context of
     * the file is used.
     */
    public HelmCli withKubeconfig(Path kubeconfig, @Nullable String context) {
        return new HelmCli(binary, new Target(kubeconfig, context, target.namespace()), earlyEnd);
    }

    /** Returns the same commands for a namespace. */
    public HelmCli inNamespace(String namespace) {
        return new HelmCli(binary, new Target(target.kubeconfig(), target.context(), namespace), earlyEnd);
    }

    /** Returns the same commands, which end early if there is a reason. */
    HelmCli endingEarly(EarlyEnd end) {
        return new HelmCli(binary, target, end);
    }

    /** Returns the version of the binary. */
    public HelmBinaryVersion version() {
        return binary.version();
    }

    /** Installs a chart ({@code helm install}). */
    public ReleaseStatus install(String release, Path chart, HelmOption... options) {
        return install(release, chart, HelmSettings.defaults().with(options));
    }

    ReleaseStatus install(String release, Path chart, HelmSettings settings) {
        return HelmJson.release(
                run(change("install", release, chart, settings).addSwitches(settings, CHANGE), settings));
    }

    /** Upgrades a release ({@code helm upgrade}). */
    public ReleaseStatus upgrade(String release, Path chart, HelmOption... options) {
        return upgrade(release, chart, HelmSettings.defaults().with(options));
    }

    ReleaseStatus upgrade(String release, Path chart, HelmSettings settings) {
        Set<Switch> known = EnumSet.copyOf(CHANGE);
        known.addAll(UPGRADE);
        return HelmJson.release(
                run(change("upgrade", release, chart, settings).addSwitches(settings, known), settings));
    }

    /**
     * Rolls a release back ({@code helm rollback}).
     *
     * @param revision the revision to return to; 0 for the previous one
     */
    public void rollback(String release, int revision, HelmOption... options) {
        rollback(release, revision, HelmSettings.defaults().with(options));
    }

    void rollback(String release, int revision, HelmSettings settings) {
        HelmCommand command = command("rollback").add(release);
        if (revision > 0) {
            command.add(Integer.toString(revision));
        }
        run(finish(command, settings).addSwitches(settings, ROLLBACK), settings);
    }

    /**
     * Runs the tests of a release ({@code helm test}) and returns Helm's output. If a delete policy removes the pod of
     * a test, Helm cannot return its log; {@link HelmRelease#test} can.
     */
    public String test(String release, boolean logs, HelmOption... options) {
        return test(release, logs, HelmSettings.defaults().with(options));
    }

    String test(String release, boolean logs, HelmSettings settings) {
        HelmCommand command = command("test").add(release);
        if (logs) {
            command.add("--logs");
        }
        return run(finish(command, settings).addSwitches(settings, EnumSet.noneOf(Switch.class)), settings);
    }

    /** Uninstalls a release ({@code helm uninstall}). */
    public void uninstall(String release, HelmOption... options) {
        uninstall(release, HelmSettings.defaults().with(options));
    }

    void uninstall(String release, HelmSettings settings) {
        run(finish(command("uninstall").add(release), settings).addSwitches(settings, UNINSTALL), settings);
    }

    /** Returns the revisions of a release, oldest first ({@code helm history}). */
    public List<Revision> history(String release) {
        return HelmJson.history(run(command("history").add(release, "--output", "json")));
    }

    /** Returns the latest revision of a release ({@code helm status}). */
    public ReleaseStatus status(String release) {
        return HelmJson.release(run(command("status").add(release, "--output", "json")));
    }

    /** Returns a revision of a release ({@code helm status --revision}). */
    public ReleaseStatus status(String release, int revision) {
        return HelmJson.release(
                run(command("status").add(release, "--revision", Integer.toString(revision), "--output", "json")));
    }

    /**
     * Returns the values given to a release as JSON ({@code helm get values}).
     *
     * @param all whether to include the chart's default values
     */
    public String values(String release, boolean all) {
        HelmCommand command = command("get", "values").add(release, "--output", "json");
        return run(all ? command.add("--all") : command);
    }

    /** Returns the objects of a release as Helm sent them ({@code helm get manifest}). */
    public String manifest(String release) {
        return run(command("get", "manifest").add(release));
    }

    /** Returns the hooks of a release ({@code helm get hooks}). */
    public String hooks(String release) {
        return run(command("get", "hooks").add(release));
    }

    /** Returns the notes of a release ({@code helm get notes}). */
    public String notes(String release) {
        return run(command("get", "notes").add(release));
    }

    /** Downloads the dependencies in {@code Chart.lock} to {@code charts/} ({@code helm dependency build}). */
    public void dependencyBuild(Path chart) {
        run(command("dependency", "build").addFile(FileUse.dependent(chart)).withLimit(Duration.ofMinutes(5)));
    }

    /** Packages a chart into a folder and returns the archive ({@code helm package}). */
    public Path packageChart(Path chart, Path folder) {
        String printed =
                run(command("package").addFile(chart).add("--destination").addFile(FileUse.written(folder)));
        Matcher saved = PACKAGED.matcher(printed);
        if (!saved.find()) {
            throw HelmException.of(
                    "The output of helm package does not contain the path of the archive: " + printed.strip());
        }
        return folder.resolve(Path.of(saved.group(1).strip()).getFileName().toString());
    }

    /** Checks a chart and returns the findings ({@code helm lint}). Throws an exception for errors of the chart. */
    public String lint(Path chart, HelmOption... options) {
        HelmSettings settings = HelmSettings.defaults().with(options);
        return run(command("lint").addFile(chart).addValues(settings.values()).addExtra(settings.extra()));
    }

    /** Returns the chart as Helm renders it ({@code helm template}). */
    public String template(String release, Path chart, HelmOption... options) {
        HelmSettings settings = HelmSettings.defaults().with(options);
        return run(command("template")
                .add(release)
                .addFile(chart)
                .addValues(settings.values())
                .addExtra(settings.extra()));
    }

    private HelmCommand change(String verb, String release, Path chart, HelmSettings settings) {
        HelmCommand command = command(verb)
                .add(release)
                .addFile(settings.chart().orElse(chart))
                .add("--output", "json")
                .addValues(settings.values());
        return finish(command, settings);
    }

    /** A command may wait several times: before hooks, for objects, after hooks, and again during a rollback. */
    private static HelmCommand finish(HelmCommand command, HelmSettings settings) {
        command.addTimeout(settings.timeout())
                .withLimit(settings.timeout().multipliedBy(4).plusMinutes(1));
        return command.addExtra(settings.extra());
    }

    private HelmCommand command(String... words) {
        HelmCommand command = new HelmCommand(binary.version(), words);
        if (target.kubeconfig() != null) {
            command.add("--kubeconfig").addFile(target.kubeconfig());
        }
        if (target.context() != null) {
            command.add("--kube-context", target.context());
        }
        return target.namespace() == null ? command : command.add("--namespace", target.namespace());
    }

    private String run(HelmCommand command) {
        return run(command, EarlyEnd.NEVER);
    }

    private String run(HelmCommand command, HelmSettings settings) {
        return run(command, settings.has(Switch.FAIL_FAST) ? earlyEnd : EarlyEnd.NEVER);
    }

    private String run(HelmCommand command, EarlyEnd end) {
        try (command) {
            HelmLauncher.Run run = binary.launcher().start(command.arguments());
            Optional<Diagnostic> reason = await(run, command, end);
            HelmOutput output = run.output();
            if (output.exitCode() == 0) {
                return output.stdout();
            }
            throw new HelmFailure(command, output).toException(reason);
        }
    }

    private static Optional<Diagnostic> await(HelmLauncher.Run run, HelmCommand command, EarlyEnd end) {
        long deadline = System.nanoTime() + command.limit().toNanos();
        while (!run.endsWithin(POLL)) {
            Optional<Diagnostic> reason = end.reason();
            if (reason.isPresent()) {
                run.interrupt();
                return giveUp(run, command, reason.get());
            }
            if (System.nanoTime() > deadline) {
                return giveUp(
                        run,
                        command,
                        Diagnostic.of("Helm did not end within " + Durations.text(command.limit()) + "."));
            }
        }
        return Optional.empty();
    }

    /**
     * When interrupted, Helm still updates the status of the release and rolls back if requested. It gets time for
     * this.
     */
    private static Optional<Diagnostic> giveUp(HelmLauncher.Run run, HelmCommand command, Diagnostic reason) {
        if (!run.endsWithin(command.limit())) {
            run.kill();
            run.endsWithin(Duration.ofSeconds(10));
        }
        return Optional.of(reason);
    }

    /** Returns the Helm version and its location, for messages. */
    List<String> describe() {
        List<String> facts = new ArrayList<>();
        facts.add("helm " + binary.version() + " (" + binary.launcher().origin() + ")");
        return facts;
    }
}
