/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** The rules of {@code helm lint}. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum LintRule {
    /** Chart.yaml is a readable YAML file. */
    CHART_FILE("chart-file", "Chart.yaml is a readable YAML file.", "Make Chart.yaml a file with valid YAML."),

    /** Chart.yaml has known keys only, each of them once. */
    CHART_KEYS(
            "chart-keys",
            "Chart.yaml has known keys only, each of them once.",
            "Remove the key from Chart.yaml, or put it below `annotations`."),

    /** The chart has a valid name. */
    CHART_NAME(
            "chart-name",
            "The chart has a valid name.",
            "Set `name` in Chart.yaml to the name of the chart, without slashes."),

    /** The chart has a known format. */
    CHART_API_VERSION("chart-api-version", "The chart has a known format.", "Write `apiVersion: v2` in Chart.yaml."),

    /** The version of the chart is a string with a semantic version. */
    CHART_VERSION(
            "chart-version",
            "The version of the chart is a string with a semantic version.",
            "Write a version of three numbers in quotes, such as `version: \"1.2.3\"`."),

    /** The version of the application is a string. */
    CHART_APP_VERSION(
            "chart-app-version", "The version of the application is a string.", "Write `appVersion` in quotes."),

    /** Maintainers have a name, and a valid email address and URL if any. */
    CHART_MAINTAINER(
            "chart-maintainer",
            "Maintainers have a name, and a valid email address and URL if any.",
            "Correct the entry below `maintainers` in Chart.yaml."),

    /** Sources are URLs. */
    CHART_SOURCE("chart-source", "Sources are URLs.", "Write a complete URL, such as `https://example.com/shop`."),

    /** The chart has an icon with a valid URL. */
    CHART_ICON(
            "chart-icon",
            "The chart has an icon with a valid URL.",
            "Set `icon` in Chart.yaml to the URL of an image."),

    /** Only charts of the format v2 have a type. */
    CHART_TYPE("chart-type", "Only charts of the format v2 have a type.", "Write `apiVersion: v2` in Chart.yaml."),

    /** Only charts of the format v2 have dependencies in Chart.yaml. */
    CHART_DEPENDENCIES(
            "chart-dependencies",
            "Only charts of the format v2 have dependencies in Chart.yaml.",
            "Write `apiVersion: v2` in Chart.yaml."),

    /** There is a values.yaml with valid YAML. */
    VALUES_FILE(
            "values-file",
            "There is a values.yaml with valid YAML.",
            "Create values.yaml with the default values, or correct its YAML."),

    /** The values meet values.schema.json. */
    VALUES_SCHEMA(
            "values-schema", "The values meet values.schema.json.", "Correct the value, or change values.schema.json."),

    /** There is a folder with templates. */
    TEMPLATES_FOLDER("templates-folder", "There is a folder with templates.", "Create the folder templates/."),

    /** The chart can be loaded. */
    CHART_LOADS("chart-loads", "The chart can be loaded.", "Correct the file that the message names."),

    /** The templates render. */
    TEMPLATES_RENDER(
            "templates-render",
            "The templates render.",
            "Correct the template that the message names, or guard it against missing values."),

    /** Templates are YAML files, partials or texts. */
    TEMPLATE_EXTENSION(
            "template-extension",
            "Templates are YAML files, partials or texts.",
            "Rename the file, or move it out of templates/."),

    /** No template uses the hook crd-install. */
    TEMPLATE_CRD_HOOK(
            "template-crd-hook",
            "No template uses the hook crd-install.",
            "Move the custom resource definition to crds/."),

    /** No template uses .Release.Time. */
    TEMPLATE_RELEASE_TIME("template-release-time", "No template uses .Release.Time.", "Use the function `now`."),

    /** Rendered documents start at the first column. */
    TEMPLATE_INDENT(
            "template-indent",
            "Rendered documents start at the first column.",
            "Trim the white space in front of the document, for example with `{{-`."),

    /** Rendered documents are valid YAML. */
    TEMPLATE_YAML(
            "template-yaml", "Rendered documents are valid YAML.", "Check indentation and quotes of the template."),

    /** Objects have names that Kubernetes accepts. */
    OBJECT_NAME(
            "object-name",
            "Objects have names that Kubernetes accepts.",
            "Set `metadata.name` to a name of lower-case letters, digits and `-`."),

    /** Objects use API versions that are not deprecated. */
    DEPRECATED_API(
            "deprecated-api",
            "Objects use API versions that are not deprecated.",
            "Use the API version that the message names."),

    /** Workloads have a selector. */
    WORKLOAD_SELECTOR("workload-selector", "Workloads have a selector.", "Add `spec.selector.matchLabels`."),

    /** Items of a List have no resource policy. */
    LIST_POLICY(
            "list-policy", "Items of a List have no resource policy.", "Write the objects as documents of their own."),

    /** Charts in charts/ are declared in Chart.yaml. */
    DEPENDENCY_UNDECLARED(
            "dependency-undeclared",
            "Charts in charts/ are declared in Chart.yaml.",
            "Declare the chart below `dependencies`, or remove it from charts/."),

    /** Names and aliases of dependencies are unique. */
    DEPENDENCY_DUPLICATE(
            "dependency-duplicate",
            "Names and aliases of dependencies are unique.",
            "Give one of the dependencies another `alias`."),

    /** Declared dependencies are in charts/. */
    DEPENDENCY_MISSING("dependency-missing", "Declared dependencies are in charts/.", "Run `helm dependency build`."),

    /** crds is a folder. */
    CRDS_FOLDER("crds-folder", "crds is a folder.", "Make crds a folder."),

    /** Files in crds/ are valid YAML without templates. */
    CRD_YAML(
            "crd-yaml",
            "Files in crds/ are valid YAML without templates.",
            "Remove template expressions from the file, or move it to templates/."),

    /** Files in crds/ contain custom resource definitions only. */
    CRD_KIND(
            "crd-kind",
            "Files in crds/ contain custom resource definitions only.",
            "Move other objects to templates/.");

    private final String id;
    private final String description;
    private final String hint;

    LintRule(String id, String description, String hint) {
        this.id = id;
        this.description = description;
        this.hint = hint;
    }

    /** Returns the name for machine formats, such as {@code chart-name}. */
    public String id() {
        return id;
    }

    /** Returns what the rule demands, as a sentence. */
    public String description() {
        return description;
    }

    /** Returns what to do if it is broken, as a sentence. */
    public String hint() {
        return hint;
    }
}
