/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A minimum or maximum for the coverage of each chart, in the terms of JaCoCo.
 *
 * @param counter what is counted
 * @param value what of the count is limited
 * @param limit a minimum in percent for a covered ratio, a maximum for a missed count
 */
@API(status = Status.EXPERIMENTAL)
public record CoverageRule(Counter counter, Value value, BigDecimal limit) {

    /** The value of a count that the rule limits. */
    public enum Value {
        /** The share that tests reach; it has a minimum. */
        COVEREDRATIO,
        /** How many tests do not reach; it has a maximum. */
        MISSEDCOUNT
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws IllegalArgumentException if a share is not between 0 and 100 percent, or a number less than 0 */
    public CoverageRule {
        boolean tooMuch = value == Value.COVEREDRATIO && limit.compareTo(HUNDRED) > 0;
        if (tooMuch || limit.signum() < 0) {
            throw new IllegalArgumentException(
                    "The limit %s of `%s` is not possible.".formatted(limit.toPlainString(), counter.plural()));
        }
    }

    /**
     * Reads rules, separated by commas: {@code branches:80} for a minimum in percent, or as JaCoCo writes them,
     * {@code BRANCH:COVEREDRATIO:0.80} and {@code FILE:MISSEDCOUNT:0}.
     *
     * @throws IllegalArgumentException with a sentence that names what cannot be understood
     */
    public static List<CoverageRule> parse(String text) {
        List<CoverageRule> rules = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!part.isBlank()) {
                rules.add(one(part.strip()));
            }
        }
        return List.copyOf(rules);
    }

    private static CoverageRule one(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 2 && parts.length != 3) {
            throw unknown(text);
        }
        Counter counter = Counter.named(parts[0]).orElseThrow(() -> unknown(text));
        String number = parts[parts.length - 1].strip();
        try {
            if (parts.length == 2) {
                return new CoverageRule(
                        counter,
                        Value.COVEREDRATIO,
                        new BigDecimal(number.replace("%", "").strip()));
            }
            return switch (parts[1].strip().toUpperCase(Locale.ROOT)) {
                case "COVEREDRATIO" -> new CoverageRule(counter, Value.COVEREDRATIO, ratio(number));
                case "MISSEDCOUNT" -> new CoverageRule(counter, Value.MISSEDCOUNT, new BigDecimal(number));
                default -> throw unknown(text);
            };
        } catch (NumberFormatException e) {
            throw unknown(text);
        }
    }

    private static BigDecimal ratio(String number) {
        return number.endsWith("%")
                ? new BigDecimal(number.substring(0, number.length() - 1).strip())
                : new BigDecimal(number).multiply(HUNDRED);
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException(
                "The minimum `%s` cannot be understood. Write `branches:80` with one of lines, branches, actions, files and defines, or `FILE:MISSEDCOUNT:0`."
                        .formatted(text));
    }

    /** Returns whether a count is as it must be. */
    public boolean allows(Count count) {
        return value == Value.MISSEDCOUNT
                ? BigDecimal.valueOf(count.missed()).compareTo(limit) <= 0
                : BigDecimal.valueOf(count.covered())
                                .multiply(HUNDRED)
                                .compareTo(limit.multiply(BigDecimal.valueOf(count.total())))
                        >= 0;
    }

    /**
     * Returns a message that compares a count with the rule, such as {@code branches: 75 % (6 of 8), but at least 80 % are
     * required}.
     */
    String failure(Count count) {
        String limited = limit.stripTrailingZeros().toPlainString();
        return value == Value.MISSEDCOUNT
                ? "%s: %d of %d missed, but at most %s may be"
                        .formatted(counter.plural(), count.missed(), count.total(), limited)
                : "%s: %s %% (%d of %d), but at least %s %% are required"
                        .formatted(
                                counter.plural(),
                                count.percent().stripTrailingZeros().toPlainString(),
                                count.covered(),
                                count.total(),
                                limited);
    }
}
