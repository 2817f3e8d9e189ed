/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import io.fabric8.kubernetes.api.model.Event;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The times of events, which are in one of three fields, depending on the reporter. */
final class EventTimes {

    private EventTimes() {}

    /** Returns the last time; the epoch if the event has none. */
    static Instant last(Event event) {
        return Stream.of(
                        parse(
                                event.getSeries() == null || event.getSeries().getLastObservedTime() == null
                                        ? null
                                        : event.getSeries()
                                                .getLastObservedTime()
                                                .getTime()),
                        parse(event.getLastTimestamp()),
                        parse(
                                event.getEventTime() == null
                                        ? null
                                        : event.getEventTime().getTime()),
                        parse(event.getMetadata().getCreationTimestamp()))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** Returns how often the event occurred. */
    static int count(Event event) {
        if (event.getSeries() != null && event.getSeries().getCount() != null) {
            return event.getSeries().getCount();
        }
        return event.getCount() == null ? 1 : event.getCount();
    }

    private static Instant parse(@Nullable String time) {
        try {
            return time == null || time.isEmpty() ? Instant.EPOCH : Instant.parse(time);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
