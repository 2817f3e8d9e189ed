/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Owns best practices: rules over what a chart rendered, sets of rules, waivers with their reasons, and the report of what was
 * found. Knows manifests, and nothing of assertions or JUnit. Start reading at {@link dev.seatrial.policy.Policies}; the
 * rules stand in one class per topic ({@code ProbeRules}, {@code ImageRules} ...), {@code BuiltInRules} lists them.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.policy;
