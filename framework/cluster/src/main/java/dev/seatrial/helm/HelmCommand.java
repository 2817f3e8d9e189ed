/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import dev.seatrial.chart.SetExpression;
import dev.seatrial.cluster.internal.TemporaryFiles;
import dev.seatrial.helm.HelmSettings.Switch;
import dev.seatrial.helm.HelmValue.SetValue;
import dev.seatrial.helm.HelmValue.ValuesFile;
import dev.seatrial.helm.HelmValue.ValuesText;
import dev.seatrial.secret.internal.SecretDocuments;
import dev.seatrial.secret.internal.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The arguments of one Helm command, with the flags of Helm 3 or Helm 4. Used once, by one thread. Closing it deletes
 * the files that it wrote for Helm.
 */
final class HelmCommand implements AutoCloseable {

    /** The time that Helm may need after its own timeout, to mark a release as failed and to roll back. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final Map<Switch, String> HELM_4 = new EnumMap<>(Map.of(
            Switch.WAIT, "--wait",
            Switch.WAIT_FOR_JOBS, "--wait-for-jobs",
            Switch.ROLLBACK_ON_FAILURE, "--rollback-on-failure",
            Switch.CLEANUP_ON_FAIL, "--cleanup-on-fail",
            Switch.INSTALL, "--install",
            Switch.REUSE_VALUES, "--reuse-values",
            Switch.RESET_VALUES, "--reset-values",
            Switch.RESET_THEN_REUSE_VALUES, "--reset-then-reuse-values",
            Switch.NO_HOOKS, "--no-hooks",
            Switch.FORCE, "--force-replace"));

    /** The flags that Helm 4 renamed; all others are the same. */
    private static final Map<Switch, String> HELM_3 =
            new EnumMap<>(Map.of(Switch.ROLLBACK_ON_FAILURE, "--atomic", Switch.FORCE, "--force"));

    private final HelmBinaryVersion version;
    private final String name;
    private final List<HelmArgument> arguments = new ArrayList<>();
    private final List<Path> temporary = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private Duration limit = GRACE;

    HelmCommand(HelmBinaryVersion version, String... words) {
        this.version = version;
        this.name = "helm " + String.join(" ", words);
        add(words);
    }

    HelmCommand add(String... texts) {
        Stream.of(texts).map(HelmArgument::text).forEach(arguments::add);
        return this;
    }

    /** Adds a file that Helm reads. */
    HelmCommand addFile(Path file) {
        return addFile(FileUse.read(file));
    }

    HelmCommand addFile(FileUse use) {
        arguments.add(HelmArgument.file("", use));
        return this;
    }

    /** Adds the sources of values. */
    HelmCommand addValues(List<HelmValue> values) {
        values.forEach(value -> value.accept(new ValueArguments()));
        return this;
    }

    /** Adds the requested switches. A switch that this command does not have is an error. */
    HelmCommand addSwitches(HelmSettings settings, Set<Switch> known) {
        Set<Switch> wanted = EnumSet.copyOf(settings.switches());
        wanted.remove(Switch.FAIL_FAST);
        if (!known.contains(Switch.WAIT)) {
            wanted.remove(Switch.WAIT);
        }
        for (Switch each : wanted) {
            if (!known.contains(each)) {
                throw HelmException.of("`" + name + "` has no flag `" + spelling(each) + "`.");
            }
            add(spelling(each));
        }
        return this;
    }

    /** Adds Helm's timeout. The process may take slightly longer than that. */
    HelmCommand addTimeout(Duration timeout) {
        limit = timeout.plus(GRACE);
        return add("--timeout", timeout.toMillis() + "ms");
    }

    /** Adds arguments that the test passes to Helm unchanged. */
    HelmCommand addExtra(List<String> extra) {
        extra.stream().map(HelmArgument::assignment).forEach(arguments::add);
        return this;
    }

    /** Sets how long the process may take in total. Each of Helm's operations may take the timeout. */
    HelmCommand withLimit(Duration longest) {
        limit = longest;
        return this;
    }

    List<HelmArgument> arguments() {
        return List.copyOf(arguments);
    }

    Duration limit() {
        return limit;
    }

    /** Returns the arguments for error messages, with secrets masked. */
    List<String> shown() {
        Secrets secrets = secrets();
        return arguments.stream()
                .map(argument -> secrets.isShown() ? argument.local() : secrets.mask(argument.shown()))
                .toList();
    }

    /** Returns the secrets in the values that Helm would get, and closes the command. */
    Secrets secretsOnce() {
        try (this) {
            return secrets();
        }
    }

    /** Returns the secrets in the values that Helm gets. */
    Secrets secrets() {
        Secrets all = Secrets.none().unless(Secrets.areShown());
        for (HelmArgument argument : arguments) {
            all = all.and(argument.secrets());
        }
        for (String text : values) {
            all = all.and(SecretDocuments.secretsIn(text));
        }
        return all;
    }

    @Override
    public void close() {
        for (Path file : temporary) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                file.toFile().deleteOnExit();
            }
        }
    }

    private String spelling(Switch each) {
        String helm4 = HELM_4.getOrDefault(
                each, "--" + each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        return version.isHelm4() ? helm4 : HELM_3.getOrDefault(each, helm4);
    }

    private final class ValueArguments implements HelmValue.Visitor<HelmCommand> {

        @Override
        public HelmCommand file(ValuesFile file) {
            try {
                values.add(Files.readString(file.path()));
            } catch (IOException e) {
                return add("--values").addFile(file.path()); // Helm reports what is wrong with the file
            }
            return add("--values").addFile(file.path());
        }

        @Override
        public HelmCommand text(ValuesText text) {
            values.add(text.yaml());
            try {
                Path file = TemporaryFiles.create("values", ".yaml", text.yaml());
                temporary.add(file);
                return add("--values").addFile(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public HelmCommand set(SetValue set) {
            SetExpression.Kind kind = set.expression().kind();
            String text = set.expression().text();
            add(kind.flag());
            int equals = text.indexOf('=');
            if (kind == SetExpression.Kind.FILE && equals > 0) {
                arguments.add(HelmArgument.file(
                        text.substring(0, equals + 1), FileUse.read(Path.of(text.substring(equals + 1)))));
            } else {
                arguments.add(HelmArgument.assignment(text));
            }
            return HelmCommand.this;
        }
    }
}
