/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.UserValues;
import dev.seatrial.template.internal.yaml.Yaml;
import dev.seatrial.unittest.internal.suite.Job;
import dev.seatrial.unittest.internal.suite.Suite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of a job, by where the suite has them.
 *
 * @param suiteFiles the values files of the suite, and those for all suites
 * @param jobFiles the values files of the job
 * @param suiteSet what {@code set} of the suite has, as a tree of values of the chart that is rendered
 * @param jobSet what {@code set} of the job has
 * @param all all of them, merged as the job does
 * @param templates the templates that the suite loads, by their paths below the chart; empty for all of them
 */
public record JobInputs(
        List<Path> suiteFiles,
        List<Path> jobFiles,
        Map<String, @Nullable Object> suiteSet,
        Map<String, @Nullable Object> jobSet,
        UserValues all,
        List<String> templates) {

    /** Returns the values of a job; empty if they cannot be read. */
    public static Optional<JobInputs> of(PlannedSuite planned, Job job, RunSettings settings) {
        Suite suite = planned.suite();
        List<Path> suiteFiles = new ArrayList<>(files(suite, suite.values()));
        suiteFiles.addAll(settings.valuesFiles());
        List<Path> jobFiles = files(suite, job.values());
        ValueLayers layers = new ValueLayers(planned.chart());
        try {
            suiteFiles.forEach(file -> layers.addFile(file, file.toString()));
            jobFiles.forEach(file -> layers.addFile(file, file.toString()));
            layers.addSet(suite.set(), "suite", 0);
            layers.addSet(job.set(), "job", 0);
            return Optional.of(new JobInputs(
                    suiteFiles,
                    jobFiles,
                    tree(planned.chart(), suite.set()),
                    tree(planned.chart(), job.set()),
                    ValueLayers.values(layers.layers()),
                    templates(planned)));
        } catch (ValueLayers.Fault | SetPath.Fault e) {
            return Optional.empty();
        }
    }

    private static List<String> templates(PlannedSuite planned) {
        Suite suite = planned.suite();
        if (suite.templates().isEmpty() && suite.excludeTemplates().isEmpty()) {
            return List.of();
        }
        TemplateSelection selection =
                TemplateSelection.of(planned.chart().route(), suite.templates(), suite.excludeTemplates());
        List<String> all = new ArrayList<>();
        collect(planned.chart().root(), planned.chart().root().name() + "/", all);
        int name = planned.chart().root().name().length() + 1;
        return all.stream()
                .filter(path -> !TemplateNames.isPartial(path) && selection.selects(path))
                .map(path -> path.substring(name))
                .sorted()
                .toList();
    }

    private static void collect(Chart chart, String prefix, List<String> paths) {
        chart.templates().forEach(template -> paths.add(prefix + template.name()));
        chart.dependencies().forEach(each -> collect(each, prefix + "charts/" + each.name() + "/", paths));
    }

    private static List<Path> files(Suite suite, List<String> names) {
        Path folder = suite.file().getParent();
        return names.stream()
                .map(name -> (folder == null ? Path.of(name) : folder.resolve(name)).normalize())
                .toList();
    }

    private static Map<String, @Nullable Object> tree(TestedChart chart, Map<String, @Nullable Object> set) {
        ValueLayers layers = new ValueLayers(chart);
        layers.addSet(set, "set", 0);
        return layers.layers().isEmpty()
                ? Map.of()
                : Yaml.decodeMap(layers.layers().get(0).yaml());
    }
}
