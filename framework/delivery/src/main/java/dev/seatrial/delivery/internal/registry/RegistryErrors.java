/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.registry;

import dev.seatrial.delivery.internal.web.Addresses;
import dev.seatrial.delivery.internal.web.WebException;
import dev.seatrial.delivery.internal.web.WebResponse;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.yaml.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Errors of registries, with the texts of ORAS. */
final class RegistryErrors {

    private RegistryErrors() {}

    /** Returns the error of an answer that is not the wanted one. */
    static WebException answered(WebResponse response) {
        String status = response.statusLine();
        String name = status.substring(Math.min(
                        status.length(), String.valueOf(response.status()).length()))
                .strip();
        String errors = errors(response);
        return WebException.answered(
                response.request().method() + " \"" + Addresses.shown(response.uri()) + "\": response status code "
                        + response.status() + ": " + (errors.isEmpty() ? name : errors),
                response);
    }

    private static String errors(WebResponse response) {
        if (response.request().method().equals("HEAD")) {
            return "";
        }
        try {
            if (Json.decode(response.text()) instanceof Map<?, ?> body
                    && body.get("errors") instanceof List<?> errors) {
                StringJoiner texts = new StringJoiner("; ");
                for (Object each : errors) {
                    if (each instanceof Map<?, ?> error) {
                        texts.add(text(error));
                    }
                }
                return texts.toString();
            }
        } catch (GoError e) {
            return "";
        }
        return "";
    }

    private static String text(Map<?, ?> error) {
        String code = String.valueOf(error.get("code")).replace('_', ' ').toLowerCase(Locale.ROOT);
        if (!(error.get("message") instanceof String message) || message.isEmpty()) {
            return code;
        }
        Object detail = error.get("detail");
        return detail == null ? code + ": " + message : code + ": " + message + ": " + GoFormat.print(detail);
    }

    /** Returns the error of an answer whose content is not what its digest says. */
    static WebException digest(String what, String expected, String actual, WebResponse response) {
        return new WebException(
                Diagnostic.of("the content of " + what + " does not have the digest by which it was asked for")
                        .withFact("request", response.request().toString())
                        .withFact("expected", expected)
                        .withFact("but was", actual)
                        .withHint(
                                "Nothing was written. Try again; if it happens again, the registry or a proxy changes what it sends."));
    }

    /** Returns the error of content that is not a chart. */
    static WebException notAChart(String headline, OciReference reference) {
        return new WebException(Diagnostic.of(headline)
                .withFact("reference", reference.toString())
                .withHint("This is something else than a chart, such as an image. Check the name."));
    }

    static WebException invalid(String headline, WebResponse response) {
        return WebException.answered(headline, response);
    }
}
