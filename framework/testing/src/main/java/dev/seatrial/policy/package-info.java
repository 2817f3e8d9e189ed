/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Best practices for charts: rules for rendered manifests, sets of rules, waivers with their reasons, and the report of
 * the findings. Depends on manifests, but not on assertions or JUnit. Start reading at {@link
 * dev.seatrial.policy.Policies}. The rules are in one class per topic ({@code ProbeRules}, {@code ImageRules}, ...), and
 * {@code BuiltInRules} lists them.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.policy;
