/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.unittest.internal.run.ChartPlan;
import dev.seatrial.unittest.internal.run.JobInputs;
import dev.seatrial.unittest.internal.run.JobResult;
import dev.seatrial.unittest.internal.run.KubernetesDefault;
import dev.seatrial.unittest.internal.run.PlannedSuite;
import dev.seatrial.unittest.internal.run.RunSettings;
import dev.seatrial.unittest.internal.run.SuiteRun;
import dev.seatrial.unittest.internal.suite.Job;
import dev.seatrial.unittest.internal.suite.SuiteException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Converts the suites of a chart: one class for each suite, and one for the tests that must stay where they are. */
public final class Converter {

    private static final String TESTS = "src/test/java/";
    private static final String SNAPSHOTS = "src/test/snapshots/";

    private final ChartPlan plan;
    private final RunSettings settings;
    private final Options options;
    private final InputCheck check;
    private final Names names = new Names();

    /** @param settings how the suites run, without recording anything */
    public Converter(ChartPlan plan, RunSettings settings, Options options, InputCheck check) {
        this.plan = plan;
        this.settings = settings;
        this.options = options;
        this.check = check;
    }

    /**
     * Converts all suites but those that cannot be read.
     *
     * @throws dev.seatrial.chart.ChartException if the chart cannot be loaded as tests do
     */
    public Conversion convert() {
        Chart chart = ChartLoader.load(plan.folder());
        KubernetesDefault kubernetes = new KubernetesDefault();
        SuiteRun run = new SuiteRun(settings, kubernetes);
        Map<String, String> files = new TreeMap<>();
        List<KeptTest> kept = new ArrayList<>();
        List<SuiteException> skipped = new ArrayList<>(plan.errors());
        Map<String, Boolean> verdicts = new TreeMap<>();
        int tests = 0;
        int assertions = 0;
        Map<String, Integer> suitesOfFiles = new HashMap<>();
        plan.suites()
                .forEach(planned -> suitesOfFiles.merge(planned.suite().file().toString(), 1, Integer::sum));
        for (PlannedSuite planned : plan.suites()) {
            List<SuiteConverter.Ran> ran;
            try {
                ran = run(run, planned, kubernetes);
            } catch (SuiteException e) {
                skipped.add(e);
                continue;
            }
            boolean isAlone = suitesOfFiles.getOrDefault(planned.suite().file().toString(), 0) == 1;
            String name = names.unique(className(planned, isAlone));
            SuiteConverter converter = new SuiteConverter(planned, chart, name, settings.skipsSchema(), check);
            SuiteConverter.Converted converted = converter.convert(ran);
            kept.addAll(converted.kept());
            if (!converted.tests().isEmpty()) {
                files.put(path(name), new ClassSource(options, plan.folder()).of(name, shown(planned), converted));
            }
            for (ConvertedTest test : converted.tests()) {
                tests++;
                verdicts.put(options.packageName() + "." + name + "#" + test.method(), test.passes());
                assertions += test.job().assertions().size();
                test.snapshots().forEach((file, text) -> files.put(SNAPSHOTS + file, text));
            }
        }
        if (!kept.isEmpty()) {
            String name = names.unique(JavaText.className(chart.name()) + "SuitesTest");
            files.put(path(name), new KeptSource(options, plan.folder()).of(name, kept, members()));
        }
        List<Job> all = plan.suites().stream()
                .flatMap(planned -> planned.suite().jobs().stream())
                .toList();
        int allAssertions =
                all.stream().mapToInt(job -> job.assertions().size()).sum();
        return new Conversion(
                files, tests, all.size(), assertions, allAssertions, List.copyOf(kept), List.copyOf(skipped), verdicts);
    }

    private List<SuiteConverter.Ran> run(SuiteRun run, PlannedSuite planned, KubernetesDefault kubernetes) {
        SuiteRun.Started started = run.start(planned);
        List<SuiteConverter.Ran> ran = new ArrayList<>();
        for (Job job : planned.suite().jobs()) {
            List<Observed> observed = new ArrayList<>();
            JobResult result = started.run(
                    job, (assertion, passed, selected) -> observed.add(new Observed(assertion, passed, selected)));
            ran.add(new SuiteConverter.Ran(
                    job,
                    result,
                    observed,
                    kubernetes.current(),
                    JobInputs.of(planned, job, settings).orElse(null)));
        }
        return ran;
    }

    private List<String> members() {
        List<String> members = new ArrayList<>();
        if (!settings.valuesFiles().isEmpty()) {
            members.add("values = "
                    + TestSource.array(settings.valuesFiles().stream()
                            .map(file -> ValueLines.name(file, options.module(), options.module()))
                            .toList()));
        }
        if (!settings.withSubcharts()) {
            members.add("subcharts = false");
        }
        if (settings.skipsSchema()) {
            members.add("skipSchemaValidation = true");
        }
        return members;
    }

    private String className(PlannedSuite planned, boolean isAlone) {
        String file = String.valueOf(planned.suite().file().getFileName()).replaceFirst("\\.[^.]*$", "");
        String words = isAlone || planned.suite().name().isBlank()
                ? file
                : planned.suite().name();
        String dependency = planned.chart().keys().isEmpty()
                ? ""
                : planned.chart().keys().get(planned.chart().keys().size() - 1);
        String name = JavaText.className(dependency + " " + words);
        String withoutTest = name.replaceFirst("(?i)tests?$", "");
        boolean isTaken = withoutTest.isEmpty() || withoutTest.equals("Chart"); // by annotations that the class has
        return withoutTest + (isTaken ? "Suite" : "") + "Test";
    }

    private String shown(PlannedSuite planned) {
        Path file = planned.suite().file().toAbsolutePath().normalize();
        return plan.folder()
                .toAbsolutePath()
                .normalize()
                .relativize(file)
                .toString()
                .replace('\\', '/');
    }

    private String path(String name) {
        return TESTS + options.packageName().replace('.', '/') + "/" + name + ".java";
    }
}
