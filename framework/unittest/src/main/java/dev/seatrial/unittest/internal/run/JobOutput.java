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

    /** Where an error of a template begins: the file, the line and the column, and then the message. */
    private static final Pattern PLACE = Pattern.compile("([^\\s():]+):\\d+:\\d+\\)?: ?(.*)", Pattern.DOTALL);

    static JobOutput errored(String error) {
        return new JobOutput(error, false, false, Set.of(), Map.of(), null);
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
            return errored(problem);
        }
        return new JobOutput("", false, false, rendered.outputs(), rendered.manifests(), rendered);
    }

    private static JobOutput failed(
            RenderException failure, Rendered rendered, TestedChart chart, Suite suite, boolean toleratesFailure) {
        String message = failure.getMessage();
        if (!toleratesFailure) {
            return new JobOutput(message, false, false, Set.of(), Map.of(), rendered);
        }
        Matcher matcher = PLACE.matcher(message);
        if (!matcher.find()) {
            return new JobOutput(message, true, true, Set.of(), Map.of(), rendered);
        }
        String text = matcher.group(2);
        int line = text.indexOf('\n');
        Document document = Document.raw(line < 0 ? text : text.substring(line + 1));
        Map<String, List<Document>> manifests = new TreeMap<>();
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
