/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.chart.ChartException;
import dev.seatrial.delivery.internal.registry.Credential;
import dev.seatrial.delivery.internal.web.TlsFiles;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The repositories that {@code helm repo add} has written into repositories.yaml. */
final class RepositoriesFile {

    /**
     * A repository.
     *
     * @param name the name of its index in the cache
     * @param authorization the value of the header Authorization; null if there is none
     * @param passesCredentials whether credentials also go to other servers that its index names
     */
    record Entry(String name, String url, @Nullable String authorization, TlsFiles tls, boolean passesCredentials) {

        /** Returns a repository that is only known from Chart.yaml. */
        static Entry unmanaged(String name, String url) {
            return new Entry(name, url, null, TlsFiles.standard(), false);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private RepositoriesFile() {}

    /** Returns the repositories; none if there is no file. */
    static List<Entry> read(Path file) {
        if (Files.notExists(file)) {
            return List.of();
        }
        Map<String, @Nullable Object> fields;
        try {
            fields = Yaml.decodeMap(Files.readString(file));
        } catch (GoError e) {
            throw new ChartException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ChartException("couldn't load repositories file (" + file + "): " + e.getMessage(), e);
        }
        List<Entry> entries = new ArrayList<>();
        for (Object each : fields.get("repositories") instanceof List<?> list ? list : List.of()) {
            if (each instanceof Map<?, ?> entry) {
                entries.add(entry(entry));
            }
        }
        return entries;
    }

    private static Entry entry(Map<?, ?> fields) {
        String username = text(fields, "username");
        String password = text(fields, "password");
        boolean hasUser = !username.isEmpty() && !password.isEmpty();
        return new Entry(
                text(fields, "name"),
                text(fields, "url"),
                hasUser ? Credential.basic(username, password) : null,
                new TlsFiles(
                        path(fields, "caFile").orElse(null),
                        path(fields, "certFile").orElse(null),
                        path(fields, "keyFile").orElse(null),
                        Boolean.TRUE.equals(fields.get("insecure_skip_tls_verify"))),
                Boolean.TRUE.equals(fields.get("pass_credentials_all")));
    }

    private static Optional<Path> path(Map<?, ?> fields, String name) {
        String text = text(fields, name);
        return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    }

    private static String text(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }
}
