/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import static dev.seatrial.lint.LintRule.CHART_API_VERSION;
import static dev.seatrial.lint.LintRule.CHART_APP_VERSION;
import static dev.seatrial.lint.LintRule.CHART_DEPENDENCIES;
import static dev.seatrial.lint.LintRule.CHART_FILE;
import static dev.seatrial.lint.LintRule.CHART_ICON;
import static dev.seatrial.lint.LintRule.CHART_KEYS;
import static dev.seatrial.lint.LintRule.CHART_MAINTAINER;
import static dev.seatrial.lint.LintRule.CHART_NAME;
import static dev.seatrial.lint.LintRule.CHART_SOURCE;
import static dev.seatrial.lint.LintRule.CHART_TYPE;
import static dev.seatrial.lint.LintRule.CHART_VERSION;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.RawChart;
import dev.seatrial.chart.RawMetadata;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.semver.Semver;
import dev.seatrial.template.internal.semver.SemverRelease;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules about Chart.yaml: Helm's {@code lint/rules/chartfile.go}. */
final class ChartYamlRules {

    private static final String FILE = "Chart.yaml";
    private static final String V2 = "v2";

    /** What {@code semver.StrictNewVersion} accepts, apart from the size of numbers. */
    private static final Pattern STRICT_VERSION = Pattern.compile("(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)"
            + "(-(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)(\\.(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*))*)?"
            + "(\\+[0-9a-zA-Z-]+(\\.[0-9a-zA-Z-]+)*)?");

    private final RawChart chart;
    private final HelmVersion helm;
    private final Findings findings;
    private KeyLines lines = KeyLines.in("");

    ChartYamlRules(RawChart chart, HelmVersion helm, Findings findings) {
        this.chart = chart;
        this.helm = helm;
        this.findings = findings;
    }

    void check() {
        if (chart.isFolder(FILE)) {
            error(CHART_FILE, "", "should be a file, not a directory");
        }
        String text;
        RawMetadata metadata;
        try {
            text = chart.read(FILE);
            metadata = RawMetadata.read(text, helm);
        } catch (GoError | ChartException e) {
            error(CHART_FILE, "", "unable to parse YAML\n\t" + e.getMessage());
            return;
        }
        lines = KeyLines.in(text);
        if (helm.rules().lintsStrictly()) {
            strictly(text);
        }
        Map<String, @Nullable Object> values = Yaml.decodeMap(text);
        name(metadata.text("name"));
        apiVersion(metadata.text("apiVersion"));
        isString(CHART_VERSION, values, "version");
        version(metadata.text("version"));
        isString(CHART_APP_VERSION, values, "appVersion");
        maintainers(metadata);
        sources(metadata);
        icon(metadata.text("icon"));
        format(metadata);
    }

    private void strictly(String text) {
        try {
            RawMetadata.checkStrictly(text, helm);
        } catch (GoError e) {
            findings.warning(
                    CHART_KEYS,
                    FILE,
                    "failed to strictly parse chart metadata file\n\t" + e.getMessage(),
                    lines.ofUnknown(String.valueOf(e.getMessage())));
        }
    }

    private void name(String name) {
        if (name.isEmpty()) {
            error(CHART_NAME, "name", "name is required");
        } else if (!base(name).equals(name)) {
            error(CHART_NAME, "name", "chart name " + GoQuote.quote(name) + " is invalid");
        }
    }

    /** Go's {@code filepath.Base}. */
    private static String base(String path) {
        String trimmed = path.replaceAll("/+$", "");
        return trimmed.isEmpty() ? "/" : trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    private void apiVersion(String version) {
        if (version.isEmpty()) {
            error(CHART_API_VERSION, "apiVersion", "apiVersion is required. The value must be either \"v1\" or \"v2\"");
        } else if (!version.equals("v1") && !version.equals(V2)) {
            error(
                    CHART_API_VERSION,
                    "apiVersion",
                    "apiVersion '" + version + "' is not valid. The value must be either \"v1\" or \"v2\"");
        }
    }

    private void isString(LintRule rule, Map<String, @Nullable Object> values, String key) {
        if (values.containsKey(key) && !(values.get(key) instanceof String)) {
            error(
                    rule,
                    key,
                    key + " should be of type string but it's of type " + GoFormat.sprintf("%T", values.get(key)));
        }
    }

    private void version(String version) {
        if (version.isEmpty()) {
            error(CHART_VERSION, "version", "version is required");
        } else if (!Semver.isVersion(version, helm.rules().semver())) {
            error(CHART_VERSION, "version", "version '" + version + "' is not a valid SemVer");
        } else if (!Semver.satisfies(">0.0.0-0", version, helm.rules().semver())) {
            String canonical = Semver.canonical(version, helm.rules().semver());
            String problem = helm.rules().semver() == SemverRelease.V3_5
                    ? GoQuote.quote(canonical) + " is less than or equal to \"0.0.0-0\""
                    : canonical + " is less than or equal to 0.0.0-0";
            error(CHART_VERSION, "version", "version " + problem);
        }
    }

    private void maintainers(RawMetadata metadata) {
        for (Object element : metadata.list("maintainers")) {
            String problem = maintainer(element);
            if (!problem.isEmpty()) {
                error(CHART_MAINTAINER, "maintainers", problem);
                return;
            }
        }
    }

    /** Helm 3 crashes on an empty entry. */
    private static String maintainer(@Nullable Object element) {
        if (!(element instanceof Map<?, ?> maintainer)) {
            return "a maintainer entry is empty";
        }
        String name = RawMetadata.text(maintainer, "name");
        String email = RawMetadata.text(maintainer, "email");
        String url = RawMetadata.text(maintainer, "url");
        if (name.isEmpty()) {
            return "each maintainer requires a name";
        }
        if (!email.isEmpty() && !WebAddresses.isEmail(email)) {
            return "invalid email '" + email + "' for maintainer '" + name + "'";
        }
        if (!url.isEmpty() && !WebAddresses.isUrl(url)) {
            return "invalid url '" + url + "' for maintainer '" + name + "'";
        }
        return "";
    }

    private void sources(RawMetadata metadata) {
        for (Object element : metadata.list("sources")) {
            String source = String.valueOf(element);
            if (source.isEmpty()
                    || !WebAddresses.isRequestUrl(source, helm.rules().go())) {
                error(CHART_SOURCE, "sources", "invalid source URL '" + source + "'");
                return;
            }
        }
    }

    private void icon(String icon) {
        if (icon.isEmpty()) {
            findings.info(CHART_ICON, FILE, "icon is recommended", lines.of("icon"));
        } else if (!WebAddresses.isRequestUrl(icon, helm.rules().go())) {
            error(CHART_ICON, "icon", "invalid icon URL '" + icon + "'");
        }
    }

    private void format(RawMetadata metadata) {
        String format = metadata.text("apiVersion");
        if (!metadata.text("type").isEmpty() && !format.equals(V2)) {
            error(
                    CHART_TYPE,
                    "type",
                    "chart type is not valid in apiVersion '" + format + "'. It is valid in apiVersion 'v2'");
        }
        if (!metadata.list("dependencies").isEmpty() && !format.equals(V2)) {
            error(
                    CHART_DEPENDENCIES,
                    "dependencies",
                    "dependencies are not valid in the Chart file with apiVersion '" + format
                            + "'. They are valid in apiVersion 'v2'");
        }
        String version = metadata.text("version");
        boolean strict = STRICT_VERSION.matcher(version).matches()
                && Semver.isVersion(version, helm.rules().semver());
        if (helm.rules().lintsStrictly() && !strict) {
            findings.warning(
                    CHART_VERSION, FILE, "version '" + version + "' is not a valid SemVerV2", lines.of("version"));
        }
    }

    private void error(LintRule rule, String key, String text) {
        findings.error(rule, FILE, text, lines.of(key));
    }
}
