/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Instant;

/**
 * An object came, changed or went.
 *
 * @param at when that was seen
 * @param deleted whether it is gone
 * @param object its last known state
 */
record ObjectChange(Instant at, boolean deleted, HasMetadata object) {}
