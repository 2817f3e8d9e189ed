/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

/**
 * Why the API server refuses an update.
 *
 * @param at the path of the value in the manifest
 * @param text the text of the API server, without the introduction that names the object
 */
record Refusal(String at, String text) {}
