/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Makes the data files of this module anew and compares them with those that are checked in.
 *
 * <p>{@code -Dfacts=check} compares, {@code -Dfacts=update} writes the files; without either the test is skipped, because it
 * downloads some 300 MB. To add a version of Kubernetes, add its two modules to {@code sources.txt} and run {@code make
 * kubernetes-facts}; a wrong checksum in that file is answered with the right one, which {@code go} has compared with Go's
 * checksum database.
 */
class GeneratedFactsTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/seatrial/kubernetes");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void the_data_files_are_what_the_sources_say() throws IOException {
        String mode = System.getProperty("facts", "");
        assumeTrue(mode.equals("check") || mode.equals("update"), "run with -Dfacts=check or -Dfacts=update");

        Map<String, List<String>> files = generate();

        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            Path path = FOLDER.resolve(file.getKey());
            if (mode.equals("update")) {
                Files.writeString(path, String.join("\n", withHeader(path, file.getValue())) + "\n");
            }
            assertThat(Files.readAllLines(path).stream().filter(line -> !line.startsWith("#")))
                    .containsExactlyElementsOf(file.getValue());
        }
    }

    private Map<String, List<String>> generate() throws IOException {
        Minors schemas = new Minors();
        Minors resources = new Minors();
        Minors roles = new Minors();
        LifecycleLines lifecycles = new LifecycleLines();
        Map<String, String> shortNames = new HashMap<>();
        List<GoModule> modules = GoModule.all();
        for (GoModule module : modules) {
            if (module.path().equals("k8s.io/kubernetes")) {
                addShortNames(module, shortNames);
            } else {
                lifecycles.add(module);
            }
        }
        for (GoModule module : modules) {
            if (module.path().equals("k8s.io/kubernetes")) {
                JsonNode swagger = json.readTree(module.read("api/openapi-spec/swagger.json"));
                GoSchemas go = new GoSchemas(module.read("pkg/generated/openapi/zz_generated.openapi.go"));
                new SchemaLines(swagger, go).addTo(schemas, module.minor());
                ResourceLines served = new ResourceLines(swagger);
                served.addTo(
                        resources,
                        module.minor(),
                        shortNames,
                        served.enabledBetas(module.read("pkg/controlplane/instance.go")));
                new RoleLines(roles).add(module);
            }
        }
        return Map.of(
                "schemas.txt",
                schemas.lines(),
                "resources.txt",
                resources.lines(),
                "lifecycle.txt",
                lifecycles.lines(),
                "roles.txt",
                roles.lines());
    }

    private void addShortNames(GoModule module, Map<String, String> shortNames) throws IOException {
        Path folder = module.folder().resolve("api/discovery");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    ResourceLines.addShortNames(json.readTree(file.toFile()), shortNames);
                }
            }
        }
    }

    private static List<String> withHeader(Path file, List<String> lines) throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<String> old = Files.lines(file)) {
            old.takeWhile(line -> line.startsWith("#")).forEach(all::add);
        }
        all.addAll(lines);
        return all;
    }
}
