/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.observe.TimelineEntry.Kind;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * The observations of a release, in order. Immutable; request a new timeline for later observations.
 *
 * @param start when the observation started
 * @param entries all observations
 * @param hooks all hooks that ran, in the order of their start
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ReleaseTimeline(Instant start, List<TimelineEntry> entries, List<HookRun> hooks) {

    public ReleaseTimeline {
        entries = List.copyOf(entries);
        hooks = List.copyOf(hooks);
    }

    /** Returns the entries of a kind. */
    public List<TimelineEntry> of(Kind kind) {
        return where(entry -> entry.kind() == kind);
    }

    /** Returns the entries about an object, such as {@code deployment/shop-api}. */
    public List<TimelineEntry> about(String object) {
        return where(entry -> entry.object().equals(object));
    }

    /** Returns the timeline from an instant on. */
    public ReleaseTimeline since(Instant from) {
        return new ReleaseTimeline(
                from,
                where(entry -> !entry.at().isBefore(from)),
                hooks.stream().filter(hook -> !hook.started().isBefore(from)).toList());
    }

    /** Returns a table with the seconds since the start, the kind, the object and the text. */
    public String text() {
        return TimelineText.of(this);
    }

    /** Returns a self-contained HTML page. */
    public String html(String title) {
        return TimelinePage.of(title, this);
    }

    @Override
    public String toString() {
        return text();
    }

    private List<TimelineEntry> where(Predicate<TimelineEntry> condition) {
        return entries.stream().filter(condition).toList();
    }
}
