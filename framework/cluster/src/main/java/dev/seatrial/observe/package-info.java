/**
 * Observes a namespace while Helm works in it: objects, events, hooks, logs, readiness and their timeline. Finds out why
 * something cannot become ready, and writes evidence. Does not depend on Helm's commands. Start reading at
 * {@link dev.seatrial.observe.Observation}, then {@link dev.seatrial.observe.ReleaseTimeline}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.observe;
