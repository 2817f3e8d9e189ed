/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * HTTP as repositories and registries need it: redirects that do not carry credentials elsewhere, limits on time and size, and errors
 * that say what was answered. Knows neither charts nor Helm. Start reading at {@link dev.seatrial.delivery.internal.web.WebClient}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.delivery.internal.web;
