/**
 * Owns what is seen of a namespace while Helm works in it: objects, events, hooks, logs, readiness and their timeline;
 * why something cannot become ready; the evidence that is kept. Knows nothing of Helm's commands. Start reading at
 * {@link dev.seatrial.observe.Observation}, then {@link dev.seatrial.observe.ReleaseTimeline}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.observe;
