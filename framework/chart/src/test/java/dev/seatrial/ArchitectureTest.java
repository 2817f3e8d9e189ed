/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package of this module may know which, see ARCHITECTURE.md. */
@AnalyzeClasses(packages = "dev.seatrial", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_depend_along_the_arrows = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("source")
            .definedBy("dev.seatrial.source")
            .layer("go")
            .definedBy("dev.seatrial.template.internal.go")
            .layer("diagnostic")
            .definedBy("dev.seatrial.diagnostic")
            .layer("yaml")
            .definedBy("dev.seatrial.template.internal.yaml")
            .layer("semver")
            .definedBy("dev.seatrial.template.internal.semver")
            .layer("template")
            .definedBy("dev.seatrial.template")
            .layer("engine")
            .definedBy("dev.seatrial.template.internal..")
            .layer("function")
            .definedBy("dev.seatrial.template.internal.function..")
            .layer("schema")
            .definedBy("dev.seatrial.chart.internal.schema")
            .layer("chart")
            .definedBy("dev.seatrial.chart")
            .layer("manifest")
            .definedBy("dev.seatrial.manifest")
            .layer("render")
            .definedBy("dev.seatrial.render")
            .whereLayer("schema")
            .mayOnlyAccessLayers("yaml", "go")
            .whereLayer("chart")
            .mayOnlyAccessLayers("schema", "semver", "yaml", "go", "diagnostic", "source")
            .whereLayer("manifest")
            .mayOnlyAccessLayers("chart", "yaml", "diagnostic", "source")
            .whereLayer("render")
            .mayOnlyAccessLayers(
                    "template",
                    "function",
                    "chart",
                    "schema",
                    "manifest",
                    "semver",
                    "yaml",
                    "go",
                    "diagnostic",
                    "source")
            .because("the arrows of ARCHITECTURE.md go one way");
}
