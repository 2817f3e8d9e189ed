/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** How much a finding of {@code helm lint} matters, in ascending order. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum LintSeverity {
    /** A recommendation, which never fails a chart. */
    INFO,
    /** A break with convention, which fails a chart with {@code --strict} only. */
    WARNING,
    /** Something that keeps a chart from working. */
    ERROR
}
