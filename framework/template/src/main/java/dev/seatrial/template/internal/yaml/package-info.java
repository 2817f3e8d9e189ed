/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Owns YAML and JSON as sigs.k8s.io/yaml reads and writes them, and TOML as Helm does, with positions on every node. */
@org.jspecify.annotations.NullMarked
package dev.seatrial.template.internal.yaml;
