/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Instant;

/**
 * The creation, change or deletion of an object.
 *
 * @param at when it was observed
 * @param deleted whether the object was deleted
 * @param object the last known state of the object
 */
record ObjectChange(Instant at, boolean deleted, HasMetadata object) {}
