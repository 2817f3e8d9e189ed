/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Small charts with the answers of the real Helm, checked in as text, so that tests notice a difference from Helm on machines
 * that have none. Start reading at {@code HelmGoldens}; {@code src/test/resources/goldens/README.md} describes the files.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.goldens;
