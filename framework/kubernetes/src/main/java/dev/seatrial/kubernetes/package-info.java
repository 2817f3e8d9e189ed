/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Facts about Kubernetes itself: its versions, kinds, resources, schemas and the lifecycle of its APIs. This package does not know charts. */
@org.jspecify.annotations.NullMarked
package dev.seatrial.kubernetes;
