/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.render.RenderedChart;
import dev.seatrial.unittest.internal.run.JobInputs;
import dev.seatrial.unittest.internal.run.JobResult;
import dev.seatrial.unittest.internal.run.JobVerdict;
import dev.seatrial.unittest.internal.run.PlannedSuite;
import dev.seatrial.unittest.internal.suite.Job;
import dev.seatrial.unittest.internal.suite.ReleaseFields;
import dev.seatrial.unittest.internal.suite.Suite;
import dev.seatrial.validation.Validation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Converts a suite into a class, with the annotations on the class that let most of its tests be said. */
final class SuiteConverter {

    private final Suite suite;
    private final Chart chart;
    private final String type;
    private final boolean skipsSchema;
    private final InputCheck check;
    private final Map<TestKey, Outcome> outcomes = new HashMap<>();

    /** What a render depends on. The values are compared by their text, which is cheaper than to render twice. */
    private record TestKey(TestSettings settings, int values) {}

    /** @param type the name of the class */
    SuiteConverter(PlannedSuite planned, Chart chart, String type, boolean skipsSchema, InputCheck check) {
        this.suite = planned.suite();
        this.chart = chart;
        this.type = type;
        this.skipsSchema = skipsSchema;
        this.check = check;
    }

    /** A job as it ran in its suite. */
    record Ran(
            Job job,
            JobResult result,
            List<Observed> assertions,
            String version,
            @Nullable JobInputs inputs) {}

    /** The class that a suite becomes. */
    record Converted(ClassSettings settings, List<ConvertedTest> tests, List<KeptTest> kept) {}

    Converted convert(List<Ran> jobs) {
        Converted best = null;
        for (ClassSettings settings : candidates(jobs)) {
            Converted converted = convert(jobs, settings, false);
            if (best == null || converted.tests().size() > best.tests().size()) {
                best = converted;
            }
            if (converted.kept().isEmpty()) {
                return converted;
            }
        }
        Converted first = Objects.requireNonNull(best);
        return convert(jobs, first.settings(), true);
    }

    /** Returns the annotations to try, the simplest first. */
    private List<ClassSettings> candidates(List<Ran> jobs) {
        List<JobInputs> inputs = jobs.stream()
                .flatMap(job -> Optional.ofNullable(job.inputs()).stream())
                .toList();
        List<ReleaseFields> releases = suite.release().namespace().isEmpty()
                ? List.of(suite.release(), suite.release().over(new ReleaseFields("", "NAMESPACE", 0, false)))
                : List.of(suite.release());
        boolean saysVersion = !suite.capabilities().major().isEmpty()
                || !suite.capabilities().minor().isEmpty();
        String version = jobs.isEmpty() ? "" : jobs.get(0).version();
        List<String> versions = saysVersion ? List.of(version) : List.of("", version);
        List<String> apis = Objects.requireNonNullElse(suite.capabilities().apiVersions(), List.of());
        List<ClassSettings> all = new ArrayList<>();
        for (String each : versions) {
            for (ReleaseFields release : releases) {
                for (boolean isText : List.of(false, true)) {
                    ValueLines values = inputs.isEmpty()
                            ? new ValueLines(List.of(), "", List.of())
                            : ValueLines.of(
                                    inputs.get(0).suiteFiles(), inputs.get(0).suiteSet(), isText);
                    ClassSettings settings =
                            new ClassSettings(release, each, apis, values, isText, List.of(), suite.chart());
                    if (isText || inputs.stream().allMatch(settings::fits)) {
                        all.add(settings);
                        break;
                    }
                }
            }
        }
        List<String> templates = inputs.isEmpty() ? List.of() : inputs.get(0).templates();
        if (!templates.isEmpty()) {
            List.copyOf(all).forEach(settings -> all.add(settings.withTemplates(templates)));
        }
        return all;
    }

    private Converted convert(List<Ran> jobs, ClassSettings settings, boolean mayBeExact) {
        List<ConvertedTest> tests = new ArrayList<>();
        List<KeptTest> kept = new ArrayList<>();
        Names names = new Names();
        for (Ran ran : jobs) {
            String method = names.unique(JavaText.methodName(ran.job().name()));
            try {
                tests.add(test(ran, settings, method, mayBeExact));
            } catch (Unsayable e) {
                kept.add(new KeptTest(suite, ran.job(), e.reason()));
            }
        }
        return new Converted(settings, tests, kept);
    }

    private ConvertedTest test(Ran ran, ClassSettings settings, String method, boolean mayBeExact) {
        JobInputs inputs = convertible(ran);
        if (!settings.fits(inputs)) {
            throw new Unsayable("its values are read by other rules of YAML");
        }
        try {
            return test(ran, settings, inputs, method, false);
        } catch (Unsayable e) {
            if (!mayBeExact) {
                throw e;
            }
            try {
                return test(ran, settings, inputs, method, true);
            } catch (Unsayable again) {
                throw e;
            }
        }
    }

    /** Tests for the cases of a chart often render names and sizes that no API server accepts. */
    private static boolean isInvalid(Outcome outcome) {
        RenderedChart rendered = outcome.chart();
        return rendered != null
                && !Validation.ofInstallation(rendered.helm().rules().isHelm4())
                        .check(rendered.manifests())
                        .isValid();
    }

    private JobInputs convertible(Ran ran) {
        Job job = ran.job();
        if (ran.result().verdict() == JobVerdict.SKIPPED) {
            throw new Unsayable("it is skipped");
        }
        if (ran.result().verdict() == JobVerdict.ERRORED
                || ran.assertions().size() < job.assertions().size()) {
            String error = ran.result().error().lines().findFirst().orElse("an assertion");
            throw new Unsayable("it is errored: " + error);
        }
        if (job.postRenderer() != null || suite.postRenderer() != null) {
            throw new Unsayable("it has a post-renderer");
        }
        JobInputs inputs = ran.inputs();
        if (inputs == null) {
            throw new Unsayable("its values cannot be read");
        }
        return inputs;
    }

    private ConvertedTest test(Ran ran, ClassSettings settings, JobInputs inputs, String method, boolean isExact) {
        TestSettings own = settings.of(suite, ran.job(), inputs, ran.version(), isExact, skipsSchema);
        RenderRequest request;
        try {
            request = own.request(chart);
        } catch (IllegalArgumentException | ChartException e) {
            throw new Unsayable("its settings are none that Helm has: " + e.getMessage());
        }
        Outcome outcome = outcomes.computeIfAbsent(
                new TestKey(
                        own,
                        own.values().merged(own.request(chart).helmVersion()).hashCode()),
                key -> Outcome.of(request));
        List<Statement> statements =
                new TestStatements(chart.name(), outcome, own.spellings()).of(ran.job(), ran.assertions());
        if (statements.stream().anyMatch(s -> s.subject() == Statement.Subject.SNAPSHOT) && own.rendersItself()) {
            throw new Unsayable("snapshots are only taken with settings that annotations have");
        }
        Map<String, String> snapshots = outcome.chart() == null
                ? Map.of()
                : SnapshotApproval.files(type, method, outcome.rendered(), statements);
        Set<String> unused = outcome.chart() == null ? Set.of() : check.unused(request, own.objects());
        boolean passes = ran.result().verdict() == JobVerdict.PASSED;
        return new ConvertedTest(
                ran.job(),
                method,
                own,
                settings.methodValues(inputs),
                statements,
                unused,
                isInvalid(outcome),
                snapshots,
                passes);
    }
}
