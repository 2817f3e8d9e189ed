/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles every Java block of the documentation. Whole files are compiled as they are. Other blocks are types, members or
 * statements, and get the imports that the reference of the annotations lists.
 */
class JavaBlocksTest {

    private static final String IMPORTS_PAGE = "docs/reference/annotations.md";

    /** The variables of statements: what a test gets as parameters, and what assertions return. */
    private static final String VARIABLES = """
            Manifests manifests; Manifest manifest; RenderedChart chart; Notes notes; RenderFailure failure; Snapshot snapshot;
            Deployment web; Deployment expected;
            dev.seatrial.assertion.ValueAssert value; dev.seatrial.assertion.WorkloadAssert workload;
            dev.seatrial.assertion.ContainerAssert container; dev.seatrial.assertion.ProbeAssert probe;
            dev.seatrial.assertion.VolumeAssert volume; dev.seatrial.assertion.ServiceAssert service;
            dev.seatrial.assertion.IngressAssert ingress; dev.seatrial.assertion.AutoscalerAssert autoscaler;
            dev.seatrial.assertion.DisruptionBudgetAssert budget; dev.seatrial.assertion.NetworkPolicyAssert policy;
            dev.seatrial.assertion.PermissionsAssert account;
            """;

    private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]+;\n");
    private static final Pattern MEMBER = Pattern.compile("^(?:@Test|@ParameterizedTest|void )");
    private static final Pattern ERROR = Pattern.compile("block(\\d+)/\\w+\\.java:(\\d+): (.*)");

    @Test
    void every_block_compiles(@TempDir Path folder) throws IOException {
        List<CodeBlock> blocks = javaBlocks();
        Project project = Project.empty(folder.resolve("blocks"));
        for (int i = 0; i < blocks.size(); i++) {
            CodeBlock block = blocks.get(i);
            String name = block.isJavaFile() ? block.typeName() : "Block" + i;
            project.write("src/test/java/block%d/%s.java".formatted(i, name), source(i, block));
        }

        String messages = project.compile();

        Map<String, String> errors = new TreeMap<>();
        for (Matcher error = ERROR.matcher(messages); error.find(); ) {
            CodeBlock block = blocks.get(Integer.parseInt(error.group(1)));
            errors.put(block.place() + " " + error.group(3), block.text());
        }
        assertThat(errors).isEmpty();
        assertThat(messages).isEmpty();
    }

    @Test
    void there_are_blocks_of_every_shape() {
        List<CodeBlock> blocks = javaBlocks();

        assertThat(blocks).hasSizeGreaterThan(150);
        assertThat(blocks.stream()
                        .collect(Collectors.groupingBy(JavaBlocksTest::shape))
                        .keySet())
                .containsExactlyInAnyOrder("file", "type", "member", "statements");
    }

    @Test
    void a_block_that_does_not_compile_is_found(@TempDir Path folder) throws IOException {
        CodeBlock block = new CodeBlock("page.md", 1, "java", "", "assertThat(manifests).hasNoSuchAssertion();\n");
        Project project = Project.empty(folder.resolve("blocks"));
        project.write("src/test/java/block0/Block0.java", source(0, block));

        assertThat(project.compile()).contains("Block0.java", "hasNoSuchAssertion");
    }

    private static List<CodeBlock> javaBlocks() {
        List<CodeBlock> blocks = new ArrayList<>();
        for (Page page : Page.all()) {
            page.blocks().stream()
                    .filter(block -> block.language().equals("java"))
                    .forEach(blocks::add);
        }
        return blocks;
    }

    private static String shape(CodeBlock block) {
        if (block.isJavaFile()) {
            return "file";
        }
        if (!block.typeName().isEmpty()) {
            return "type";
        }
        return MEMBER.matcher(block.text()).find() ? "member" : "statements";
    }

    private static String source(int number, CodeBlock block) {
        if (block.isJavaFile()) {
            return block.text().replaceFirst("package [\\w.]+;", "package block" + number + ";");
        }
        String code = IMPORT.matcher(block.text()).replaceAll("");
        String own = IMPORT.matcher(block.text())
                .results()
                .map(found -> found.group())
                .collect(Collectors.joining());
        String body = switch (shape(block)) {
            case "type" -> code.replaceFirst("(?m)^public (final )?(class|record)", "$1$2");
            case "member" -> "class Block {\n" + code + "}\n";
            default -> "class Block {\n" + VARIABLES + "void run() {\n" + code + "}\n}\n";
        };
        return "package block" + number + ";\n" + imports() + own + body;
    }

    private static String imports() {
        return Page.of(IMPORTS_PAGE).blocks().stream()
                .filter(block -> block.text().contains("import dev.seatrial.junit.ChartTest;"))
                .map(CodeBlock::text)
                .findFirst()
                .orElseThrow();
    }
}
