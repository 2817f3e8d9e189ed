/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.first;

import dev.seatrial.junit.ChartTest;
import dev.seatrial.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** A class of another package has the same name. */
@ChartTest(chart = "src/test/helm/shop", release = "first")
public class TwinTestCase {

    @Test
    void asks(Snapshot snapshot) {
        snapshot.matches();
    }
}
