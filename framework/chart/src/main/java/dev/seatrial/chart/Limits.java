/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Suggestions;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The limits within which charts are loaded and rendered, so that a chart which is broken, or made to harm, ends in an error and
 * not in a build that hangs. Immutable.
 *
 * <pre>{@code
 * Limits limits = Limits.defaults().withTime(Duration.ofMinutes(5)).with(Limit.FILE_SIZE, 20 << 20);
 * Chart chart = ChartLoader.load(folder, HelmVersion.latest(), limits);
 * RenderedChart rendered = ChartRenderer.render(RenderRequest.builder(chart).limits(limits).build());
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Limits {

    private static final Limits DEFAULTS = new Limits(new EnumMap<>(Limit.class));
    private static final Pattern VALUE = Pattern.compile("([0-9]{1,12}) ?([a-zA-Z]*)");

    /** The limits that differ from the standard. */
    private final Map<Limit, Long> changed;

    private Limits(Map<Limit, Long> changed) {
        this.changed = changed;
    }

    /** Returns the limits that hold unless others are set. */
    public static Limits defaults() {
        return DEFAULTS;
    }

    /**
     * Returns the limits that settings give.
     *
     * @param setting returns the value of a limit by its key, null to keep the standard
     * @throws IllegalArgumentException with a sentence for the user if a value cannot be read
     */
    public static Limits of(Function<String, @Nullable String> setting) {
        Limits limits = DEFAULTS;
        for (Limit limit : Limit.values()) {
            String value = setting.apply(limit.key());
            if (value != null) {
                limits = limits.with(limit.key(), value);
            }
        }
        return limits;
    }

    /**
     * Sets a limit.
     *
     * @param value in the unit of the limit
     * @throws IllegalArgumentException if it is not positive
     */
    public Limits with(Limit limit, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(
                    "The limit `" + limit.key() + "` must be positive, but was " + value + ".");
        }
        Map<Limit, Long> more = new EnumMap<>(Limit.class);
        more.putAll(changed);
        more.put(limit, value);
        return new Limits(more);
    }

    /**
     * Sets a limit as users write it: {@code time} as {@code 500ms}, {@code 30s} or {@code 5m}, sizes as {@code 20MiB},
     * {@code 512KiB} or a number of bytes, everything else as a number.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public Limits with(String key, String value) {
        Limit limit = Arrays.stream(Limit.values())
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(key)));
        Matcher matcher = VALUE.matcher(value.strip());
        Long factor = matcher.matches() ? factor(limit.unit(), matcher.group(2)) : null;
        if (factor == null) {
            throw new IllegalArgumentException(
                    "The limit `" + key + "` cannot be `" + value + "`. Write " + example(limit.unit()) + ".");
        }
        return with(limit, Math.multiplyExact(Long.parseLong(matcher.group(1)), factor));
    }

    private static String unknown(String key) {
        var keys = Arrays.stream(Limit.values()).map(Limit::key).toList();
        String hint = Suggestions.didYouMean(key, keys);
        return "There is no limit `" + key + "`. "
                + (hint.isEmpty() ? "Use one of " + String.join(", ", keys) + "." : hint);
    }

    private static @Nullable Long factor(Limit.Unit unit, String suffix) {
        return switch (unit) {
            case TIME ->
                switch (suffix) {
                    case "ms" -> 1L;
                    case "s" -> 1000L;
                    case "m" -> 60_000L;
                    default -> null;
                };
            case BYTES ->
                switch (suffix) {
                    case "" -> 1L;
                    case "KiB" -> 1L << 10;
                    case "MiB" -> 1L << 20;
                    case "GiB" -> 1L << 30;
                    default -> null;
                };
            default -> suffix.isEmpty() ? 1L : null;
        };
    }

    private static String example(Limit.Unit unit) {
        return switch (unit) {
            case TIME -> "a time such as `500ms`, `30s` or `5m`";
            case BYTES -> "a size such as `20MiB`, `512KiB` or a number of bytes";
            default -> "a number";
        };
    }

    /** Limits the time for loading a chart and for one render, each. */
    public Limits withTime(Duration limit) {
        return with(Limit.TIME, limit.toMillis());
    }

    /** Returns the value of a limit, in its unit. */
    public long of(Limit limit) {
        return Objects.requireNonNullElse(changed.get(limit), limit.standard());
    }

    /** Returns the time for loading a chart and for one render, each. */
    public Duration time() {
        return Duration.ofMillis(of(Limit.TIME));
    }

    /** Returns the value of a limit as a size that memory may hold. */
    int count(Limit limit) {
        return (int) Math.min(Integer.MAX_VALUE - 8, of(limit));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Limits limits && changed.equals(limits.changed);
    }

    @Override
    public int hashCode() {
        return changed.hashCode();
    }

    @Override
    public String toString() {
        return changed.toString();
    }
}
