/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a probe inside the cluster counted.
 *
 * @param url what it asked for
 * @param requests how often it asked
 * @param failures how often it got no answer, or one that is an error
 * @param failedAt when it failed, in seconds since it started, at most the first 20
 */
public record Availability(String url, long requests, long failures, List<Duration> failedAt) {

    private static final Pattern FAILURE = Pattern.compile("(?m)^fail (\\d+) (\\d+)$");
    private static final Pattern TOTAL = Pattern.compile("(?m)^(?:ok|fail) (\\d+) (\\d+)$");

    public Availability {
        failedAt = List.copyOf(failedAt);
    }

    /** Reads the probe's log: lines of {@code ok} or {@code fail}, the number of the request and the second. */
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
        return failures + " of " + requests + " requests to " + url + " failed"
                + (failedAt.isEmpty()
                        ? ""
                        : ", at " + failedAt.stream().map(Times::seconds).toList());
    }
}
