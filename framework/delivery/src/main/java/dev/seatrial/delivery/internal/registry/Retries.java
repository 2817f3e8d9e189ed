/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.registry;

import dev.seatrial.delivery.internal.web.WebResponse;
import java.time.Duration;
import java.util.List;

/**
 * How often and after what time a request is sent again that a registry was not able to answer, as {@code registry/remote/retry} in ORAS.
 *
 * @param first the time before the first repetition, which doubles each time
 * @param longest the longest time, also if the registry asks for more
 */
public record Retries(int number, Duration first, Duration longest) {

    /** Returns the rules of ORAS. */
    public static Retries standard() {
        return new Retries(5, Duration.ofMillis(250), Duration.ofSeconds(3));
    }

    static boolean isWorthwhile(WebResponse response) {
        int status = response.status();
        return status == 408 || status == 429 || status >= 500;
    }

    Duration before(int repetition, WebResponse response) {
        Duration wait = first.multipliedBy(1L << repetition);
        List<String> after = response.status() == 429 ? response.all("Retry-After") : List.of();
        if (!after.isEmpty() && after.get(0).matches("[1-9]\\d{0,6}")) {
            wait = Duration.ofSeconds(Long.parseLong(after.get(0)));
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
