/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.template.internal.yaml.Json;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Helm 4.1.4 answers. */
class UrlFunctionsTest {

    private final FunctionHarness harness = FunctionHarness.seeded(1);

    @Test
    void a_url_is_taken_apart() {
        assertThat(Json.encode(harness.call("urlParse", "https://me:p%20w@[::1]:8080/a%2Fb?q=1#f")))
                .isEqualTo("{\"fragment\":\"f\",\"host\":\"[::1]:8080\",\"hostname\":\"::1\",\"opaque\":\"\","
                        + "\"path\":\"/a/b\",\"query\":\"q=1\",\"scheme\":\"https\",\"userinfo\":\"me:p%20w\"}");
    }

    @Test
    void a_url_is_put_together() {
        Map<String, Object> parts = Map.of(
                "scheme", "http", "host", "h:80", "path", "a b", "query", "q", "userinfo", "u:p", "fragment", "f g");

        assertThat(harness.text("urlJoin", parts)).isEqualTo("http://u:p@h:80/a%20b?q#f%20g");
    }

    @Test
    void bad_urls_and_parts_are_refused() {
        assertThatThrownBy(() -> harness.call("urlParse", "http://[x"))
                .hasMessage("unable to parse url: parse \"http://[x\": missing ']' in host");
        assertThatThrownBy(() -> harness.call("urlJoin", Map.of("host", 1L)))
                .hasMessage("unable to parse host key, must be of type string, but int found");
        assertThatThrownBy(() -> harness.call("urlJoin", Collections.singletonMap("host", null)))
                .hasMessage("runtime error: invalid memory address or nil pointer dereference");
        assertThatThrownBy(() -> harness.call("urlJoin", Map.of("userinfo", "a b")))
                .hasMessage("unable to parse userinfo in dict: parse \"proto://a b@host\": net/url: invalid userinfo");
    }
}
