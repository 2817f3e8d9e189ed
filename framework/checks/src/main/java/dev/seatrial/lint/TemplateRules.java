/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import static dev.seatrial.lint.LintRule.DEPRECATED_API;
import static dev.seatrial.lint.LintRule.LIST_POLICY;
import static dev.seatrial.lint.LintRule.OBJECT_NAME;
import static dev.seatrial.lint.LintRule.TEMPLATE_CRD_HOOK;
import static dev.seatrial.lint.LintRule.TEMPLATE_EXTENSION;
import static dev.seatrial.lint.LintRule.TEMPLATE_INDENT;
import static dev.seatrial.lint.LintRule.TEMPLATE_RELEASE_TIME;
import static dev.seatrial.lint.LintRule.TEMPLATE_YAML;
import static dev.seatrial.lint.LintRule.WORKLOAD_SELECTOR;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.GoJsonDecoder;
import dev.seatrial.chart.GoJsonType;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.render.KubeVersion;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoStrings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules about templates and what they write: the end of Helm's {@code lint/rules/template.go}. */
final class TemplateRules {

    private static final Set<String> EXTENSIONS = Set.of(".yaml", ".yml", ".tpl", ".txt");
    private static final Set<String> WITH_SELECTOR = Set.of("Deployment", "ReplicaSet", "DaemonSet", "StatefulSet");
    private static final Pattern CRD_HOOK = Pattern.compile("\"?helm\\.sh/hook\"?:[\\t\\n\\f\\r ]+crd-install");
    private static final Pattern RELEASE_TIME = Pattern.compile("\\.Release\\.Time");

    /** What Go's {@code bufio.Scanner} holds. */
    private static final int LONGEST_LINE = 1 << 16;

    private static final GoJsonType LIST = GoJsonType.struct(
            "struct { Items []struct { Metadata struct { Annotations map[string]string } } }",
            Map.of(
                    "Items",
                    GoJsonType.slice(
                            "[]struct { Metadata struct { Annotations map[string]string } }",
                            GoJsonType.struct(
                                    "struct { Metadata struct { Annotations map[string]string } }",
                                    Map.of(
                                            "Metadata",
                                            GoJsonType.struct(
                                                    "struct { Annotations map[string]string }",
                                                    Map.of("Annotations", GoJsonType.STRING_MAP)))))));

    private final Chart chart;
    private final HelmVersion helm;
    private final KubeVersion kubernetes;
    private final RenderedFiles rendered;
    private final Findings findings;

    TemplateRules(Chart chart, HelmVersion helm, KubeVersion kubernetes, RenderedFiles rendered, Findings findings) {
        this.chart = chart;
        this.helm = helm;
        this.kubernetes = kubernetes;
        this.rendered = rendered;
        this.findings = findings;
    }

    /** Checks the templates of the chart, and stops at one that does not write YAML. */
    void check() {
        for (ChartFile template : chart.templates()) {
            if (!check(template)) {
                return;
            }
        }
    }

    private boolean check(ChartFile template) {
        String name = template.name();
        String extension = extension(name);
        if (!EXTENSIONS.contains(extension)) {
            findings.error(
                    TEMPLATE_EXTENSION,
                    name,
                    "file extension '" + extension + "' not valid. Valid extensions are .yaml, .yml, .tpl, or .txt",
                    0);
        }
        if (!helm.rules().isHelm4()) {
            formerFeatures(template);
        }
        boolean isYaml = helm.rules().isHelm4()
                ? extension.equalsIgnoreCase(".yaml") || extension.equalsIgnoreCase(".yml")
                : extension.equals(".yaml");
        String text = isYaml ? rendered.text(name) : "";
        return GoStrings.trimSpace(text).isEmpty() || written(name, text);
    }

    /** Go's {@code filepath.Ext}. */
    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') ? name.substring(dot) : "";
    }

    private void formerFeatures(ChartFile template) {
        Matcher hook = CRD_HOOK.matcher(template.text());
        if (hook.find()) {
            findings.warning(
                    TEMPLATE_CRD_HOOK,
                    template.name(),
                    "manifest is a crd-install hook. This hook is no longer supported in v3 and all CRDs should also exist"
                            + " the crds/ directory at the top level of the chart",
                    lineAt(template.text(), hook.start()));
        }
        Matcher time = RELEASE_TIME.matcher(template.text());
        if (time.find()) {
            findings.error(
                    TEMPLATE_RELEASE_TIME,
                    template.name(),
                    ".Release.Time has been removed in v3, please replace with the `now` function in your templates",
                    lineAt(template.text(), time.start()));
        }
    }

    private static int lineAt(String text, int index) {
        return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }

    private boolean written(String name, String text) {
        indent(name, text);
        return new ManifestStream(text, helm)
                .read(
                        document -> object(name, document, text),
                        (problem, line) -> findings.error(TEMPLATE_YAML, name, problem, rendered.line(name, line)));
    }

    private void indent(String name, String text) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (GoStrings.length(line) >= LONGEST_LINE) {
                findings.warning(TEMPLATE_INDENT, name, "bufio.Scanner: token too long", rendered.line(name, number));
                return;
            }
            if (!GoStrings.trimSpace(line).isEmpty()) {
                if (line.startsWith(" ") || line.startsWith("\t")) {
                    String shown = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
                    findings.warning(
                            TEMPLATE_INDENT,
                            name,
                            "document starts with an illegal indent: " + GoQuote.quote(shown)
                                    + ", which may cause parsing problems",
                            rendered.line(name, number));
                }
                return;
            }
        }
    }

    private void object(String name, ManifestStream.Document document, String text) {
        ObjectNames.problem(document.kind(), document.name())
                .ifPresent(problem -> findings.warning(OBJECT_NAME, name, problem, line(name, document, "metadata")));
        DeprecatedApis.warning(document.apiVersion(), document.kind(), kubernetes, helm)
                .ifPresent(
                        warning -> findings.warning(DEPRECATED_API, name, warning, line(name, document, "apiVersion")));
        if (WITH_SELECTOR.contains(document.kind())
                && !text.contains("matchLabels")
                && !text.contains("matchExpressions")) {
            findings.error(
                    WORKLOAD_SELECTOR,
                    name,
                    "a " + document.kind() + " must contain matchLabels or matchExpressions, and "
                            + GoQuote.quote(document.name()) + " does not",
                    line(name, document, "spec"));
        }
        if (document.kind().equals("List")) {
            list(name, document, text);
        }
    }

    /** Looks at the first document of the file, whichever is the list. */
    private void list(String name, ManifestStream.Document document, String text) {
        List<?> items;
        try {
            items = GoJsonDecoder.decode(text, LIST).get("Items") instanceof List<?> list ? list : List.of();
        } catch (GoError e) {
            findings.error(LIST_POLICY, name, "unable to parse YAML: " + e.getMessage(), line(name, document, "items"));
            return;
        }
        for (Object item : items) {
            if (item instanceof Map<?, ?> object
                    && object.get("Metadata") instanceof Map<?, ?> metadata
                    && metadata.get("Annotations") instanceof Map<?, ?> annotations
                    && annotations.containsKey("helm.sh/resource-policy")) {
                String start = helm.rules().isHelm4() ? "annotation" : "Annotation";
                findings.error(
                        LIST_POLICY,
                        name,
                        start + " 'helm.sh/resource-policy' within List objects are ignored",
                        line(name, document, "items"));
                return;
            }
        }
    }

    private int line(String name, ManifestStream.Document document, String key) {
        return rendered.findsLines() ? rendered.line(name, document.lineOf(key)) : 0;
    }
}
