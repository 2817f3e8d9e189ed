/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Writes the method of a test. */
final class TestSource {

    private static final String INDENT = "    ";
    private static final String BODY = INDENT + INDENT;

    private final ConvertedTest test;
    private final ClassSettings type;
    private final Imports imports;

    TestSource(ConvertedTest test, ClassSettings type, Imports imports) {
        this.test = test;
        this.type = type;
        this.imports = imports;
    }

    /** @param allowed the input without effect that the class allows already */
    String source(Path chart, Path module, Set<String> allowed) {
        StringBuilder out = new StringBuilder("\n" + INDENT + "@" + imports.type("org.junit.jupiter.api.Test") + "\n");
        for (String line : annotations(chart, module, allowed)) {
            out.append(INDENT).append(line).append('\n');
        }
        out.append(INDENT)
                .append("void ")
                .append(test.method())
                .append('(')
                .append(parameters())
                .append(") {\n");
        render().forEach(line -> out.append(BODY).append(line).append('\n'));
        statements().forEach(statement -> out.append(statement).append('\n'));
        return out.append(INDENT).append("}\n").toString();
    }

    private List<String> annotations(Path chart, Path module, Set<String> allowed) {
        List<String> lines = new ArrayList<>(test.values().source(chart, module, INDENT));
        imports.forValues(test.values());
        TestSettings settings = test.settings();
        List<String> release = new ArrayList<>();
        if (!settings.release().name().equals(type.release().name())) {
            release.add("name = " + JavaText.string(settings.release().name(), INDENT));
        }
        if (!settings.release().namespace().equals(type.release().namespace())) {
            release.add("namespace = " + JavaText.string(settings.release().namespace(), INDENT));
        }
        if (settings.release().revision() != type.release().revision()) {
            release.add("revision = " + settings.release().revision());
        }
        if (settings.release().upgrade() != type.release().upgrade()) {
            release.add("upgrade = " + settings.release().upgrade());
        }
        if (!release.isEmpty()) {
            lines.add("@" + imports.junit("Release") + "(" + String.join(", ", release) + ")");
        }
        List<String> more = new ArrayList<>(settings.apiVersions());
        type.apiVersions().forEach(more::remove);
        if (!settings.isExact() && !more.isEmpty()) {
            lines.add("@" + imports.junit("Kubernetes") + "(apiVersions = " + array(more) + ")");
        }
        if (!settings.version().equals(type.version())) {
            lines.add(ClassSource.chartVersion(settings.version(), imports));
        }
        if (!settings.objects().isEmpty()) {
            lines.add("@" + imports.junit("ClusterState") + "(" + JavaText.string(settings.cluster(), INDENT + BODY)
                    + ")");
        }
        List<String> unused = test.unused().stream()
                .filter(each -> !allowed.contains(each))
                .sorted()
                .toList();
        if (!unused.isEmpty()) {
            lines.add(ClassSource.allowUnused(unused, imports));
        }
        if (test.isInvalid()) {
            lines.add("@" + imports.junit("AllowInvalid"));
        }
        return lines;
    }

    static String array(List<String> texts) {
        String joined =
                texts.stream().map(text -> JavaText.string(text, INDENT)).collect(Collectors.joining(", "));
        return texts.size() == 1 ? joined : "{" + joined + "}";
    }

    private boolean needsManifests() {
        return test.uses(Statement.Subject.MANIFESTS) || test.selectsForSnapshots();
    }

    private boolean needsNotes() {
        return test.uses(Statement.Subject.NOTES) || test.uses(Statement.Subject.NOTES_TEXT);
    }

    private String parameters() {
        List<String> parameters = new ArrayList<>();
        if (test.settings().rendersItself()) {
            parameters.add(imports.junit("TestChart") + " chart");
        } else {
            if (needsManifests()) {
                parameters.add(imports.type("dev.seatrial.manifest.Manifests") + " manifests");
            }
            if (needsNotes()) {
                parameters.add(imports.type("dev.seatrial.assertion.Notes") + " notes");
            }
            if (test.uses(Statement.Subject.FAILURE)) {
                parameters.add(imports.type("dev.seatrial.assertion.RenderFailure") + " failure");
            }
        }
        if (test.uses(Statement.Subject.SNAPSHOT)) {
            parameters.add(imports.type("dev.seatrial.snapshot.Snapshot") + " snapshot");
        }
        return String.join(", ", parameters);
    }

    /** Returns the lines that render the chart with settings for which there is no annotation. */
    private List<String> render() {
        TestSettings settings = test.settings();
        if (!settings.rendersItself()) {
            return List.of();
        }
        StringBuilder change = new StringBuilder("chart.with(request -> request");
        String below = "\n" + BODY + BODY + BODY;
        if (settings.isExact()) {
            String versions = JavaText.expression(settings.apiVersions(), BODY);
            change.append(below)
                    .append(".kubeVersion(")
                    .append(JavaText.string(settings.kubeVersion(), BODY))
                    .append(')');
            change.append(type.apiVersions().isEmpty() ? "" : below + ".apiVersions(List.of())");
            change.append(below).append(".servedApiVersions(").append(versions).append(')');
            imports.type("java.util.List");
        }
        change.append(settings.skipsSchema() ? below + ".skipSchemaValidation(true)" : "")
                .append(")");
        List<String> lines = new ArrayList<>();
        if (needsManifests()) {
            lines.add(imports.type("dev.seatrial.manifest.Manifests") + " manifests = " + change);
            lines.add("        .manifests();");
        }
        if (needsNotes()) {
            lines.add(imports.type("dev.seatrial.assertion.Notes") + " notes = new Notes(" + change);
            lines.add("        .render().notes());");
        }
        if (test.uses(Statement.Subject.FAILURE)) {
            lines.add(imports.type("dev.seatrial.assertion.RenderFailure") + " failure = " + change);
            lines.add("        .failure();");
        }
        return lines;
    }

    private List<String> statements() {
        List<Statement> merged = merged();
        Map<List<Call>, Integer> uses = new HashMap<>();
        merged.forEach(statement -> uses.merge(statement.target(), 1, Integer::sum));
        Map<List<Call>, String> variables = new HashMap<>();
        Names names = new Names();
        List.of("manifests", "notes", "failure", "snapshot", "chart").forEach(names::unique);
        List<String> lines = new ArrayList<>();
        for (Statement statement : merged) {
            imports.forStatement(statement);
            boolean isShared = !statement.target().isEmpty() && uses.getOrDefault(statement.target(), 0) > 1;
            if (isShared && !variables.containsKey(statement.target())) {
                String variable = names.unique(variable(statement.target()));
                variables.put(statement.target(), variable);
                lines.add(BODY + "var " + variable + " = " + statement.targetSource(BODY) + ";");
            }
            lines.add(statement.source(BODY, variables.getOrDefault(statement.target(), "")));
        }
        return lines;
    }

    /** Joins assertions about the same manifest. Those that only reach it say nothing if others do as well. */
    private List<Statement> merged() {
        List<Statement> merged = new ArrayList<>();
        for (Statement statement : test.statements()) {
            int last = merged.size() - 1;
            boolean says = !statement.calls().isEmpty();
            if (!says
                    && test.statements().stream()
                            .anyMatch(
                                    s -> s.isAboutSame(statement) && !s.calls().isEmpty())) {
                continue;
            }
            if (last >= 0
                    && merged.get(last).isAboutSame(statement)
                    && merged.get(last).isOpen()
                    && says) {
                merged.set(last, merged.get(last).with(statement.calls()));
            } else {
                merged.add(statement);
            }
        }
        return merged;
    }

    private static String variable(List<Call> target) {
        Call last = target.get(target.size() - 1);
        if (last.method().equals("one")) {
            return "manifest";
        }
        if (!last.method().equals("manifest")) {
            return last.method();
        }
        String kind = String.valueOf(last.arguments().get(0));
        String name = kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1);
        return SourceVersion.isName(name) ? name : "manifest";
    }
}
