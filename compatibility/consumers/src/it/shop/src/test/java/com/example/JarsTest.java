package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The jars that a dependency on Seatrial brings along. */
@EnabledIfSystemProperty(named = "jars.list", matches = ".+")
class JarsTest {

    private static final Path LIST = Path.of(System.getProperty("jars.list", ""));
    private static final long MEBIBYTE = 1024 * 1024;

    @Test
    void no_jar_and_no_megabyte_comes_along_that_is_not_written_down() throws IOException {
        List<Path> jars = jars();
        long bytes = 0;
        for (Path jar : jars) {
            bytes += Files.size(jar);
        }
        List<String> lines = new ArrayList<>();
        lines.add("jars: " + jars.size());
        lines.add("MiB, rounded up: " + (bytes + MEBIBYTE - 1) / MEBIBYTE);
        lines.add("");
        for (Path jar : jars) {
            lines.add(isOurs(jar) ? artifact(jar) : "%s %d KiB".formatted(name(jar), Files.size(jar) / 1024));
        }
        if ("update".equals(System.getProperty("jars"))) {
            Files.createDirectories(LIST.getParent());
            Files.write(LIST, lines);
        }

        assertThat(lines)
                .as("the jars that a user gets, of which `%s` tells; ADR 7 says how to update it", LIST)
                .isEqualTo(Files.readAllLines(LIST));
        if (LIST.endsWith("seatrial-junit.txt")) {
            assertThat(jars).hasSizeLessThanOrEqualTo(45);
            assertThat(bytes).isLessThanOrEqualTo(34 * MEBIBYTE);
        }
    }

    @Test
    void each_jar_of_seatrial_has_a_module_name_a_licence_and_a_notice() throws IOException {
        List<Path> ours = jars().stream().filter(JarsTest::isOurs).toList();

        assertThat(ours).hasSizeGreaterThanOrEqualTo(5);
        for (Path path : ours) {
            try (JarFile jar = new JarFile(path.toFile())) {
                Attributes manifest = jar.getManifest().getMainAttributes();
                assertThat(manifest.getValue("Automatic-Module-Name"))
                        .as("%s", path)
                        .startsWith("dev.seatrial.");
                assertThat(jar.getEntry("META-INF/LICENSE")).as("%s", path).isNotNull();
                assertThat(jar.getEntry("META-INF/NOTICE")).as("%s", path).isNotNull();
            }
        }
    }

    @Test
    void the_bom_pins_each_jar_of_seatrial_and_nothing_else() throws IOException {
        String bom = Files.readString(Path.of(System.getProperty("bom")));

        assertThat(jars().stream().filter(JarsTest::isOurs).map(JarsTest::artifact))
                .isNotEmpty()
                .allSatisfy(artifact -> assertThat(bom).contains("<artifactId>" + artifact + "</artifactId>"));
        assertThat(bom).doesNotContain("<parent>", "<scope>import</scope>");
        assertThat(Pattern.compile("<groupId>(.*?)</groupId>").matcher(bom).results().map(found -> found.group(1)))
                .containsOnly("dev.seatrial");
    }

    @Test
    @EnabledIfSystemProperty(named = "cli.jar", matches = ".+")
    void the_runnable_jar_has_the_licences_of_what_is_inside() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("cli.jar"))) {
            Attributes manifest = jar.getManifest().getMainAttributes();

            assertThat(manifest.getValue("Main-Class")).isEqualTo("dev.seatrial.cli.Seatrial");
            assertThat(manifest.getValue("Automatic-Module-Name")).isEqualTo("dev.seatrial.cli");
            for (String licence : List.of("LICENSE", "NOTICE", "LICENSE.md", "THIRD-PARTY-LICENSES")) {
                assertThat(jar.getEntry("META-INF/" + licence)).as(licence).isNotNull();
            }
            assertThat(jar.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                            .map(name -> name.replaceFirst("^(picocli/|com/github/[^/]+/|(?:[^/]+/){2}).*", "$1"))
                            .distinct())
                    .as("packages; each needs its licence in META-INF/THIRD-PARTY-LICENSES")
                    .containsExactlyInAnyOrder("dev/seatrial/", "com/fasterxml/", "com/google/", "com/github/difflib/", "org/snakeyaml/", "org/bouncycastle/", "org/apiguardian/", "org/jspecify/", "picocli/",
                            "org/opentest4j/", "com/jayway/", "net/minidev/", "org/objectweb/", "io/fabric8/", "com/hubspot/", "jinjava/org/",
                            "jinjava/javax/", "jinjava/de/", "org/slf4j/", "org/apache/", "org/yaml/", "ch/obermuhlner/", "org/assertj/",
                            "net/bytebuddy/");
        }
    }

    private static List<Path> jars() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("jars.folder")))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path jar) {
        return name(jar).startsWith("seatrial-");
    }

    private static String artifact(Path jar) {
        return name(jar).replaceFirst("-\\d.*", "");
    }

    private static String name(Path jar) {
        return jar.getFileName().toString();
    }
}
