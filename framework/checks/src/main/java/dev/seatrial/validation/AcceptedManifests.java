/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.kubernetes.KubernetesMinor;
import java.util.HashSet;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Remembers the texts of manifests without violations. The renders of one chart have most of their manifests in common, so a run that
 * validates all of them checks each text once for a version of Kubernetes. Only objects of Kubernetes itself are remembered: the verdict
 * about a custom resource depends on the definitions around it. Thread-safe.
 */
@API(status = INTERNAL, since = "0.1")
public final class AcceptedManifests {

    /** The limit for remembered text in characters. */
    private static final long KEPT = 8L << 20;

    private final long limit;
    private final Set<Key> known = new HashSet<>();
    private long kept;

    private record Key(KubernetesMinor minor, String text) {}

    /** Creates an empty memory. */
    public AcceptedManifests() {
        this(KEPT);
    }

    AcceptedManifests(long limit) {
        this.limit = limit;
    }

    synchronized boolean contains(KubernetesMinor minor, String text) {
        return known.contains(new Key(minor, text));
    }

    /** Adds a text. A full memory starts anew, which costs less than to keep an order. */
    synchronized void add(KubernetesMinor minor, String text) {
        if (kept + text.length() > limit) {
            known.clear();
            kept = 0;
        }
        if (known.add(new Key(minor, text))) {
            kept += text.length();
        }
    }
}
