/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.lint.LintFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A flag of {@code helm template} or {@code helm lint}.
 *
 * @param name the long name
 * @param shorthand the letter, null if there is none
 * @param kind the kind of its value
 * @param role how Seatrial treats it
 * @param description for the help
 */
record Flag(String name, @Nullable Character shorthand, Kind kind, Role role, String description) {

    enum Kind {
        BOOL,
        STRING,
        /** May be repeated; each value is used as it is. */
        ARRAY,
        /** May be repeated; each value is a list separated by commas. */
        SLICE,
        /** An optional string. */
        OPTIONAL,
        /** A duration, such as {@code 5m0s}. */
        DURATION,
        INT,
        FLOAT,
        /** Pairs as {@code key=value}, separated by commas. */
        PAIRS
    }

    enum Role {
        USED,
        /** Only matters for installations; rendering does not depend on it. */
        IGNORED,
        /** Needs a cluster, a repository, a key ring or another program. */
        REFUSED
    }

    /** All flags of {@code helm template}. */
    static final List<Flag> ALL = List.of(
            used("values", 'f', Kind.SLICE, "YAML file with values; later files override earlier ones"),
            used("set", null, Kind.ARRAY, "values in the form key1=val1,key2=val2"),
            used("set-string", null, Kind.ARRAY, "string values in the form key1=val1,key2=val2"),
            used("set-json", null, Kind.ARRAY, "JSON values in the form key1=jsonval1,key2=jsonval2"),
            used("set-file", null, Kind.ARRAY, "values read from files, in the form key1=path1,key2=path2"),
            used("set-literal", null, Kind.ARRAY, "a literal string value in the form key=value"),
            used("namespace", 'n', Kind.STRING, "namespace of the release"),
            used("kube-version", null, Kind.STRING, "Kubernetes version for .Capabilities.KubeVersion"),
            used("api-versions", 'a', Kind.SLICE, "additional API versions for .Capabilities.APIVersions"),
            used("include-crds", null, Kind.BOOL, "include the files in crds/"),
            used("show-only", 's', Kind.ARRAY, "only show the manifests of this template"),
            used("is-upgrade", null, Kind.BOOL, "set .Release.IsUpgrade instead of .Release.IsInstall"),
            used("no-hooks", null, Kind.BOOL, "omit hooks"),
            used("skip-tests", null, Kind.BOOL, "omit test hooks"),
            used("skip-schema-validation", null, Kind.BOOL, "do not validate values with values.schema.json"),
            used("output-dir", null, Kind.STRING, "write manifests to files in this folder"),
            used("release-name", null, Kind.BOOL, "use the release name in the paths below --output-dir"),
            used("name-template", null, Kind.STRING, "template for the release name"),
            used("generate-name", 'g', Kind.BOOL, "generate a release name"),
            used("debug", null, Kind.BOOL, "print manifests even if they are not valid YAML"),
            used("explain", null, Kind.BOOL, "show the template line, the values and a hint below errors"),
            used(
                    "explain-line",
                    null,
                    Kind.STRING,
                    "print where a line comes from, such as Deployment/web:12 or templates/web.yaml:12, instead of the manifests"),
            used("helm-version", null, Kind.STRING, "Helm version to follow: " + HelmVersion.names()),
            used("limit", null, Kind.ARRAY, "a limit as name=value: time=2m, output=1000000, file-size=20MiB"),
            used("dry-run", null, Kind.OPTIONAL, "only `client` is supported"),
            used("help", 'h', Kind.BOOL, "show this help"),
            ignored("skip-crds", null, Kind.BOOL),
            ignored("create-namespace", null, Kind.BOOL),
            ignored("force-replace", null, Kind.BOOL),
            ignored("force", null, Kind.BOOL),
            ignored("force-conflicts", null, Kind.BOOL),
            ignored("server-side", null, Kind.BOOL),
            ignored("replace", null, Kind.BOOL),
            ignored("timeout", null, Kind.DURATION),
            ignored("wait", null, Kind.OPTIONAL),
            ignored("wait-for-jobs", null, Kind.BOOL),
            ignored("description", null, Kind.STRING),
            ignored("devel", null, Kind.BOOL),
            ignored("disable-openapi-validation", null, Kind.BOOL),
            ignored("rollback-on-failure", null, Kind.BOOL),
            ignored("atomic", null, Kind.BOOL),
            ignored("render-subchart-notes", null, Kind.BOOL),
            ignored("labels", 'l', Kind.PAIRS),
            ignored("hide-notes", null, Kind.BOOL),
            ignored("take-ownership", null, Kind.BOOL),
            ignored("version", null, Kind.STRING),
            ignored("color", null, Kind.STRING),
            ignored("colour", null, Kind.STRING),
            ignored("burst-limit", null, Kind.INT),
            ignored("qps", null, Kind.FLOAT),
            ignored("kubeconfig", null, Kind.STRING),
            ignored("kube-context", null, Kind.STRING),
            ignored("kube-token", null, Kind.STRING),
            ignored("kube-as-user", null, Kind.STRING),
            ignored("kube-as-group", null, Kind.ARRAY),
            ignored("kube-apiserver", null, Kind.STRING),
            ignored("kube-ca-file", null, Kind.STRING),
            ignored("kube-tls-server-name", null, Kind.STRING),
            ignored("kube-insecure-skip-tls-verify", null, Kind.BOOL),
            ignored("registry-config", null, Kind.STRING),
            ignored("repository-config", null, Kind.STRING),
            ignored("repository-cache", null, Kind.STRING),
            ignored("content-cache", null, Kind.STRING),
            refused("validate", Kind.BOOL, "there is no cluster to validate against"),
            refused(
                    "dependency-update",
                    Kind.BOOL,
                    "dependencies are not downloaded; run `seatrial dependency update` first"),
            refused("enable-dns", Kind.BOOL, "Seatrial makes no DNS queries"),
            refused("verify", Kind.BOOL, "charts are not verified; use `helm verify`"),
            refused("keyring", Kind.STRING, "charts are not verified; use `helm verify`"),
            refused("repo", Kind.STRING, "charts are not downloaded; use `seatrial pull`"),
            refused("username", Kind.STRING, "charts are not downloaded; use `seatrial pull`"),
            refused("password", Kind.STRING, "charts are not downloaded; use `seatrial pull`"),
            refused("cert-file", Kind.STRING, "charts are not downloaded; use `seatrial pull`"),
            refused("key-file", Kind.STRING, "charts are not downloaded; use `seatrial pull`"),
            refused("ca-file", Kind.STRING, "charts are not downloaded; use `seatrial pull`"),
            refused("insecure-skip-tls-verify", Kind.BOOL, "charts are not downloaded; use `seatrial pull`"),
            refused("plain-http", Kind.BOOL, "charts are not downloaded; use `seatrial pull`"),
            refused("pass-credentials", Kind.BOOL, "charts are not downloaded; use `seatrial pull`"),
            refused("post-renderer", Kind.STRING, "Seatrial runs no other programs; pipe the output instead"),
            ignored("post-renderer-args", null, Kind.SLICE));

    /** The flags that {@code helm lint} has in common with {@code helm template}, and its own. */
    static final List<Flag> LINT = Stream.concat(
                    Stream.of(
                            used("strict", null, Kind.BOOL, "fail on warnings"),
                            used("with-subcharts", null, Kind.BOOL, "lint the charts in charts/ as well"),
                            used("quiet", null, Kind.BOOL, "print only warnings and errors"),
                            used(
                                    "output-format",
                                    null,
                                    Kind.STRING,
                                    "a format for other programs: " + LintFormat.names())),
                    ALL.stream().filter(flag -> sharedWithLint().contains(flag.name())))
            .toList();

    /** The flags that {@code seatrial diff} has in common with {@code helm template} and {@code helm upgrade}, and its own. */
    static final List<Flag> DIFF = Stream.concat(
                    Stream.of(
                            used("output", 'o', Kind.STRING, "text, markdown or json; text unless it is set"),
                            used(
                                    "old-values",
                                    null,
                                    Kind.SLICE,
                                    "YAML file with values of the old release, instead of the other values"),
                            used("release", null, Kind.STRING, "name of the release"),
                            used("reset-values", null, Kind.BOOL, "use no values of the old release again"),
                            used("reuse-values", null, Kind.BOOL, "use all values of the old release again"),
                            used(
                                    "reset-then-reuse-values",
                                    null,
                                    Kind.BOOL,
                                    "use the user's values of the old release again, over those of the new chart")),
                    ofRenders())
            .toList();

    /** Returns the flags of {@code helm template} that commands of Seatrial's own have. */
    static Stream<Flag> ofRenders() {
        return ALL.stream()
                .filter(flag ->
                        sharedWithLint().contains(flag.name()) || flag.name().equals("api-versions"))
                .filter(flag -> flag.role() == Role.USED && !flag.name().equals("debug"));
    }

    private static Set<String> sharedWithLint() {
        return Set.of(
                "values",
                "set",
                "set-string",
                "set-json",
                "set-file",
                "set-literal",
                "namespace",
                "kube-version",
                "skip-schema-validation",
                "debug",
                "helm-version",
                "limit",
                "help",
                "color",
                "colour",
                "burst-limit",
                "qps",
                "kubeconfig",
                "kube-context",
                "kube-token",
                "kube-as-user",
                "kube-as-group",
                "kube-apiserver",
                "kube-ca-file",
                "kube-tls-server-name",
                "kube-insecure-skip-tls-verify",
                "registry-config",
                "repository-config",
                "repository-cache",
                "content-cache");
    }

    private static final Set<String> SINCE_HELM_4 = Set.of(
            "color",
            "colour",
            "content-cache",
            "force-conflicts",
            "force-replace",
            "rollback-on-failure",
            "server-side");

    static Flag used(String name, @Nullable Character shorthand, Kind kind, String description) {
        return new Flag(name, shorthand, kind, Role.USED, description);
    }

    private static Flag ignored(String name, @Nullable Character shorthand, Kind kind) {
        return new Flag(name, shorthand, kind, Role.IGNORED, "accepted, without effect on rendering");
    }

    private static Flag refused(String name, Kind kind, String reason) {
        return refused(name, null, kind, reason);
    }

    static Flag refused(String name, @Nullable Character shorthand, Kind kind, String reason) {
        return new Flag(name, shorthand, kind, Role.REFUSED, reason);
    }

    /** Returns the flags that {@code helm package} has in common with {@code helm template}. */
    static Stream<Flag> ofHelmPackage() {
        Set<String> downloads = Set.of(
                "username", "password", "cert-file", "key-file", "ca-file", "insecure-skip-tls-verify", "plain-http");
        Set<String> own = Set.of("namespace", "debug", "helm-version", "limit", "help");
        return ALL.stream()
                .filter(flag -> own.contains(flag.name())
                        || downloads.contains(flag.name())
                        || (flag.role() == Role.IGNORED && sharedWithLint().contains(flag.name())));
    }

    /** Returns whether a Helm version has this flag. */
    boolean isOf(HelmVersion helm) {
        return helm.rules().isHelm4() || !SINCE_HELM_4.contains(name);
    }

    /** Returns the deprecation notice of a flag that a Helm version has deprecated. */
    Optional<String> deprecation(HelmVersion helm) {
        return Optional.ofNullable(
                switch (name) {
                    case "force" -> helm.rules().isHelm4() ? "use --force-replace instead" : null;
                    case "atomic" -> helm.rules().isHelm4() ? "use --rollback-on-failure instead" : null;
                    case "hide-notes", "render-subchart-notes" ->
                        helm.rules().deprecatesNotesFlags()
                                ? "this flag has no effect for 'helm template' and will be removed in Helm 5"
                                : null;
                    default -> null;
                });
    }

    /** Returns the name for messages. */
    String display() {
        return shorthand == null ? "--" + name : "-" + shorthand + ", --" + name;
    }

    boolean takesValue() {
        return kind != Kind.BOOL && kind != Kind.OPTIONAL;
    }

    /** Returns the placeholder of the value in the help. */
    String placeholder() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
