/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Upgrade safety: what Helm and the API server would do if a release were upgraded, found without a cluster. Start reading at {@link
 * dev.seatrial.upgrade.Upgrade}. {@code Defaults} completes an object as the API server does, {@code MergePatch} applies the patch that
 * Helm sends, and the classes whose names end with {@code Updates} hold the rules about fields that may not change.
 *
 * <p>The package knows charts, manifests, validation and facts about Kubernetes, and neither assertions nor JUnit.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.upgrade;
