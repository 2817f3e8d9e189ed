/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

/** A release of BurntSushi/toml. */
public enum TomlRelease {
    /** Of Helm 3.17: reads TOML 1.0, writes floats without exponents. */
    V1_4,
    /** Of Helm 4.1: reads TOML 1.1, writes floats as short as can be. */
    V1_6
}
