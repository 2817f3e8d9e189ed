/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Validation: what the Kubernetes API server would reject, found without a cluster. Start reading at {@link
 * dev.seatrial.validation.Validation}. {@code SchemaWalk} compares an object with the schema of its kind; the classes whose names end
 * with {@code Checks} hold the rules that published schemas lack, one class per topic, with the wording of the API server.
 *
 * <p>The package knows manifests and facts about Kubernetes, and neither assertions nor JUnit.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.validation;
