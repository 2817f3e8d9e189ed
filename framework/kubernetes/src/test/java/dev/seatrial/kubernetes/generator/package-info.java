/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Makes the data files of this module from the published Go modules of Kubernetes. Start reading at {@link
 * dev.seatrial.kubernetes.generator.GeneratedFactsTest}, which also says how to run it.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.kubernetes.generator;
