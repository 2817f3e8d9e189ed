/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The result of a check of manifests, such as a policy check or a comparison with a snapshot. Immutable. */
@API(status = Status.EXPERIMENTAL)
public interface CheckResult {}
