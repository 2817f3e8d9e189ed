/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Counted;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * The requests that an availability probe counted.
 *
 * @param url the requested URL
 * @param requests the number of requests
 * @param failures the number of requests without a response or with an error status
 * @param failedAt the times of the first 20 failures, since the start of the probe
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Availability(String url, long requests, long failures, List<Duration> failedAt) {

    private static final Pattern FAILURE = Pattern.compile("(?m)^fail (\\d+) (\\d+)$");
    private static final Pattern TOTAL = Pattern.compile("(?m)^(?:ok|fail) (\\d+) (\\d+)$");

    public Availability {
        failedAt = List.copyOf(failedAt);
    }

    /** Parses the log of the probe: lines of {@code ok} or {@code fail}, the number of the request, and the second. */
    static Availability parse(String url, String log) {
        long requests = 0;
        Matcher total = TOTAL.matcher(log);
        while (total.find()) {
            requests = Math.max(requests, Long.parseLong(total.group(1)));
        }
        long failures = 0;
        List<Duration> failedAt = new java.util.ArrayList<>();
        Matcher failure = FAILURE.matcher(log);
        while (failure.find()) {
            failures++;
            if (failedAt.size() < 20) {
                failedAt.add(Duration.ofSeconds(Long.parseLong(failure.group(2))));
            }
        }
        return new Availability(url, requests, failures, failedAt);
    }

    @Override
    public String toString() {
        return failures + " of " + Counted.of((int) requests, "request") + " to " + url + " failed"
                + (failedAt.isEmpty()
                        ? ""
                        : ", at " + failedAt.stream().map(Times::seconds).toList());
    }
}
