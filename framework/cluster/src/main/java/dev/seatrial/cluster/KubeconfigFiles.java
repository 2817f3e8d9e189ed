/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster;

import dev.seatrial.cluster.internal.TemporaryFiles;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Kubeconfig files: those of the user, and those that Seatrial writes for Helm. */
final class KubeconfigFiles {

    /** The system property that sets the kubeconfig file. */
    static final String PROPERTY = "seatrial.cluster.kubeconfig";

    private KubeconfigFiles() {}

    /** Returns the kubeconfig files of the user, in the order in which kubectl reads them. */
    static List<Path> ofUser() {
        return ofUser(System::getProperty, System::getenv);
    }

    @SuppressWarnings("NullAway") // both functions answer null for what is not set
    static List<Path> ofUser(UnaryOperator<@Nullable String> properties, UnaryOperator<@Nullable String> environment) {
        String property = properties.apply(PROPERTY);
        String variable = environment.apply("KUBECONFIG");
        List<Path> files = new ArrayList<>();
        if (property != null && !property.isBlank()) {
            files.add(Path.of(property));
        } else if (variable != null && !variable.isBlank()) {
            for (String file : variable.split(File.pathSeparator, -1)) {
                if (!file.isBlank()) {
                    files.add(Path.of(file));
                }
            }
        } else {
            files.add(Path.of(String.valueOf(properties.apply("user.home")), ".kube", "config"));
        }
        return files.stream().filter(Files::isRegularFile).toList();
    }

    /** Returns a kubeconfig with the address of the API server replaced. */
    static String withServer(String yaml, String server) {
        return yaml.replaceAll("(?m)^(\\s*)server:.*$", "$1server: \"" + server + "\"");
    }

    /** Writes a kubeconfig that only the current user can read. */
    static Temporary temporary(String yaml) {
        try {
            Path file = TemporaryFiles.create("kubeconfig", ".yaml", yaml);
            file.toFile().deleteOnExit();
            return new Temporary(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file that is deleted together with its cluster.
     *
     * @param file the path of the file
     */
    record Temporary(Path file) {

        void delete() {
            file.toFile().delete();
        }
    }
}
