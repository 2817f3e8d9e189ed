/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.render.HelmFunctions;
import dev.seatrial.source.SourceFile;
import dev.seatrial.template.internal.ExecutionOptions;
import dev.seatrial.template.internal.TemplateException;
import dev.seatrial.template.internal.function.Randomness;
import dev.seatrial.template.internal.plan.TemplateSet;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * The release name and the chart, as determined by Helm's {@code NameAndChart}.
 *
 * @param name the release name
 * @param chart the chart as the user wrote it
 */
record ReleaseName(String name, String chart) {

    private static final String TEMPLATE = "name-template";
    /** Helm's own functions, which are not available in name templates. */
    private static final Set<String> NOT_FOR_NAMES =
            Set.of("include", "tpl", "required", "lookup", "toYaml", "fromYaml", "toToml");

    static ReleaseName of(Flags flags, Clock clock, HelmVersion helm) {
        List<String> arguments = flags.arguments();
        if (arguments.size() > 2) {
            throw new UsageException("expected at most two arguments, unexpected arguments: "
                    + String.join(", ", arguments.subList(2, arguments.size())));
        }
        String template = flags.value(TEMPLATE).orElse("");
        if (arguments.size() == 2) {
            if (flags.isSet("generate-name")) {
                throw new UsageException("cannot set --generate-name and also specify a name");
            }
            if (!template.isEmpty()) {
                throw new UsageException("cannot set --name-template and also specify a name");
            }
            return new ReleaseName(arguments.get(0), arguments.get(1));
        }
        String chart = arguments.get(0);
        return new ReleaseName(template.isEmpty() ? "release-name" : execute(template, clock, helm), chart);
    }

    private static String execute(String template, Clock clock, HelmVersion helm) {
        try {
            TemplateSet set = TemplateSet.builder(HelmFunctions.of(helm).without(NOT_FOR_NAMES))
                    .language(helm.rules().go())
                    .add(SourceFile.of(TEMPLATE, template))
                    .build();
            ExecutionOptions options = ExecutionOptions.defaults()
                    .withService(Clock.class, clock)
                    .withService(Randomness.class, Randomness.secure());
            return set.execute(TEMPLATE, null, options);
        } catch (TemplateException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
