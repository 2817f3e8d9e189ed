/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import static dev.seatrial.template.internal.go.Goldens.quote;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoUrlTest {

    @Test
    void urls_are_parsed_and_written_as_in_go() {
        Goldens.check("urls.tsv", 1, columns -> {
            String text = GoLiteral.string(columns[0]);
            String escaped = quote(GoUrl.queryEscape(text));
            GoUrl url;
            try {
                url = GoUrl.parse(text, GoRelease.V1_26);
            } catch (GoError e) {
                return List.of(escaped, quote(e.getMessage()));
            }
            String user = url.user();
            return List.of(
                    escaped,
                    quote(""),
                    quote(url.scheme()),
                    quote(url.host()),
                    quote(url.hostname()),
                    quote(url.path()),
                    quote(url.rawQuery()),
                    quote(url.opaque()),
                    quote(url.fragment()),
                    quote(user == null ? "" : user),
                    quote(url.toString()));
        });
    }
}
