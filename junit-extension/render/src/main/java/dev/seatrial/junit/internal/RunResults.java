/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.coverage.CoverageData;
import dev.seatrial.report.Outcome;
import dev.seatrial.report.Results;
import dev.seatrial.report.ResultsCollector;
import dev.seatrial.report.ResultsFolder;
import dev.seatrial.report.RunId;
import dev.seatrial.report.RunSummary;
import dev.seatrial.report.TestResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.platform.commons.logging.Logger;
import org.junit.platform.commons.logging.LoggerFactory;
import org.opentest4j.TestAbortedException;

/** The results of this JVM. The data file and the page are written when all tests have run. */
@SuppressWarnings("deprecation") // JUnit 5.12 and before close nothing else; since 5.13 it is AutoCloseable that counts
final class RunResults implements CloseableResource, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunResults.class);

    /** The configuration parameter for the folder of the results and the page. */
    private static final String FOLDER = "seatrial.report.folder";

    /** The configuration parameter for the file that the page compares the run with. */
    private static final String BASELINE = "seatrial.report.baseline";

    private final ResultsFolder folder;
    private final RunCoverage coverage;
    private final RenderValidation validation = new RenderValidation();
    private final FailureTexts texts = new FailureTexts();
    private final RecordedDocuments documents;
    private final ResultsCollector collector = new ResultsCollector();

    /** Records by unique ID. They are not in the store of the test, which JUnit closes before it reports the outcome. */
    private final ConcurrentMap<String, TestRecord> running = new ConcurrentHashMap<>();

    private RunResults(ResultsFolder folder, RunCoverage coverage, RecordedDocuments documents) {
        this.folder = folder;
        this.coverage = coverage;
        this.documents = documents;
    }

    static RunResults of(ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(
                        RunResults.class, key -> create(context::getConfigurationParameter), RunResults.class);
    }

    /**
     * Starts the results of a run.
     *
     * @param configuration returns configuration parameters by name
     */
    static RunResults create(Function<String, Optional<String>> configuration) {
        String run = RunId.of(name -> configuration.apply(name).orElse(null), System::getenv);
        Path folder = configuration.apply(FOLDER).map(Path::of).orElseGet(Evidence::folderOfBuild);
        boolean recordsDocuments = configuration
                .apply(RecordedDocuments.PARAMETER)
                .map(value -> !Set.of("false", "off").contains(value.strip().toLowerCase(Locale.ROOT)))
                .orElse(true);
        ResultsFolder plain = ResultsFolder.of(folder, run);
        ResultsFolder results = configuration
                .apply(BASELINE)
                .map(file -> plain.comparedWith(Path.of(file)))
                .orElse(plain);
        return new RunResults(results, RunCoverage.of(configuration), new RecordedDocuments(recordsDocuments));
    }

    /** Uses the launcher session, since builds may run each class separately, but always within one session. */
    private static Store store(ExtensionContext context) {
        try {
            return context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, ChartExtension.NAMESPACE);
        } catch (LinkageError e) { // JUnit 5.12 and before know no sessions
            return context.getRoot().getStore(ChartExtension.NAMESPACE);
        }
    }

    /** Returns the record of the test or class of a context. A dynamic test belongs to its factory. */
    TestRecord record(ExtensionContext context) {
        ExtensionContext test = context;
        while (test.getTestClass().isEmpty()) {
            test = test.getParent().orElseThrow();
        }
        ExtensionContext recorded = test;
        return running.computeIfAbsent(
                test.getUniqueId(), id -> new TestRecord(TestIdentities.of(recorded), coverage, documents));
    }

    /** Returns the record of a test that is running, empty if nothing records it. */
    Optional<TestRecord> recorded(ExtensionContext context) {
        return Optional.ofNullable(running.get(context.getUniqueId()));
    }

    /** Returns the messages that tests of the run have failed with. */
    FailureTexts texts() {
        return texts;
    }

    /** Returns what validates the renders of the run. */
    RenderValidation validation() {
        return validation;
    }

    /** Adds the result of a test that another engine ran. */
    void add(TestResult result) {
        collector.add(result);
    }

    /** Completes the record of a test. */
    void finish(ExtensionContext context, Outcome outcome, String reason, @Nullable Throwable failure) {
        TestRecord record = record(context);
        running.remove(context.getUniqueId(), record);
        collector.add(record.result(outcome, reason, failure, context.getRequiredTestClass()));
    }

    /** Completes the record of a class or factory, which is only kept if it failed or has renders or checks. */
    void finishContainer(ExtensionContext context) {
        Throwable failure = context.getExecutionException().orElse(null);
        TestRecord record = running.get(context.getUniqueId());
        if (failure != null || (record != null && !record.isEmpty())) {
            finish(context, outcome(failure), "", failure);
        }
    }

    /** Adds the result of a dynamic test, whose renders and checks belong to its factory. */
    void finishDynamic(ExtensionContext context, TestRecord record, @Nullable Throwable failure) {
        ExtensionContext factory = context;
        while (factory.getTestClass().isEmpty()) {
            factory = factory.getParent().orElseThrow();
        }
        collector.add(record.result(outcome(failure), reason(failure), failure, factory.getRequiredTestClass()));
    }

    private static Outcome outcome(@Nullable Throwable failure) {
        return failure == null
                ? Outcome.PASSED
                : failure instanceof TestAbortedException ? Outcome.ABORTED : Outcome.FAILED;
    }

    /** Returns the reason why a test was aborted, or an empty text. */
    static String reason(@Nullable Throwable failure) {
        return failure instanceof TestAbortedException && failure.getMessage() != null ? failure.getMessage() : "";
    }

    /** Returns the path of the page for failure messages. */
    String page() {
        return folder.page().toString();
    }

    /** Returns what records the rendered documents. */
    RecordedDocuments documents() {
        return documents;
    }

    /** Returns what records coverage. */
    RunCoverage coverage() {
        return coverage;
    }

    @Override
    public void close() {
        validation.report();
        Results results = collector.results();
        CoverageData reached = coverage.data();
        if (results.isEmpty() && reached.isEmpty()) {
            return;
        }
        RunSummary run;
        try {
            run = folder.add(results, reached);
            run.warnings().forEach(warning -> LOG.warn(() -> warning));
            coverage.report(run.coverage(), folder);
        } catch (IOException | RuntimeException e) {
            LOG.warn(e, () -> "The results of the tests cannot be written next to `" + folder.page() + "`.");
            run = new RunSummary(List.of(), reached);
        }
        coverage.check(run.coverage());
    }
}
