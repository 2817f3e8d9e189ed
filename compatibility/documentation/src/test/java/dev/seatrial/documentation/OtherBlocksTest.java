/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Checks the blocks that are not Java. */
class OtherBlocksTest {

    /** Languages with a check in this module, and those that nothing here can run. */
    private static final Set<String> CHECKED = Set.of("java", "xml", "yaml", "kotlin");

    private static final Set<String> NOT_CHECKED =
            Set.of("", "sh", "properties", "groovy", "gitignore", "gitattributes");

    @Test
    void every_language_is_known() {
        Set<String> known = new TreeSet<>(CHECKED);
        known.addAll(NOT_CHECKED);

        assertThat(blocks(null).stream().map(CodeBlock::language).distinct()).isSubsetOf(known);
    }

    @Test
    void yaml_can_be_parsed() {
        List<CodeBlock> yaml = blocks("yaml");

        assertThat(yaml).hasSizeGreaterThan(5);
        for (CodeBlock block : yaml) {
            if (block.text().contains("{{")) {
                // The tutorial renders its templates.
                assertThat(block.title()).as(block.place()).contains("/templates/");
                continue;
            }
            assertThatCode(() -> documents(block.text())).as(block.place()).doesNotThrowAnyException();
        }
    }

    @Test
    void xml_is_well_formed_and_names_the_versions_that_this_build_has() throws Exception {
        List<CodeBlock> xml = blocks("xml");

        assertThat(xml).hasSizeGreaterThan(4);
        for (CodeBlock block : xml) {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(block.text().getBytes(StandardCharsets.UTF_8)));
            for (Element artifact : artifacts(document)) {
                String group = text(artifact, "groupId");
                String version = text(artifact, "version");
                if (!version.isEmpty() && group.equals("dev.seatrial")) {
                    assertThat(version).as(block.place()).isEqualTo(System.getProperty("seatrial.version"));
                }
                if (!version.isEmpty() && group.startsWith("org.junit")) {
                    assertThat(version).as(block.place()).isEqualTo(System.getProperty("junit.version"));
                }
            }
        }
    }

    /** Kotlin is compiled by {@code compatibility/consumers} with {@code -Pkotlin}, which needs the compiler. */
    @Test
    void kotlin_is_part_of_the_kotlin_project_that_the_build_compiles() throws IOException {
        Path sources = Page.REPOSITORY.resolve("compatibility/consumers/src/it/kotlin/src/test/kotlin");
        Set<String> compiled;
        try (Stream<Path> files = Files.walk(sources)) {
            compiled = files.filter(file -> file.toString().endsWith(".kt"))
                    .flatMap(file -> lines(file).stream())
                    .map(String::strip)
                    .collect(Collectors.toSet());
        }
        List<CodeBlock> kotlin = blocks("kotlin").stream()
                .filter(block -> !block.text().startsWith("// build.gradle.kts"))
                .toList();

        assertThat(kotlin).hasSizeGreaterThanOrEqualTo(2);
        for (CodeBlock block : kotlin) {
            assertThat(block.text().lines().map(String::strip).filter(line -> !line.isEmpty()))
                    .as(block.place())
                    .allSatisfy(line -> assertThat(compiled).contains(line));
        }
    }

    private static List<CodeBlock> blocks(@Nullable String language) {
        return Page.all().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> language == null || block.language().equals(language))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> documents(String yaml) throws IOException {
        YAMLFactory factory = new YAMLFactory();
        try (YAMLParser parser = factory.createParser(yaml);
                MappingIterator<JsonNode> documents = new YAMLMapper(factory).readValues(parser, JsonNode.class)) {
            return documents.readAll();
        }
    }

    private static List<Element> artifacts(Document document) {
        List<Element> elements = new ArrayList<>();
        for (String name : List.of("dependency", "plugin")) {
            var found = document.getElementsByTagName(name);
            for (int i = 0; i < found.getLength(); i++) {
                elements.add((Element) Objects.requireNonNull(found.item(i)));
            }
        }
        return elements;
    }

    private static String text(Element parent, String name) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                return child.getTextContent();
            }
        }
        return "";
    }
}
