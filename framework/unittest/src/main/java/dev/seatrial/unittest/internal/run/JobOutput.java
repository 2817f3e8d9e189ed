/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.run;

import dev.seatrial.render.RenderException;
import dev.seatrial.unittest.internal.check.Document;
import dev.seatrial.unittest.internal.suite.Suite;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the assertions of a job look at.
 *
 * @param error why the job is errored, empty if it is not
 * @param expected whether a failed assertion is needed to make the error count
 * @param failed whether a template failed, and the job expects that
 * @param outputs the paths of everything that was rendered
 * @param manifests the documents by path
 * @param rendered the render behind it, null if there is none
 */
record JobOutput(
        String error,
        boolean expected,
        boolean failed,
        Set<String> outputs,
        Map<String, List<Document>> manifests,
        @Nullable Rendered rendered) {

    /** Where the original finds the file and the message in an error of a template. */
    private static final Pattern PLACE =
            Pattern.compile("(?msd)^(?:.+?: |.+? \\()(?:(.+?):\\d+?:\\d+?).+?(?:.+?>)*?: (.+?)$");

    /** Returns an error that keeps the job from making any assertion. */
    static JobOutput errored(String error, @Nullable Rendered rendered) {
        return new JobOutput(error, false, false, Set.of(), Map.of(), rendered);
    }

    /** Returns an error of a render that should not fail; assertions are made nevertheless, and none of them holds. */
    static JobOutput failed(String error, @Nullable Rendered rendered) {
        return new JobOutput(error, false, true, Set.of(), Map.of(), rendered);
    }

    /** Returns whether no assertion is made. */
    boolean stopped() {
        return !error.isEmpty() && !failed;
    }

    /**
     * Returns what a render gives to a job.
     *
     * @param toleratesFailure whether an assertion is about failed templates
     */
    static JobOutput of(Rendered rendered, TestedChart chart, Suite suite, boolean toleratesFailure) {
        RenderException failure = rendered.failure();
        if (failure != null) {
            return failed(failure, rendered, chart, suite, toleratesFailure);
        }
        String problem = rendered.problem();
        if (problem != null) {
            return errored(problem, rendered);
        }
        return new JobOutput("", false, false, rendered.outputs(), rendered.manifests(), rendered);
    }

    /** Returns an error that keeps every template from running, where the job expects one. */
    static JobOutput beforeTemplates(String message, @Nullable Rendered rendered) {
        return new JobOutput(message, true, true, Set.of(), Map.of(), rendered);
    }

    private static JobOutput failed(
            RenderException failure, Rendered rendered, TestedChart chart, Suite suite, boolean toleratesFailure) {
        String message = failure.getMessage();
        if (!toleratesFailure) {
            return failed(message, rendered);
        }
        Matcher matcher = PLACE.matcher(message);
        if (!matcher.find()) {
            return beforeTemplates(message, rendered);
        }
        int line = message.indexOf('\n');
        Document document = Document.raw(line < 0 ? matcher.group(2) : message.substring(line + 1));
        Map<String, List<Document>> manifests = new TreeMap<>(rendered.manifests());
        String file = matcher.group(1);
        if (TemplateNames.isPartial(file)) {
            suite.templates()
                    .forEach(name -> manifests.put(TemplateNames.path(chart.route(), name), List.of(document)));
        } else {
            manifests.put(file, List.of(document));
        }
        return new JobOutput("", false, true, manifests.keySet(), manifests, rendered);
    }
}
