/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A stream of changes with a clock that only the test advances. */
final class Script extends Clock {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final KubernetesSerialization yaml = new KubernetesSerialization();
    private Instant now = START;
    final Recorder recorder = new Recorder(this, "t-7f3a");

    Script after(int seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
        return this;
    }

    /** The creation or change of an object. */
    Script sees(String object) {
        recorder.accept((HasMetadata) yaml.unmarshal("---\n" + object), false);
        return this;
    }

    Script loses(String object) {
        recorder.accept((HasMetadata) yaml.unmarshal("---\n" + object), true);
        return this;
    }

    Script begins(String verb) {
        recorder.begin(verb, "helm " + verb + " shop");
        return this;
    }

    /** A Deployment with three replicas and its ReplicaSet. */
    Script deployment(int ready) {
        sees("""
                {apiVersion: apps/v1, kind: Deployment, metadata: {name: web, uid: d1, generation: 1}, spec: {replicas: 3},
                 status: {observedGeneration: 1, replicas: 3, updatedReplicas: 3, readyReplicas: %1$d, availableReplicas: %1$d}}
                """.formatted(ready));
        return sees("""
                {apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: web-6d4b9, uid: r1,
                 ownerReferences: [{kind: Deployment, name: web, uid: d1, controller: true, apiVersion: apps/v1}]}}
                """);
    }

    /** A pod of that ReplicaSet with the given status. */
    Script pod(String name, String status) {
        return sees("""
                {apiVersion: v1, kind: Pod, metadata: {name: %1$s, uid: %1$s,
                 ownerReferences: [{kind: ReplicaSet, name: web-6d4b9, uid: r1, controller: true, apiVersion: apps/v1}]},
                 spec: {restartPolicy: Always, containers: [{name: web}]}, status: %2$s}
                """.formatted(name, status));
    }

    Script waiting(String pod, String reason, String message, int restarts) {
        return pod(pod, """
                {phase: Pending, containerStatuses: [{name: web, restartCount: %d, state: {waiting: {reason: %s, message: '%s'}},
                 lastState: {terminated: {exitCode: 1, reason: Error}}}]}
                """.formatted(restarts, reason, message));
    }

    Script event(String kind, String name, String reason, String message, int count) {
        Event event = new EventBuilder()
                .withMetadata(new ObjectMetaBuilder()
                        .withName(name + "." + reason)
                        .withUid(name + reason)
                        .build())
                .withType("Warning")
                .withReason(reason)
                .withMessage(message)
                .withCount(count)
                .withLastTimestamp(now.toString())
                .withNewInvolvedObject()
                .withKind(kind)
                .withName(name)
                .endInvolvedObject()
                .build();
        recorder.accept(event, false);
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
