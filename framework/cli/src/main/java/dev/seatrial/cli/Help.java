/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The text of {@code --help}, which picocli formats. It is only created on request. */
final class Help {

    private Help() {}

    static String overview() {
        CommandSpec root = CommandSpec.create().name("seatrial");
        root.usageMessage().description("Renders and tests Helm charts without Helm.");
        root.addSubcommand("template", template());
        root.addSubcommand("lint", lint());
        root.addSubcommand("validate", validate());
        root.addSubcommand("diff", diff());
        root.addSubcommand("package", packaging());
        root.addSubcommand("repo", repoIndex());
        root.addSubcommand("dep", dependency());
        root.addSubcommand("pull", pull());
        root.addSubcommand("push", push());
        root.addSubcommand("init", InitCommand.spec());
        root.addSubcommand("coverage", CoverageCommand.spec());
        root.addSubcommand("report", ReportCommand.spec());
        root.addSubcommand("unittest", unittest());
        return usage(root);
    }

    static String ofTemplate() {
        return usage(template());
    }

    static String ofLint() {
        return usage(lint());
    }

    static String ofValidate() {
        return usage(validate());
    }

    static String ofPackage() {
        return usage(packaging());
    }

    static String ofRepoIndex() {
        return usage(repoIndex());
    }

    static String ofDependency() {
        return usage(dependency());
    }

    static String ofDependencyList() {
        return usage(dependencyList());
    }

    /** Returns the help of {@code dependency build} or {@code update}. */
    static String ofDependency(String command) {
        return usage(command.equals("build") ? dependencyBuild() : dependencyUpdate());
    }

    static String ofPull() {
        return usage(pull());
    }

    static String ofPush() {
        return usage(push());
    }

    static String ofDiff() {
        return usage(diff());
    }

    static String ofUnittest() {
        return usage(unittest());
    }

    static String version() {
        String version = Help.class.getPackage().getImplementationVersion();
        return "seatrial " + (version == null ? "(development)" : version);
    }

    private static CommandSpec template() {
        CommandSpec spec = CommandSpec.create().name("seatrial template");
        spec.usageMessage()
                .description("Renders a chart and prints the same output as `helm template`, byte for byte.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("NAME")
                .arity("0..1")
                .description("name of the release")
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("CHART")
                .arity("1")
                .description("folder or archive of the chart")
                .build());
        addOptions(spec, Flag.ALL);
        return spec;
    }

    private static CommandSpec lint() {
        CommandSpec spec = CommandSpec.create().name("seatrial lint");
        spec.usageMessage().description("Examines charts and prints the same output as `helm lint`, byte for byte.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("CHART")
                .arity("1..*")
                .description("folders or archives of charts")
                .build());
        addOptions(spec, Flag.LINT);
        return spec;
    }

    private static CommandSpec validate() {
        CommandSpec spec = CommandSpec.create().name("seatrial validate");
        spec.usageMessage()
                .description("Renders charts and checks the manifests as the Kubernetes API server would, without a"
                        + " cluster. The exit code is 1 if a chart is not valid.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("CHART")
                .arity("1..*")
                .description("folders or archives of charts")
                .build());
        addOptions(spec, ValidateCommand.FLAGS);
        return spec;
    }

    private static CommandSpec diff() {
        CommandSpec spec = CommandSpec.create().name("seatrial diff");
        spec.usageMessage()
                .description("Prints what an upgrade from one chart to another would do. The exit code is 0 if nothing"
                        + " changes, 2 if something does, and 1 after an error.");
        spec.addPositional(chart("OLD", "folder or archive of the chart of the release"));
        spec.addPositional(chart("NEW", "folder or archive of the new chart"));
        addOptions(spec, Flag.DIFF);
        return spec;
    }

    private static CommandSpec repoIndex() {
        CommandSpec spec = CommandSpec.create().name("seatrial repo index");
        spec.usageMessage()
                .description(
                        "Writes the file index.yaml of a folder with archives of charts, as `helm repo index` does.");
        spec.addPositional(chart("DIR", "the folder"));
        addOptions(spec, RepoCommand.FLAGS);
        return spec;
    }

    private static CommandSpec dependency() {
        CommandSpec spec = CommandSpec.create().name("seatrial dependency");
        spec.usageMessage()
                .description("Lists, rebuilds or updates the dependencies of a chart, as `helm dependency` does.");
        spec.addSubcommand("list", dependencyList());
        spec.addSubcommand("build", dependencyBuild());
        spec.addSubcommand("update", dependencyUpdate());
        return spec;
    }

    private static CommandSpec pull() {
        CommandSpec spec = CommandSpec.create().name("seatrial pull");
        spec.usageMessage()
                .description("Downloads archives of charts from registries and repositories, as `helm pull` does.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("CHART")
                .arity("1..*")
                .description("oci://HOST/PATH/NAME, the address of an archive, or REPOSITORY/NAME")
                .build());
        addOptions(spec, TransferFlags.PULL);
        return spec;
    }

    private static CommandSpec push() {
        CommandSpec spec = CommandSpec.create().name("seatrial push");
        spec.usageMessage().description("Publishes the archive of a chart in a registry, as `helm push` does.");
        spec.addPositional(
                chart("ARCHIVE", "archive of the chart; a file of provenance beside it is published as well"));
        spec.addPositional(
                chart("REMOTE", "oci://HOST/PATH, or the address of a repository with the API of ChartMuseum"));
        addOptions(spec, TransferFlags.NETWORK);
        return spec;
    }

    private static CommandSpec dependencyBuild() {
        return dependency(
                "build", "Downloads the dependencies in Chart.lock into charts/, as `helm dependency build` does.");
    }

    private static CommandSpec dependencyUpdate() {
        return dependency(
                "update",
                "Downloads the newest dependencies that Chart.yaml accepts into charts/ and writes Chart.lock, as"
                        + " `helm dependency update` does.");
    }

    private static CommandSpec dependency(String command, String description) {
        CommandSpec spec = CommandSpec.create().name("seatrial dependency " + command);
        spec.usageMessage().description(description);
        spec.addPositional(chart("CHART", "folder of the chart"));
        addOptions(spec, TransferFlags.DEPENDENCY);
        return spec;
    }

    private static CommandSpec dependencyList() {
        CommandSpec spec = CommandSpec.create().name("seatrial dependency list");
        spec.usageMessage().description("Prints the dependencies of a chart as `helm dependency list` does.");
        spec.addPositional(chart("CHART", "folder or archive of the chart"));
        addOptions(spec, TransferFlags.DEPENDENCY_LIST);
        return spec;
    }

    private static CommandSpec packaging() {
        CommandSpec spec = CommandSpec.create().name("seatrial package");
        spec.usageMessage()
                .description(
                        "Writes archives of charts with the same files as those of `helm package`. The archives of a"
                                + " chart are always the same, byte for byte.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("CHART")
                .arity("1..*")
                .description("folders of charts")
                .build());
        addOptions(spec, PackageCommand.FLAGS);
        return spec;
    }

    private static PositionalParamSpec chart(String label, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .arity("1")
                .description(description)
                .build();
    }

    private static void addOptions(CommandSpec spec, List<Flag> flags) {
        for (Flag flag : flags) {
            if (flag.role() != Flag.Role.IGNORED) {
                spec.addOption(option(flag));
            }
        }
    }

    private static CommandSpec unittest() {
        CommandSpec spec = CommandSpec.create().name("seatrial unittest");
        spec.usageMessage().description("Runs the test suites of charts as `helm unittest` does.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("CHART")
                .arity("1..*")
                .description("folders or archives of charts")
                .build());
        for (UnittestFlags.Definition flag : UnittestFlags.ALL) {
            List<String> names = flag.shorthand().isEmpty()
                    ? List.of("--" + flag.name())
                    : List.of("-" + flag.shorthand(), "--" + flag.name());
            spec.addOption(OptionSpec.builder(names.toArray(new String[0]))
                    .arity(flag.takesValue() ? "1" : "0")
                    .paramLabel(flag.placeholder())
                    .description(flag.description())
                    .build());
        }
        return spec;
    }

    private static OptionSpec option(Flag flag) {
        List<String> names = flag.shorthand() == null
                ? List.of("--" + flag.name())
                : List.of("-" + flag.shorthand(), "--" + flag.name());
        return OptionSpec.builder(names.toArray(new String[0]))
                .arity(flag.takesValue() ? "1" : "0")
                .paramLabel(flag.placeholder())
                .description((flag.role() == Flag.Role.REFUSED ? "not supported: " : "") + flag.description())
                .build();
    }

    private static String usage(CommandSpec spec) {
        return new CommandLine(spec).getUsageMessage(CommandLine.Help.Ansi.OFF);
    }
}
