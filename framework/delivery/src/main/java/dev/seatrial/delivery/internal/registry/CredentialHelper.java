/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.registry;

import dev.seatrial.delivery.internal.web.WebException;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The programs {@code docker-credential-*}, in which Docker keeps credentials on desktops and for clouds. */
class CredentialHelper {

    private static final Pattern NAME = Pattern.compile("[\\w.-]+");
    private static final String NOT_FOUND = "credentials not found";
    private static final long SECONDS = 60;

    /**
     * Asks a program for a credential.
     *
     * @param suffix what follows {@code docker-credential-} in its name
     */
    Credential get(String suffix, String server) throws WebException {
        if (!NAME.matcher(suffix).matches()) {
            throw failed(suffix, "its name has characters that no program of Docker has");
        }
        String answer = run(suffix, server);
        Map<?, ?> fields;
        try {
            fields = Json.decode(answer) instanceof Map<?, ?> map ? map : Map.of();
        } catch (GoError e) {
            if (answer.contains(NOT_FOUND)) {
                return Credential.NONE;
            }
            throw failed(suffix, "its answer is not JSON");
        }
        String username = fields.get("Username") instanceof String name ? name : "";
        String secret = fields.get("Secret") instanceof String text ? text : "";
        return username.equals("<token>") ? new Credential("", "", secret, "") : Credential.of(username, secret);
    }

    private static String run(String suffix, String server) throws WebException {
        try {
            Process process = new ProcessBuilder("docker-credential-" + suffix, "get")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(server.getBytes(StandardCharsets.UTF_8));
            }
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failed(suffix, "it does not end");
            }
            return answer;
        } catch (WebException e) {
            throw e;
        } catch (IOException e) {
            throw failed(suffix, "it cannot be run");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(suffix, "it was interrupted");
        }
    }

    private static WebException failed(String suffix, String reason) {
        return new WebException(
                Diagnostic.of("the program docker-credential-" + suffix + " gives no credentials: " + reason)
                        .withHint(
                                "Docker's configuration names it. Install it, log in again, or set --username and --password."));
    }
}
