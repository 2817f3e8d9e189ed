/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What a JVM leaves outside itself and how a later one recognizes it: owners as labels, and temporary files.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.cluster.internal;
