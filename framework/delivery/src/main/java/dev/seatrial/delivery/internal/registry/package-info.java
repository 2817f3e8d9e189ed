/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Registries as the OCI distribution specification describes them: manifests, blobs, tags, and who may read and write them. Knows of charts
 * only which media types they have. Start reading at {@link dev.seatrial.delivery.internal.registry.RegistryClient}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.delivery.internal.registry;
