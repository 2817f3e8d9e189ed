/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A number of items, and how many of them tests reach.
 *
 * @param covered those that are reached
 * @param total all of them
 */
@API(status = Status.EXPERIMENTAL)
public record Count(int covered, int total) {

    /** Nothing at all. */
    public static final Count NONE = new Count(0, 0);

    /** @throws IllegalArgumentException if more are covered than there are */
    public Count {
        if (covered < 0 || covered > total) {
            throw new IllegalArgumentException(covered + " of " + total + " cannot be covered.");
        }
    }

    /** Returns how many are not reached. */
    public int missed() {
        return total - covered;
    }

    /** Returns the sum. */
    public Count plus(Count other) {
        return new Count(covered + other.covered, total + other.total);
    }

    /** Returns the share that is reached in percent, with two decimals, rounded down; 100 if there is nothing. */
    public BigDecimal percent() {
        return total == 0
                ? new BigDecimal("100.00")
                : BigDecimal.valueOf(100L * covered).divide(BigDecimal.valueOf(total), 2, RoundingMode.DOWN);
    }

    /** Returns the share for a reader, such as {@code 91 %}; rounded down, so that only all is 100 %. */
    public String shown() {
        return percent().setScale(0, RoundingMode.DOWN) + " %";
    }

    static Count of(boolean covered) {
        return new Count(covered ? 1 : 0, 1);
    }
}
