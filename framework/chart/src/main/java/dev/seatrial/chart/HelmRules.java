/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.semver.SemverRelease;
import org.apiguardian.api.API;

/**
 * What a version of Helm does differently from others. This is the one place that tells versions apart: the rest of Seatrial
 * asks the questions below. A new version of Helm adds a constant to {@link HelmVersion}, and a question for each change.
 */
@API(status = INTERNAL, since = "0.1")
public final class HelmRules {

    private final HelmVersion version;

    /** Makes the rules of a version, which {@link HelmVersion#rules()} returns. */
    public HelmRules(HelmVersion version) {
        this.version = version;
    }

    private boolean since(HelmVersion first) {
        return version.compareTo(first) >= 0;
    }

    /** Whether a flag or another feature that came with Helm 4 is there. */
    public boolean isHelm4() {
        return since(HelmVersion.V4_1);
    }

    private boolean isLibrary() {
        return version == HelmVersion.V3_21;
    }

    // Built with

    /** Returns the Go release that Helm is built with, in whose language its templates are written. */
    public GoRelease go() {
        if (since(HelmVersion.V4_2) || isLibrary()) {
            return GoRelease.V1_26;
        }
        return isHelm4() ? GoRelease.V1_25 : GoRelease.V1_23;
    }

    /** Returns the release of Masterminds/semver that Helm is built with. */
    public SemverRelease semver() {
        if (since(HelmVersion.V4_2) || isLibrary()) {
            return SemverRelease.V3_5;
        }
        return isHelm4() ? SemverRelease.V3_4 : SemverRelease.V3_3;
    }

    /** Returns what the binary knows about itself. */
    public HelmBuild build() {
        return switch (version) {
            case V3_17 -> HelmBuild.V3_17_3;
            case V3_21 -> HelmBuild.V3_21_LIBRARY;
            case V4_1 -> HelmBuild.V4_1_4;
            case V4_2, MAIN -> HelmBuild.V4_2_3;
        };
    }

    /** The Go package of {@code Values} and {@code Capabilities}, which errors and {@code typeOf} show. */
    public String valuesPackage() {
        return isHelm4() ? "common" : "chartutil";
    }

    /** The Go package of {@code Metadata}, which errors show. */
    public String metadataPackage() {
        return isHelm4() ? "v2" : "chart";
    }

    /** The Go package of {@code SimpleHead}, which errors in manifests show. */
    public String manifestPackage() {
        return isHelm4() ? "util" : "releaseutil";
    }

    // Loading

    /** Whether the {@code apiVersion} of a Chart.yaml is judged before anything else of the chart is read. */
    public boolean judgesApiVersionFirst() {
        return isHelm4();
    }

    /** Whether {@code unable to load chart archive} replaces what is wrong with an archive. */
    public boolean hidesArchiveErrors() {
        return isHelm4();
    }

    /**
     * Whether an archive counts as no chart at all if an archive of a dependency inside it does not begin as gzip does; else
     * the error names only the dependency.
     */
    public boolean noticesDamagedSubcharts() {
        return isHelm4();
    }

    /** Whether charts with {@code apiVersion: v3} can be loaded but not rendered. */
    public boolean refusesToRenderV3() {
        return isHelm4();
    }

    /** Returns what is said of an archive that is too large when it is unpacked. */
    public String chartTooLarge(long limit) {
        return "decompressed chart is larger than the maximum " + (isHelm4() ? "size " : "file size ") + limit;
    }

    /** Whether a chart may not be named {@code .} or {@code ..}. */
    public boolean refusesNamesOfFolders() {
        return since(HelmVersion.V3_21);
    }

    /** Whether all documents of a values file count; else only the first one does. */
    public boolean readsAllDocumentsOfValues() {
        return isHelm4();
    }

    // Values

    /** Whether {@code --set-json} takes a JSON object besides {@code key=json}. */
    public boolean readsJsonObjects() {
        return isHelm4();
    }

    /** Whether a {@code --set} that ends inside an index, as {@code a[0}, counts as finished. */
    public boolean acceptsUnfinishedIndexes() {
        return isHelm4();
    }

    /** Whether a null removes a key of a table only where the chart has a default for it; else it always does. */
    public boolean keepsNullsWithoutDefault() {
        return since(HelmVersion.V3_21);
    }

    /** Whether nulls of a chart's own values.yaml are dropped, so that templates never see them. */
    public boolean dropsNullDefaults() {
        return since(HelmVersion.V4_2);
    }

    /**
     * Whether the dependencies of a chart that is there under several names are copied for each of them. Else they are shared,
     * as is what the chart declares of them: an alias or a condition that one of the names used up is lost for the others.
     */
    public boolean copiesNestedDependencies() {
        return isHelm4();
    }

    /** Whether santhosh-tekuri/jsonschema judges values; else xeipuuv/gojsonschema does. */
    public boolean validatesWithSanthosh() {
        return since(HelmVersion.V3_21);
    }

    // Templates

    /** Whether {@code .Chart} is a map, where a field that is not there is nil; else a struct, where it is an error. */
    public boolean chartIsMap() {
        return isHelm4();
    }

    /**
     * Whether the version of the cluster is read by the rules of k8s.io/apimachinery, and has a form of its own to compare
     * with ranges; else it is a semantic version.
     */
    public boolean normalizesKubeVersion() {
        return isHelm4();
    }

    /** Whether {@code .Files.Lines} of an empty file is an empty list; else a run-time error. */
    public boolean readsLinesOfEmptyFiles() {
        return since(HelmVersion.MAIN);
    }

    // Lint

    /**
     * Whether {@code helm lint} warns of unknown keys in Chart.yaml and of versions that are not strictly semantic, and reads
     * YAML where JSON is not valid.
     */
    public boolean lintsStrictly() {
        return isHelm4();
    }

    /** Whether {@code helm lint --skip-schema-validation} does not check the values of the chart itself either. */
    public boolean skipsSchemaOfOwnValues() {
        return isHelm4();
    }

    // Manifests

    /** Whether webhook configurations have a place in the order of installation; else they come last. */
    public boolean ordersWebhooks() {
        return isHelm4();
    }

    /** Returns how a rendered file is split into documents. */
    public DocumentSplit documentSplit() {
        if (since(HelmVersion.MAIN)) {
            return DocumentSplit.AT_SEPARATORS_ONLY;
        }
        return since(HelmVersion.V4_2) ? DocumentSplit.KEEPING_THE_END : DocumentSplit.TRIMMING;
    }

    /** The ways of splitting a rendered file into documents ({@code SplitManifests}). */
    public enum DocumentSplit {
        /** White space around every document is dropped. */
        TRIMMING,
        /** White space before every document is dropped, and also behind it unless it is the last one of the file. */
        KEEPING_THE_END,
        /** White space before every document is dropped, and none behind it. */
        AT_SEPARATORS_ONLY
    }

    // Messages

    /** Whether log lines have a level and attributes ({@code log/slog}); else a date, a file, and a line. */
    public boolean logsStructured() {
        return isHelm4();
    }

    /** Whether execution errors are printed on several lines, one block for each template on the way; else on one line. */
    public boolean printsErrorsInBlocks() {
        return isHelm4();
    }

    /** Whether an error says first which step of the render failed, and logs it. */
    public boolean namesFailedSteps() {
        return isHelm4();
    }

    /** Returns the text in front of the names of dependencies that are missing. */
    public String missingDependencies() {
        String quote = since(HelmVersion.V4_2) ? "'" : "`";
        return (isHelm4() ? "an" : "An") + " error occurred while checking for chart dependencies. You may need to run "
                + quote + "helm dependency build" + quote
                + " to fetch missing dependencies: found in Chart.yaml, but missing in charts/ directory: ";
    }

    /** Whether {@code --hide-notes} and {@code --render-subchart-notes} of {@code helm template} are deprecated. */
    public boolean deprecatesNotesFlags() {
        return since(HelmVersion.V4_2);
    }
}
