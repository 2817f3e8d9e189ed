/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Values files that are encrypted with <a href="https://getsops.io">SOPS</a> for <a href="https://age-encryption.org">age</a> keys. Start
 * reading at {@link dev.seatrial.sops.internal.SopsFile}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.sops.internal;
