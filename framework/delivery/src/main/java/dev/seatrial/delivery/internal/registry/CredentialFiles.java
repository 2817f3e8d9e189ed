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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The credentials in Helm's registry configuration and, for hosts that it does not have, in Docker's. See
 * {@code credentials/internal/config} in ORAS.
 */
public final class CredentialFiles {

    private static final String DOCKER_HUB = "https://index.docker.io/v1/";

    private final List<Path> files;
    private final CredentialHelper helper;

    /** Creates the credentials of files, of which none needs to exist. The first one that has a credential decides. */
    public CredentialFiles(List<Path> files) {
        this(files, new CredentialHelper());
    }

    CredentialFiles(List<Path> files, CredentialHelper helper) {
        this.files = List.copyOf(files);
        this.helper = helper;
    }

    /**
     * Returns the credential for a host, which may have a port.
     *
     * @throws WebException if a file cannot be read, without a part of its content
     */
    Credential of(String host) throws WebException {
        String server = host.equals("registry-1.docker.io") || host.equals("docker.io") ? DOCKER_HUB : host;
        for (Path file : files) {
            if (Files.exists(file)) {
                Credential found = in(file, server);
                if (!found.isNone()) {
                    return found;
                }
            }
        }
        return Credential.NONE;
    }

    private Credential in(Path file, String server) throws WebException {
        Map<?, ?> config;
        try {
            config = Json.decode(Files.readString(file)) instanceof Map<?, ?> map ? map : Map.of();
        } catch (GoError e) {
            throw unreadable(file, "it is not JSON");
        } catch (IOException e) {
            throw unreadable(file, "it cannot be read");
        }
        String program =
                map(config, "credHelpers").get(server) instanceof String own ? own : text(config, "credsStore");
        if (!program.isEmpty()) {
            return helper.get(program, server);
        }
        Map<?, ?> auths = map(config, "auths");
        if (auths.get(server) instanceof Map<?, ?> entry) {
            return credential(file, entry);
        }
        for (Map.Entry<?, ?> each : auths.entrySet()) {
            if (hostOf(String.valueOf(each.getKey())).equals(hostOf(server))
                    && each.getValue() instanceof Map<?, ?> entry) {
                return credential(file, entry);
            }
        }
        return Credential.NONE;
    }

    /** Older versions of Docker wrote addresses instead of hosts. */
    private static String hostOf(String key) {
        return key.replaceFirst("^https?://", "").replaceFirst("/.*", "");
    }

    private static Credential credential(Path file, Map<?, ?> entry) throws WebException {
        String username = text(entry, "username");
        String password = text(entry, "password");
        String auth = text(entry, "auth");
        if (!auth.isEmpty()) {
            String decoded;
            try {
                decoded = new String(Base64.getDecoder().decode(auth), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw unreadable(file, "the field auth of an entry is not in Base64");
            }
            int colon = decoded.indexOf(':');
            if (colon < 0) {
                throw unreadable(file, "the field auth of an entry has no colon");
            }
            username = decoded.substring(0, colon);
            password = decoded.substring(colon + 1).replaceAll("\0+$", "");
        }
        return new Credential(username, password, text(entry, "identitytoken"), text(entry, "registrytoken"));
    }

    private static WebException unreadable(Path file, String reason) {
        return new WebException(Diagnostic.of("the credentials in `" + file + "` cannot be used: " + reason)
                .withHint("Correct the file, or log in again with `helm registry login` or `docker login`."));
    }

    private static Map<?, ?> map(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }
}
