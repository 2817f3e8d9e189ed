/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What several modules of Seatrial share about manifests: splitting rendered text into documents, values as the Kubernetes
 * API types them, and references to variables. Knows YAML and no chart.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.manifest.internal;
