/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Jobs and CronJobs ({@code pkg/apis/batch/validation}). */
final class BatchChecks {

    private BatchChecks() {}

    static void addTo(Map<String, Consumer<Node>> checks) {
        checks.put("batch.JobSpec", BatchChecks::job);
        checks.put("batch.CronJobSpec", BatchChecks::cronJob);
        checks.put("batch.JobTemplateSpec", MetadataChecks::template);
    }

    private static void job(Node spec) {
        for (String field : List.of(
                "parallelism",
                "completions",
                "activeDeadlineSeconds",
                "backoffLimit",
                "ttlSecondsAfterFinished",
                "backoffLimitPerIndex",
                "maxFailedIndexes")) {
            spec.get(field).nonNegative();
        }
        boolean isIndexed = spec.get("completionMode").text().equals("Indexed");
        // without both, the API server runs one pod
        if (isIndexed
                && spec.get("parallelism").isSet()
                && !spec.get("completions").isSet()) {
            spec.problems().required(spec.at().child("completions"), "when completion mode is Indexed");
        }
        if (!isIndexed && spec.get("backoffLimitPerIndex").isSet()) {
            spec.get("backoffLimitPerIndex").invalid("requires indexed completion mode");
        }
        Node restart = spec.get("template", "spec", "restartPolicy");
        if (restart.isEmpty() || restart.text().equals("Always")) {
            restart.problems().required(restart.at(), "valid values: \"OnFailure\", \"Never\"");
        } else if (!Set.of("OnFailure", "Never").contains(restart.text())) {
            restart.problems().unsupported(restart.at(), restart.text(), List.of("OnFailure", "Never"), null);
        }
    }

    private static void cronJob(Node spec) {
        Node schedule = spec.get("schedule");
        if (schedule.require()) {
            CronSchedule.fault(schedule.text()).ifPresent(schedule::invalid);
            if (schedule.text().contains("TZ")) {
                schedule.invalid("cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
            }
        }
        for (String field :
                List.of("startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit")) {
            spec.get(field).nonNegative();
        }
        timeZone(spec.get("timeZone"));
    }

    private static void timeZone(Node zone) {
        if (!zone.isSet()) {
            return;
        }
        String text = zone.text();
        if (text.isEmpty()) {
            zone.invalid("timeZone must be nil or non-empty string");
        } else if (text.equalsIgnoreCase("Local")) {
            zone.invalid("timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones");
        } else if (!isZone(text)) {
            zone.invalid("unknown time zone " + text);
        }
    }

    private static boolean isZone(String text) {
        try {
            ZoneId.of(text);
            return !text.matches("[+-].*");
        } catch (DateTimeException e) {
            return false;
        }
    }
}
